import { CallRefused } from '#shared/contract/call-refused.ts'
import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import type { MappedTable } from '#shared/domain/prioritization/importing/assemble.ts'
import { doubtWords, guessColumns } from '#shared/domain/importing/columns/guess-columns.ts'
import { columnMissingMessage, missingFields } from '#shared/domain/importing/columns/mapping.ts'
import type { TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'
import { noticeWords } from '#shared/domain/importing/rows/sheet-notice.ts'
import { tableNotices, tableOf } from '#shared/domain/importing/rows/table-of.ts'
import { parseTier } from '#shared/domain/importing/values/tier-words.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { TableFile } from '#shared/domain/importing/rows/table.ts'
import type { ErrorCode } from '#shared/contract/operation.ts'
import { ReadError, type ReadErrorCode } from '#electron/backend/files/read-error.ts'
import { type ReadOptions, readTableFile } from '#electron/backend/files/read-table-file.ts'

/** Codes that callers treat on their own; every other way a file can be unreadable is `read-failed`. */
const CALL_CODES: Partial<Record<ReadErrorCode, ErrorCode>> = {
  'file-missing': 'file-missing',
  'file-unreadable': 'file-unreadable',
  'file-too-large': 'file-too-large',
}

/** As `readTableFile`, refused the way a call is refused; `details.code` is the reader's own code. */
export async function readFileForCall(path: string, options: ReadOptions = {}): Promise<TableFile> {
  try {
    return await readTableFile(path, options)
  } catch (error) {
    if (error instanceof ReadError)
      throw new CallRefused(CALL_CODES[error.code] ?? 'read-failed', error.message, { code: error.code })
    throw error
  }
}

/** A table of one kind with its columns, what a person should know of it, and how many columns are left in doubt. */
export type KnownTable = {
  readonly columns: MappedTable
  readonly told: readonly string[]
  readonly inDoubt: number
}

/**
 * Reads a file as one kind of table whose columns are known without asking. A column in doubt is named and not used.
 * Refused with `column-missing` when a required one isn't there, `nothing-to-import` when there are no rows.
 * @param asOf the day the numbers are computed for.
 * @param encoding how its letters are read where its bytes leave that open; null: refused where that is in doubt.
 */
export async function readImportTable(
  path: string,
  kind: ImportKind,
  asOf: IsoDate,
  encoding: TextEncoding | null,
): Promise<KnownTable> {
  const file = await readLetters(path, encoding)
  const table = tableOf(file, kind)
  if (!table)
    throw new CallRefused('nothing-to-import', `${file.name} has no rows. Export it again and retry.`)
  const known = {
    tier: parseTier,
    accounts: new Set<string>(),
    themes: new Set<string>(),
    roadmap: new Set<string>(),
    asOf,
  }
  const { mapping, doubts, sources } = guessColumns(kind, table, known)
  const guessed = Object.entries(mapping).flatMap(([field, column]) =>
    column !== null && sources[field] === 'values'
      ? [`“${table.headers[column] ?? ''}” is taken for “${field}”, guessed by its values.`]
      : [],
  )
  const unused = doubts.map((doubt) => doubtWords(doubt, table))
  const missing = missingFields(kind, mapping)
  if (missing.length > 0)
    throw new CallRefused('column-missing', [columnMissingMessage(table, missing), ...unused].join(' '), {
      file: file.name,
      row: table.headerRow,
      missing,
      headers: table.headers,
    })
  if (table.rows.length === 0)
    throw new CallRefused(
      'nothing-to-import',
      `${file.name} has headers in row ${table.headerRow} and no rows below them. Export it again with its rows.`,
    )
  const sheet = file.sheets.find(({ name }) => name === table.sheet) ?? file.sheets[0]
  const told = [
    ...tableNotices(file, kind, table),
    ...(sheet?.notices ?? []).map(noticeWords),
    ...guessed,
    ...unused,
  ]
  return {
    columns: { table, mapping },
    told: told.map((words) => `${file.name}: ${words}`),
    inDoubt: doubts.length,
  }
}

/** Reads a file, in the encoding that was named where its bytes are no UTF. */
async function readLetters(path: string, encoding: TextEncoding | null): Promise<TableFile> {
  const file = await readFileForCall(path)
  if (file.encoding === null || file.encoding.startsWith('utf-')) return file
  if (encoding !== null) return readFileForCall(path, { encoding })
  const doubt = file.sheets[0]?.notices?.find(({ kind }) => kind === 'encoding-doubt')
  if (!doubt) return file
  throw new CallRefused('bad-input', `${file.name}: ${noticeWords(doubt)} Add --encoding NAME.`)
}
