import { stat } from 'node:fs/promises'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import { type Job, withJob } from '#electron/backend/core/jobs.ts'
import { readFileForCall } from './read-import-table.ts'
import { readSources, readTierWords, type RememberedSource } from '#electron/backend/repos/import-repo.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import type { KnownValues } from '#shared/domain/importing/columns/column-values.ts'
import { DateColumn } from '#shared/domain/importing/columns/date-column.ts'
import type { DateOrder } from '#shared/domain/importing/values/dates.ts'
import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import {
  type ColumnGuess,
  doubtWords,
  guessColumns,
  rememberedColumns,
} from '#shared/domain/importing/columns/guess-columns.ts'
import { missingFields } from '#shared/domain/importing/columns/mapping.ts'
import { rivalColumns } from '#shared/domain/importing/columns/rival-columns.ts'
import { noticeWords } from '#shared/domain/importing/rows/sheet-notice.ts'
import { recallMapping, sourceKey } from '#shared/domain/importing/columns/source.ts'
import { tableNotices, tableOf } from '#shared/domain/importing/rows/table-of.ts'
import { cellText, type ImportTable, type TableFile } from '#shared/domain/importing/rows/table.ts'
import { parseTier, tierReader } from '#shared/domain/importing/values/tier-words.ts'
import { foldName } from '#shared/kernel/text.ts'
import { keepImport } from './import-store.ts'
import { tableView } from './table-view.ts'

/** How many rows from the top may stand above the headers of a source that is remembered. */
const HEADER_SEARCH = 30
/** The field of a kind that holds days, where there is one. */
const DATE_FIELDS: Partial<Record<ImportKind, string>> = { accounts: 'renewal_date', requests: 'date' }

type ReadInput = Parsed<'imports.read'>

/** Reads a file and guesses what its columns mean: as it was applied last time, else by headers and values. */
export async function readImport(context: CallContext, input: ReadInput): Promise<Output<'imports.read'>> {
  const id = context.ports.newId()
  return withJob(context, input.job ?? id, (job) => read(context, input, id, job))
}

async function read(
  { state, workspaceIfOpen }: CallContext,
  input: ReadInput,
  id: string,
  job: Job,
): Promise<Output<'imports.read'>> {
  const { path, kind, sheet, headerRow } = input
  const label = 'Reading the file'
  await job.breathe(label, 0, null)
  const file = await readFileForCall(path, {
    encoding: input.encoding ?? undefined,
    delimiter: input.delimiter ?? undefined,
    onBytes: (bytes) => job.breathe(label, bytes, null),
  })
  await job.breathe(
    label,
    file.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    null,
  )
  const sources = workspaceIfOpen ? readSources(workspaceIfOpen.db) : new Map<string, RememberedSource>()
  const known = sheet === null && headerRow === null ? findKnown(file, kind, sources) : null
  const table = known ?? tableOf(file, kind, sheet, headerRow)
  if (!table) throw nothingThere(file, sheet, headerRow)
  if (table.rows.length === 0)
    throw new CallRefused(
      'nothing-to-import',
      `${whereOf(table)} has nothing below row ${table.headerRow}. ${otherSheets(file, table)}Choose another sheet or header row, or export the file again with its rows.`,
    )
  const source = sources.get(sourceKey(kind, table.headers))
  const recalled = source ? recallMapping(source.mapping, table.headers) : null
  const guess = recalled
    ? rememberedColumns(kind, recalled)
    : guessColumns(kind, table, knownValues(workspaceIfOpen))
  const shown = file.sheets.find((candidate) => candidate.name === table.sheet) ?? file.sheets[0]
  const seen = shown?.notices ?? []
  const notices = [...tableNotices(file, kind, table), ...seen.map(noticeWords)]
  keepImport(state, {
    id,
    kind,
    table,
    notices,
    doubts: guess.doubts.map((doubt) => doubtWords(doubt, table)),
    rivals: rivalColumns(kind, table, guess),
  })
  const doubtful = seen.find((notice) => notice.kind === 'encoding-doubt')
  return {
    ...tableView(kind, table),
    importId: id,
    fileName: file.name,
    version: await versionOf(path),
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheets: file.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    rows: table.rows.length,
    mapping: { ...guess.mapping },
    guessed: { ...guess.sources },
    remembered: recalled !== null,
    dateOrder: openOrder(kind, table, guess, source?.dateOrder ?? null),
    answers: { ...source?.answers },
    doubts: guess.doubts.map((doubt) => ({ ...doubt })),
    encodingDoubt: doubtful ? noticeWords(doubtful) : null,
    notices,
    typed: [],
    missing: missingFields(kind, guess.mapping),
  }
}

/** What tells this state of a file from an earlier or later one. */
async function versionOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `${size} ${mtimeMs}`
}

/** The words for a table: its sheet, or its file. */
export function whereOf(table: ImportTable): string {
  return table.sheet === null ? table.file : `Sheet “${table.sheet}” of ${table.file}`
}

/** The first row that holds the headers of a source imported before, as a table. */
function findKnown(
  file: TableFile,
  kind: ImportKind,
  sources: ReadonlyMap<string, RememberedSource>,
): ImportTable | null {
  if (sources.size === 0) return null
  for (const { name, rows } of file.sheets)
    for (const row of rows) {
      if (row.number > HEADER_SEARCH) break
      if (sources.has(sourceKey(kind, row.cells.map(cellText)))) return tableOf(file, kind, name, row.number)
    }
  return null
}

/** The order of dates answered before, where the values don't settle it themselves; they may by now. */
function openOrder(
  kind: ImportKind,
  table: ImportTable,
  { mapping }: ColumnGuess,
  answered: DateOrder | null,
): DateOrder | null {
  const field = DATE_FIELDS[kind]
  if (answered === null || field === undefined) return null
  return new DateColumn(table, mapping, field, null).question === null ? null : answered
}

function knownValues(workspace: Workspace | null): KnownValues {
  if (!workspace)
    return { tier: parseTier, accounts: new Set(), themes: new Set(), roadmap: new Set(), asOf: null }
  const { live, session } = workspace.snapshot()
  const { accounts, themes, roadmap } = live
  const names = accounts.flatMap(({ name, externalId }) =>
    externalId === null ? [name] : [name, externalId],
  )
  return {
    tier: tierReader(readTierWords(workspace.db)),
    accounts: new Set(names.map(foldName)),
    themes: new Set(themes.map(({ name }) => foldName(name))),
    roadmap: new Set(roadmap.map(({ name }) => foldName(name))),
    asOf: session.asOf,
  }
}

/** The other sheets that hold something, in words; empty when there are none. */
function otherSheets(file: TableFile, table: ImportTable): string {
  const others = file.sheets.filter(({ name, rows }) => name !== table.sheet && rows.length > 0)
  if (others.length === 0 || table.sheet === null) return ''
  return `Other sheets: ${others.map(({ name }) => `“${name}”`).join(', ')}. `
}

function nothingThere(file: TableFile, sheet: string | null, headerRow: number | null): CallRefused {
  const found = file.sheets.find((candidate) => candidate.name === sheet)
  if (sheet !== null && !found)
    return new CallRefused(
      'not-found',
      `${file.name} has no sheet “${sheet}”. It has: ${file.sheets.map((s) => s.name).join(', ')}.`,
    )
  if (headerRow !== null)
    return new CallRefused('not-found', `Row ${headerRow} of ${file.name} is empty. Choose the header row.`)
  return new CallRefused(
    'nothing-to-import',
    `${sheet ?? file.name} has no rows. Choose another sheet or file.`,
  )
}
