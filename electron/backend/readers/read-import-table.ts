import { CallRefused } from '#electron/backend/call-refused.ts'
import type { ImportKind } from '#shared/domain/importing/fields.ts'
import {
  columnMissingMessage,
  guessMapping,
  missingFields,
  tableOf,
} from '#shared/domain/importing/mapping.ts'
import type { ImportTable, TableFile } from '#shared/domain/importing/table.ts'
import type { ErrorCode } from '#shared/contract/operation.ts'
import { ReadError, type ReadErrorCode } from './read-error.ts'
import { type ReadOptions, readTableFile } from './read-table-file.ts'

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

/**
 * Reads a file as one kind of table whose columns are known by their headers alone.
 * Refused with `column-missing` when a required one isn't there, `nothing-to-import` when there are no rows.
 */
export async function readImportTable(path: string, kind: ImportKind): Promise<ImportTable> {
  const file = await readFileForCall(path)
  const table = tableOf(file, kind)
  if (!table)
    throw new CallRefused('nothing-to-import', `${file.name} has no rows. Export it again and retry.`)
  const missing = missingFields(kind, guessMapping(kind, table.headers))
  if (missing.length > 0)
    throw new CallRefused('column-missing', columnMissingMessage(table, missing), {
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
  return table
}
