import type { SheetNotice } from '#shared/domain/importing/rows/sheet-notice.ts'
import type { TableFile, TableRow } from '#shared/domain/importing/rows/table.ts'
import { DELIMITERS, isDelimiter, type TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'
import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { CellBudget, SheetBuilder } from '../sheet-builder.ts'
import { guessDelimiter, parseCsvRows } from './csv-rows.ts'
import { decodeText } from './decode-text.ts'

/**
 * Reads a delimited text file. The delimiter comes from a `sep=` line, else from the first rows; blank lines keep
 * their row numbers and are left out; a row whose quotation marks don't close carries that as its problem. Line breaks
 * within a value come as `\n`, however the file writes them.
 * @throws ReadError for a file without any text, or over the limits.
 */
export function readCsv(
  bytes: Buffer,
  name: string,
  limits: ReadLimits,
  options: { readonly encoding?: TextEncoding | undefined; readonly delimiter?: string | undefined } = {},
): TableFile {
  const decoded = decodeText(bytes, options.encoding)
  const text = withPlainLineBreaks(decoded.text)
  // Excel swallows this line and counts the next one as row 1; so do we.
  const separator = /^[ \t]*"?sep=([^\r\n])"?[ \t]*(?:\n|$)/i.exec(text)
  const body = separator ? text.slice(separator[0].length) : text
  if (!/\S/.test(body))
    throw new ReadError(
      'empty-file',
      `${name} contains only blanks. Export it again and choose the new file.`,
    )
  const named = options.delimiter ?? separator?.[1]
  const delimiter = named !== undefined && isDelimiter(named) ? named : guessDelimiter(body, DELIMITERS)
  const plain = parseSheet(body, delimiter, name, limits, false)
  const escaped =
    plain.broken > 0 && body.includes('\\"') ? parseSheet(body, delimiter, name, limits, true) : null
  const byBackslash = escaped !== null && escaped.broken < plain.broken
  const { sheet } = byBackslash ? escaped : plain
  return {
    name,
    format: 'csv',
    sheets: [
      sheet.build([
        ...decoded.notices,
        ...(byBackslash ? [{ kind: 'backslash-quotes' } as const] : []),
        ...raggedRows(sheet.rows),
      ]),
    ],
    dateSystem: 1900,
    encoding: decoded.encoding,
    delimiter,
  }
}

/**
 * The rows of the text, and how many have quotation marks out of place.
 * @param backslash a quotation mark inside quoted text is written as \", as MySQL does, instead of twice.
 */
function parseSheet(
  body: string,
  delimiter: string,
  name: string,
  limits: ReadLimits,
  backslash: boolean,
): { sheet: SheetBuilder; broken: number } {
  const sheet = new SheetBuilder(name, name, limits, new CellBudget(name, limits))
  let row = 0
  let broken = 0
  parseCsvRows(
    body,
    delimiter,
    name,
    limits,
    (cells, problem) => {
      row += 1
      // Blank lines are free, up to as many as there may be rows.
      if (row > 2 * (limits.rows + 2)) sheet.refuseRows()
      if (problem !== undefined) broken += 1
      if (!isBlankRow(cells)) sheet.add(row, cells, problem)
    },
    backslash,
  )
  return { sheet, broken }
}

function withPlainLineBreaks(text: string): string {
  if (!text.includes('\r')) return text
  const plain = text.replaceAll('\r\n', '\n')
  return plain.includes('\r') ? plain.replaceAll('\r', '\n') : plain
}

function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

/** Tells of rows that have more or fewer values than most rows have. */
function raggedRows(rows: readonly TableRow[]): SheetNotice[] {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  if (widths.size < 2) return []
  const usual = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
  const first = rows.find(({ cells }) => cells.length !== usual)
  return first
    ? [{ kind: 'ragged-rows', count: rows.length - (widths.get(usual) ?? 0), row: first.number }]
    : []
}
