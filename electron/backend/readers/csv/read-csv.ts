import Papa from 'papaparse'

import type { CellValue, RowProblem, TableFile } from '#shared/domain/importing/table.ts'
import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import { decodeText, type TextEncoding } from './decode-text.ts'

/** Delimiters that are tried when the file doesn't name its own. */
const DELIMITERS = [',', ';', '\t', '|']

/**
 * Reads a delimited text file. The delimiter comes from a `sep=` line, else from the first rows; blank lines keep
 * their row numbers and are left out; a row whose quotation marks don't close carries that as its problem.
 * @throws ReadError for a file without any text, or over the limits.
 */
export function readCsv(
  bytes: Buffer,
  name: string,
  limits: ReadLimits,
  options: { readonly encoding?: TextEncoding | undefined; readonly delimiter?: string | undefined } = {},
): TableFile {
  const { text, encoding } = decodeText(bytes, options.encoding)
  if (text.trim() === '')
    throw new ReadError(
      'empty-file',
      `${name} holds no text, only blanks. Export it again and choose the new file.`,
    )
  // Excel swallows this line and counts the next one as row 1; so do we.
  const separator = /^\s*sep=([^\r\n])\r?\n?/i.exec(text)
  const body = separator ? text.slice(separator[0].length) : text
  // Twice the rows we accept, so that blank lines between them don't count against the file.
  const parsed = Papa.parse<string[]>(body, {
    delimiter: options.delimiter ?? separator?.[1] ?? '',
    delimitersToGuess: DELIMITERS,
    preview: 2 * (limits.rows + 2),
  })
  const problems = new Map<number, RowProblem>()
  for (const error of parsed.errors)
    if (error.type === 'Quotes' && error.row !== undefined) problems.set(error.row, 'broken-quotes')
  const sheet = new SheetBuilder(name, name, limits)
  for (let index = 0; index < parsed.data.length; index += 1) {
    const cells: CellValue[] = parsed.data[index] ?? []
    if (!isBlankRow(cells)) sheet.add(index + 1, cells, problems.get(index))
  }
  if (parsed.meta.truncated) sheet.refuseRows()
  return {
    name,
    format: 'csv',
    sheets: [sheet.build()],
    dateSystem: 1900,
    encoding,
    delimiter: parsed.meta.delimiter,
  }
}

function isBlankRow(cells: readonly CellValue[]): boolean {
  for (const cell of cells) if (typeof cell !== 'string' || cell.trim() !== '') return false
  return true
}
