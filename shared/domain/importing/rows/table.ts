import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { RowProblem } from './row-problem.ts'
import type { SheetNotice } from './sheet-notice.ts'

/** A day as a workbook holds it. */
export type CellDate = {
  readonly date: IsoDate
  /** A time of day that is stored beside it and isn't shown, in minutes; absent: none. */
  readonly clock?: number
}
/** What a cell shows instead of a value: `#N/A` and the like, or `not-calculated`: a formula without a saved result. */
export type CellError = { readonly error: string }
/** One cell of a table file. Blank cells are null or an empty text. */
export type CellValue = string | number | boolean | CellDate | CellError | null

/** What Excel shows beside a number, where it shows more than the number. */
export type NumberFormat = {
  /** The currencies its sign may stand for; null: it shows none. */
  readonly currencies: readonly string[] | null
  readonly percent: boolean
  /** Other words it shows beside the number, such as `Tsd.`; empty: none. */
  readonly words: string
  /** Digits and signs it fills up to, such as `00000` or `C-0000`; absent: it shows the number alone. */
  readonly mask?: string
}

/** One row that holds something. */
export type TableRow = {
  /** The row as a person counts it in the file, from 1, blank rows and the header included. */
  readonly number: number
  readonly cells: readonly CellValue[]
  readonly problem?: RowProblem
  /** Along the cells, where any of them is a number with a format that says something. */
  readonly formats?: readonly (NumberFormat | undefined)[]
}

export type Sheet = {
  readonly name: string
  readonly rows: readonly TableRow[]
  /** What a person should know about how the sheet was read; absent when there is nothing. */
  readonly notices?: readonly SheetNotice[]
}

/** A table file as it was read, before anybody says what its columns mean. */
export type TableFile = {
  /** The file's name without its folder. */
  readonly name: string
  readonly format: 'csv' | 'xlsx'
  readonly sheets: readonly Sheet[]
  /** Which day the file's date numbers count from. */
  readonly dateSystem: 1900 | 1904
  /** CSV only: how its bytes were read. */
  readonly encoding: string | null
  /** CSV only. */
  readonly delimiter: string | null
}

/** What a line beside the headers says of amounts below them. */
export type UnitLine = {
  readonly row: number
  readonly text: string
  /** Zeros that the amounts leave out. */
  readonly power: number
  /** The column it stands in and speaks of; null: it speaks of them all. */
  readonly column: number | null
}

/** One sheet with its header row chosen: what validation reads. */
export type ImportTable = {
  readonly file: string
  /** null for CSV, which has no sheets. */
  readonly sheet: string | null
  readonly headers: readonly string[]
  /** The row the headers stand in, as a person counts; 0: the table has none, and its columns are named A, B, C. */
  readonly headerRow: number
  readonly rows: readonly TableRow[]
  /** CSV: values beyond the last header mean that a row has slipped. In a workbook they are notes in the margin. */
  readonly strictWidth: boolean
  /** A text file with semicolons between its values, as programs write it where a comma stands before decimals. */
  readonly semicolons?: boolean
  readonly dateSystem: 1900 | 1904
  /** Lines above the headers, or units in the row below them, that say what amounts are in; absent: none. */
  readonly unitLines?: readonly UnitLine[]
}

/** True for a cell that holds nothing but blanks. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** A cell as the person sees it, for lists of refused values and previews. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.error
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
}

/** A zero in a format that isn't a place for a digit. */
export const WRITTEN_ZERO = '\uE000'

/** A number as Excel shows it by a format that fills it up with zeros: 123 in `C-00000` is `C-00123`. */
export function maskedNumber(number: number, mask: string): string {
  const digits = String(number).padStart(mask.replace(/[^0]/g, '').length, '0')
  const from = mask.indexOf('0')
  let at = digits.length
  const filled = mask
    .slice(from)
    .split('')
    .toReversed()
    .map((sign) => (sign === '0' ? digits[(at -= 1)] : sign))
  // What the format has no place for stands before the rest.
  return `${mask.slice(0, from)}${digits.slice(0, at)}${filled.toReversed().join('')}`.replaceAll(
    WRITTEN_ZERO,
    '0',
  )
}

/** As `cellText`, with days in words that no two countries read differently. */
export function cellWords(cell: CellValue | undefined): string {
  return typeof cell === 'object' && cell !== null && 'date' in cell ? formatDate(cell.date) : cellText(cell)
}
