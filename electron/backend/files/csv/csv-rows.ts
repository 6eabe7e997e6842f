import Papa from 'papaparse'

import type { RowProblem } from '#shared/domain/importing/rows/row-problem.ts'
import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { cellTooLong } from '../sheet-builder.ts'

/** How much is parsed at a time, in characters. */
const WINDOW = 65_536
/** How much more when a row doesn't end within it. */
const STEP = 32_768

/** What papaparse's parser gives for one piece of text. */
type Parsed = {
  readonly data: string[][]
  readonly errors: readonly { readonly type: string; readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/**
 * Parses delimited text row by row, blank rows included.
 *
 * In windows rather than whole, for two reasons: a file of nothing but delimiters would grow into one row of 25 million
 * cells before anybody could count them, and papaparse looks back over the rest of a field at each quotation mark out
 * of place, which takes minutes once a field is megabytes long.
 * @param text lines end with `\n` alone.
 * @param onRow gets each row and what is wrong with its quotation marks.
 * @param backslash a quotation mark inside quoted text has a backslash before it, instead of being written twice.
 * @throws ReadError for a row or cell that is too long, a row of too many columns, or too many stray quotation marks.
 */
export function parseCsvRows(
  text: string,
  delimiter: string,
  name: string,
  limits: ReadLimits,
  onRow: (cells: string[], problem: RowProblem | undefined) => void,
  backslash = false,
): void {
  const parser = new Papa.Parser({ delimiter, newline: '\n', ...(backslash ? { escapeChar: '\\' } : {}) })
  let row = 0
  let broken = 0
  let length = WINDOW
  for (let start = 0; start < text.length;) {
    const last = start + length >= text.length
    const piece = text.slice(start, start + length)
    const { data, errors, meta } = parser.parse(piece, 0, !last) as Parsed
    if (data.length === 0 && !last) {
      const partial = parser.parse(piece, 0, false) as Parsed
      refuseEndless(partial.data[0] ?? [], row + 1, length, name, limits)
      length += STEP
      continue
    }
    let strays: Set<number> | null = null
    for (const error of errors) {
      if (error.type !== 'Quotes' || error.row === undefined || error.row >= data.length) continue
      strays ??= new Set()
      strays.add(error.row)
      broken += 1
    }
    if (broken > limits.brokenQuotes)
      throw new ReadError(
        'broken-quotes',
        `${name} has more than ${limits.brokenQuotes.toLocaleString('en-US')} misplaced quotation marks up to row ${row + data.length}. Choose another delimiter, or export the file again with every quotation mark inside a quoted text written twice.`,
      )
    for (let index = 0; index < data.length; index += 1) {
      row += 1
      onRow(data[index] ?? [], strays?.has(index) === true ? 'broken-quotes' : undefined)
    }
    if (last) return
    start += meta.cursor
    length = WINDOW
  }
}

/** Refuses a row that has no end in sight once what there is of it is too much. */
function refuseEndless(
  cells: readonly string[],
  row: number,
  length: number,
  name: string,
  limits: ReadLimits,
): void {
  if (cells.length > limits.columns)
    throw new ReadError(
      'too-many-columns',
      `Row ${row} of ${name} has more than ${limits.columns} values. Delete the columns that aren't needed, or choose another delimiter, and choose the file again.`,
    )
  for (const [index, cell] of cells.entries())
    if (cell.length > limits.cellLength)
      throw cellTooLong(`Row ${row}, column ${index + 1} of ${name}`, limits.cellLength)
  if (length > limits.rowLength)
    throw new ReadError(
      'row-too-long',
      `Row ${row} of ${name} has more than ${limits.rowLength.toLocaleString('en-US')} characters. A quotation mark is often missing. Fix it, or shorten the row, and choose the file again.`,
    )
}

/** The delimiter that the first rows are most even with; a comma when none stands out. */
export function guessDelimiter(text: string, delimiters: readonly string[]): string {
  const start = text.slice(0, STEP)
  const end = text.length > start.length ? start.lastIndexOf('\n') : -1
  return Papa.parse(end > 0 ? start.slice(0, end) : start, {
    delimitersToGuess: [...delimiters],
    newline: '\n',
    preview: 10,
  }).meta.delimiter
}
