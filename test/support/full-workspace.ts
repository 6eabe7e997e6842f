import { Workspace } from '#electron/backend/core/workspace.ts'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import type { TestBackend } from './backend.ts'
import { pastGuards } from './hostile-workspace.ts'
import { SessionRoom } from './session-room.ts'

/** Makes the small quarter, sealed, with a row in every table there is, and closes it. Gives its path. */
export async function makeFullWorkspace(backend: TestBackend): Promise<string> {
  const room = await SessionRoom.published(backend)
  await room.seal()
  await backend.call('workspace.close', {})
  const file = backend.at('small.concord')
  const workspace = Workspace.on(openDatabase(file), file, () => 'gesture')
  const one = (sql: string): string => String(workspace.db.prepare(sql).pluck().get())
  const stamp = {
    at: '2026-11-22T11:00:00.000Z',
    personId: room.person('Dana Ruiz'),
    personName: 'Dana Ruiz',
  }
  pastGuards(workspace.db, () =>
    workspace.change(stamp, { kind: 'record.repair', label: 'A row in every table' }, (rows) =>
      fillRest(rows, room, one('SELECT id FROM session'), one('SELECT id FROM account')),
    ),
  )
  workspace.close()
  return file
}

/** A row in every table that the small quarter leaves empty. */
function fillRest(rows: RowWriter, room: SessionRoom, session_id: string, account_id: string): void {
  const at = '2026-11-22T10:00:00.000Z'
  const [person_id, theme_id] = [room.person('Dana Ruiz'), room.theme('Slack digest')]
  const reason = 'A reason of more than twenty letters.'
  rows.put('override', {
    id: 'o',
    session_id,
    theme_id,
    kind: 'rank',
    target_rank: 1,
    condition: 'other',
    reason,
    person_id,
    at,
    rank_before: 2,
    rank_after: 1,
    revoked_at: at,
    revoked_by: person_id,
    revoked_why: 'Not needed',
    position: 1,
    entered_by: null,
    revoked_entered_by: null,
  })
  rows.put('amendment', {
    id: 'a',
    session_id,
    kind: 'correction',
    corrects: 1,
    theme_id,
    text: reason,
    content: null,
    person_id,
    at,
    position: 1,
    entered_by: null,
  })
  rows.put('memo', { session_id, theme_id, says: '{}' })
  rows.put('session', {
    id: 'gone',
    kind: 'triage',
    quarter: 'Q1 2027',
    as_of: '2026-11-22',
    phase: 'prepare',
    created_at: at,
    started_at: null,
    model_reviewed: 0,
    shortlist_size: 5,
    settings: null,
  })
  rows.put('abandonment', { session_id: 'gone', at, person_id, entered_by: person_id, why: 'Nobody came' })
  rows.put('rate', { currency: 'EUR', rate: '1.1', date: '2026-11-22' })
  rows.put('tier_words', { id: 1, words: '{}' })
  rows.put('account_alias', { kind: 'name', value: 'acme', account_id, answer: 'merge' })
  rows.put('person_code', { person_id, salt: 'salt', hash: 'hash' })
  rows.put('code_tries', { person_id, wrong: 1, at })
  rows.put('agenda_item', { session_id, item: 'rest', minutes: 5, spent: 0, running_since: at })
  rows.put('emergency', {
    session_id,
    theme_id,
    raised_at: at,
    raised_by: person_id,
    why: 'Something happened',
    response: null,
    response_at: null,
    response_by: null,
  })
  rows.put('letter_choices', {
    session_id,
    names_unreleased: 0,
    day_for_customers: 0,
    cpo: '',
    compliance_due: null,
  })
  rows.put('name_answer', { session_id, sentence: 'a sentence', names_customer: 0 })
  rows.put('kept_note', {
    session_id,
    kind: 'capacity',
    theme_id: '',
    dimension: '',
    wording: 'soon',
    said: 'We do it soon.',
    reason,
    person_id,
    entered_by: null,
    at,
  })
  rows.put('correction', {
    id: 'c',
    session_id,
    kind: 'account',
    item_id: account_id,
    in_room: 0,
    changes: '[]',
    patch: '{}',
    moved: '[]',
    source: 'The contract of 2025',
    person_id,
    entered_by: null,
    at,
    position: 1,
  })
  rows.put('kept_table', {
    id: 't',
    kind: 'accounts',
    file: 'a.csv',
    sheet: null,
    content: 'H4sIAAAAAAAAA4uOBQApu0wNAgAAAA==',
    at,
    who: '',
  })
  rows.put('kept_rows', { table_id: 't', waiting: '[]', choice: '{}' })
  rows.put('theme', { id: 'old', name: 'Old', folded_name: 'old', description: '', compliance: null })
  rows.put('retired_theme', { theme_id: 'old', into_id: theme_id })
  rows.put('resolution', {
    session_id,
    theme_id,
    dimension: 'alignment',
    kind: 'agreed',
    score: 3,
    fit: null,
    sentence: reason,
    person_id,
    at,
    due: null,
    outcome_score: null,
    outcome_fit: null,
    outcome_sentence: null,
    outcome_by: null,
    outcome_at: null,
    entered_by: null,
    outcome_entered_by: null,
  })
}
