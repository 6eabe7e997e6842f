import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import type { Stamp } from '#electron/backend/db/journal.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import type { Row, TableName } from '#electron/backend/db/tables.ts'
import { readRates, readSources, rememberSource } from '#electron/backend/repos/import-repo.ts'
import { letterChoicesRow } from '#electron/backend/kinds/prioritization/repos/letters-repo.ts'
import { rowsAsOf } from '#electron/backend/repos/rows-as-of.ts'
import {
  readSession,
  readWorkspace,
  sessionRow,
  workspaceRow,
} from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { mappingRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { Parsed } from '#shared/contract/contract.ts'
import { NO_LETTER_CHOICES } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import type { Mapping, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'

type Wanted = Parsed<'workspace.create'>['carryOver']
type Target = { readonly workspace: Workspace; readonly sessionId: string }

/** Rows that come along as they are; what they refer to stands before them. Codes, ballots and the like are not here. */
const SETUP_TABLES = ['person', 'rate', 'tier_words', 'roadmap_theme'] as const
const DATA_TABLES = [
  'origin',
  'account',
  'theme',
  'retired_theme',
  'request',
  'account_alias',
  'kept_table',
  'kept_rows',
] as const

/**
 * The workspace to carry over from: the open one; null when nothing is asked for. Writes nothing.
 * @throws CallRefused `no-workspace` when none is open, `bad-input` when its money is in another currency.
 */
export function sourceToCarry(
  context: CallContext,
  { carryOver: wanted, currency }: Parsed<'workspace.create'>,
): Workspace | null {
  if (!wanted.setup && !wanted.data) return null
  const source = context.workspaceIfOpen
  if (!source)
    throw new CallRefused(
      'no-workspace',
      'No workspace is open, so there is nothing to carry over. Open the one to carry over from first, or start with an empty one.',
    )
  const { facts } = source.snapshot()
  if (facts.currency !== currency)
    throw new CallRefused(
      'bad-input',
      `${facts.name} uses ${facts.currency}, and the new workspace would use ${currency}: amounts and exchange rates can’t be carried over. Choose ${facts.currency}, or carry nothing over.`,
    )
  return source
}

/**
 * Copies what is asked for, as it stands now in the source, into a new workspace: one entry of its record. Ids stay
 * the same. What was said, decided or looked at in the source's session stays there; the source is only read.
 */
export function carryOver(
  context: CallContext,
  source: Workspace,
  { workspace, sessionId }: Target,
  wanted: Wanted,
): void {
  const snapshot = source.snapshot()
  const { facts, session, live } = snapshot
  const { seq, hash } = source.journal.head()
  const mappings = wanted.setup && wanted.data ? mappingsOf(snapshot) : []
  const from = { name: facts.name, quarter: session.quarter, seq, head: hash }
  const label = recordLabels.carriedOver(from, {
    setup: wanted.setup
      ? {
          people: live.people.length,
          roadmapThemes: live.roadmap.length,
          rates: readRates(source.db).length,
        }
      : null,
    data: wanted.data
      ? { accounts: live.accounts.length, themes: live.themes.length, requests: live.requests.length }
      : null,
    mappings: mappings.length,
  })
  const words = { kind: 'workspace.carryOver', label, why: recordLabels.carriedFrom(from) }
  workspace.change(stampOf(context, snapshot, wanted), words, (rows) => {
    if (wanted.setup) {
      const made = { facts: readWorkspace(workspace.db), session: readSession(workspace.db) }
      rows.put('workspace', workspaceRow({ ...made.facts, settings: facts.settings }))
      rows.put('session', sessionRow({ ...made.session, shortlistSize: session.shortlistSize }))
      // Whom legal duties are escalated to stays; what letters may say is each session's own choice.
      if (snapshot.letters.cpo !== '')
        rows.put(
          'letter_choices',
          letterChoicesRow(sessionId, { ...NO_LETTER_CHOICES, cpo: snapshot.letters.cpo }),
        )
      copyRows(source, rows, SETUP_TABLES)
    }
    if (wanted.data) copyRows(source, rows, DATA_TABLES)
    for (const mapping of mappings)
      rows.put('mapping', mappingRow(sessionId, forNextSession(snapshot, mapping)))
  })
  if (!wanted.setup) return
  for (const [key, remembered] of readSources(source.db)) rememberSource(workspace.db, key, remembered)
}

/** Where the themes that come along stand against the roadmap; those merged or removed since stand nowhere. */
function mappingsOf({ live, mappings }: Snapshot): Mapping[] {
  return live.themes.flatMap(({ id }) => mappings.get(id) ?? [])
}

function copyRows(source: Workspace, rows: RowWriter, tables: readonly TableName[]): void {
  for (const table of tables)
    for (const row of rowsAsOf<Row<typeof table>>(source.db, table, null)) rows.put(table, row)
}

/**
 * Where a theme stands before the next session: nothing was scored in that room yet, and a sealed quarter is past. A
 * triage or a fast track between two quarters says nothing that the challenge rule should count twice.
 */
function forNextSession(snapshot: Snapshot, mapping: Mapping): Mapping {
  const quarterPast = snapshot.seal !== null && snapshot.session.kind === 'quarterly'
  const sealed = quarterPast ? alignmentOf(snapshot, mapping.themeId) : null
  return {
    ...mapping,
    scoredInRoom: false,
    pastAlignment: sealed === null ? mapping.pastAlignment : [sealed, ...mapping.pastAlignment],
  }
}

/** The alignment a theme came to in a sealed session, amendments included; null where it was not scored. */
function alignmentOf({ amendments, scored, sessionThemes }: Snapshot, themeId: string): Score | null {
  const onTable = sessionThemes.get(themeId)
  if (!onTable || onTable.compliance) return null
  for (const { themeId: about, content } of amendments.toReversed())
    if (about === themeId && content?.kind === 'outcome' && content.dimension === 'alignment')
      return content.score
  return scored.get(themeId)?.alignment ?? null
}

/** Who carries over. Their id belongs into the new record only where they come along themselves. */
function stampOf({ ports, meta }: CallContext, { live }: Snapshot, wanted: Wanted): Stamp {
  const person = live.people.find(({ id }) => id === meta.actor)
  return {
    at: ports.now(),
    personId: wanted.setup ? (person?.id ?? null) : null,
    personName: person?.name ?? '',
    assertedBy: null,
  }
}
