import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { verifyWorkspace } from '#electron/backend/usecases/record/verify-workspace.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { pastGuards } from '#test/support/hostile-workspace.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
let db: Database.Database

/** A row in every table that the small quarter leaves empty. */
function fillRest(rows: RowWriter, room: SessionRoom, session_id: string, account_id: string): void {
  const at = '2026-11-22T10:00:00.000Z'
  const [person_id, theme_id] = [room.person('Dana Ruiz'), room.theme('Slack digest')]
  const other = room.theme('HubSpot sync')
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
  rows.put('retired_theme', { theme_id: other, into_id: theme_id })
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

beforeAll(async () => {
  backend = makeBackend()
  const room = await SessionRoom.published(backend)
  await room.seal()
  await backend.call('workspace.close', {})
  const file = backend.at('small.concord')
  const workspace = new Workspace(openDatabase(file), file, () => 'gesture')
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
  db = new Database(readFileSync(file))
})
afterAll(() => {
  db.close()
  backend.dispose()
})

/** Remembers how files were read, which only guesses (0020_importing.sql): the one table that no entry tells of. */
const NO_RECORD = ['import_source']

/** Tables in which it is the entry that has to be named: here the first. */
const RECORD = ['entry', 'change']

type Column = { table: string; name: string; type: string }

/** Every column of every table, as the file itself has them, so that none can be forgotten here. */
function columns(): Column[] {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all()
  return tables.flatMap((table) =>
    (db.pragma(`table_info("${table}")`) as { name: string; type: string }[]).map(({ name, type }) => ({
      table,
      name,
      type,
    })),
  )
}

/** What verifying finds once somebody who can switch the file's own guards off has been at it; then all is as before. */
function after(tamper: () => void): { found: boolean; seq: number | null; message: string } {
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.unsafeMode(true)
  db.exec('BEGIN')
  try {
    tamper()
    const { ok, problem } = verifyWorkspace(db)
    return { found: !ok, seq: problem?.seq ?? null, message: problem?.message ?? '' }
  } finally {
    db.exec('ROLLBACK')
    db.pragma('writable_schema = OFF')
  }
}

describe('verifying a workspace with a row in every table', () => {
  it('finds nothing in it as it was written', () => {
    expect(verifyWorkspace(db)).toMatchObject({ ok: true, sealed: true })
    const empty = [...new Set(columns().map(({ table }) => table))].filter(
      (table) => db.prepare(`SELECT 1 FROM "${table}"`).get() === undefined,
    )
    expect(empty).toEqual([])
  })

  it('finds and names whatever column of whatever table is altered', () => {
    const missed: string[] = []
    const all = columns().filter(({ table }) => !NO_RECORD.includes(table))
    for (const { table, name, type } of all) {
      const value = `CASE typeof("${name}") WHEN 'integer' THEN "${name}" + 1000 WHEN 'text' THEN "${name}" || 'x' ELSE ${type === 'INTEGER' ? '1' : "'x'"} END`
      const keys = columns().filter((one) => one.table === table)
      const list = keys.map((one) => `"${one.name}"`).join()
      const { found, seq, message } = after(() =>
        pastGuards(db, () =>
          db.exec(
            `UPDATE "${table}" SET "${name}" = ${value} WHERE (${list}) IS (SELECT ${list} FROM "${table}" ORDER BY 1, 2 LIMIT 1)`,
          ),
        ),
      )
      if (!found) missed.push(`${table}.${name}: not found`)
      else if (RECORD.includes(table) ? seq !== 1 : !message.includes(table))
        missed.push(`${table}.${name}: ${message}`)
    }
    console.info(`${all.length - missed.length} of ${all.length} columns found and named when altered`)
    expect(missed).toEqual([])
  })

  it('finds and names whatever part of the schema is altered, taken out, or no longer true', () => {
    const parts = db
      .prepare<[], { type: string; name: string; sql: string | null }>(
        'SELECT type, name, sql FROM sqlite_schema',
      )
      .all()
      .filter(({ sql }) => sql !== null)
    const missed: string[] = []
    const tried = (name: string, what: string, tamper: () => void): void => {
      const { found, message } = after(tamper)
      if (!found || !message.includes(name)) missed.push(`${name}, ${what}: ${message}`)
    }
    for (const { type, name, sql } of parts) {
      tried(name, 'altered', () => {
        db.pragma('writable_schema = ON')
        db.prepare("UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = ?").run(name)
        db.pragma('writable_schema = RESET')
      })
      if (type !== 'table') tried(name, 'taken out', () => db.exec(`DROP ${type} "${name}"`))
      else
        tried(name, 'taken out', () => {
          db.pragma('writable_schema = ON')
          db.prepare('DELETE FROM sqlite_schema WHERE tbl_name = ?').run(name)
          db.pragma('writable_schema = RESET')
        })
      if (type === 'index')
        tried(name, 'emptied', () => {
          db.exec(`DROP INDEX "${name}"; ${sql?.replace(/(?: WHERE .*)?$/su, ' WHERE 0')}`)
          db.pragma('writable_schema = ON')
          db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql, name)
          db.pragma('writable_schema = RESET')
        })
    }
    console.info(
      `${parts.length} parts of the schema altered, taken out or emptied: ${missed.length} not named`,
    )
    expect(missed).toEqual([])
  })
})
