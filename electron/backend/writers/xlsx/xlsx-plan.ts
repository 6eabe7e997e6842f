import type { Formula } from '../formula.ts'
import type { SafeValue } from '../safe-cell.ts'
import type { XlsxStyles } from './xlsx-style.ts'

/** A cell: what the gate of `safe-cell.ts` let through, and the number of its style. */
export type XlsxCell = {
  readonly value: SafeValue
  /** The formula whose value `value` is, and the last row that shares it (0: none does); null for a plain value. */
  readonly formula: { readonly of: Formula; readonly lastRow: number } | null
  readonly style: number
}

/** A row: its cells by column, from A on; null where there is none. Height in points, null for the usual one. */
export type XlsxRow = {
  readonly row: number
  readonly height: number | null
  readonly cells: readonly (XlsxCell | null)[]
}

/** A picture, laid over the cells from the upper left corner of a cell; sizes in pixels. */
export type XlsxPicture = {
  readonly png: Uint8Array
  /** What it shows, for those who can't see it. */
  readonly title: string
  readonly row: number
  readonly column: number
  readonly width: number
  readonly height: number
}

/** One sheet, laid out: everything but its rows is known before the first is written. Rows and columns count from 1. */
export type XlsxSheet = {
  readonly name: string
  /** Widths by column, in characters. */
  readonly widths: readonly number[]
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** `A5:H20`, header included; null: no filter. */
  readonly filter: string | null
  readonly print: {
    /** `A1:H20` */
    readonly area: string
    /** The row repeated on every page; null: none. */
    readonly titleRow: number | null
    /** The columns repeated on every page: `A` and `B`; null: none. */
    readonly titleColumns: readonly [string, string] | null
    /** Over how many pages the width goes. */
    readonly pagesWide: number
    readonly paper: 'a4' | 'letter'
    /** In the codes of printed headers, three lines at most; null: none. */
    readonly header: string | null
    /** In the codes of printed footers. */
    readonly footer: string
  }
  readonly pictures: readonly XlsxPicture[]
  /** The rows after which a new page begins when it is printed. */
  readonly pageBreaks: readonly number[]
  /** How many rows there are to write. */
  readonly rowCount: number
  /** The rows, in order; read once. */
  readonly rows: () => Iterable<XlsxRow>
}

/** A workbook, laid out. */
export type XlsxBook = {
  readonly sheets: readonly XlsxSheet[]
  /** What the names of formulas stand for: `Model!$C$6`, `Accounts!$A$6:$A$900`. */
  readonly names: ReadonlyMap<string, string>
  readonly styles: XlsxStyles
  readonly title: string
  /** When it was made, as its properties say. */
  readonly at: Date
}

/** The letters of a column, counted from 1: A, B, … Z, AA … */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** A place on a sheet as names and print areas write it: `'Accounts by theme'!$A$6:$A$900`. */
export function placeOnSheet(sheet: string, from: string, to = from): string {
  const absolute = (ref: string): string => ref.replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2')
  const place = from === to ? absolute(from) : `${absolute(from)}:${absolute(to)}`
  return `${quotedSheet(sheet)}!${place}`
}

/** A sheet's name as references write it. */
export function quotedSheet(sheet: string): string {
  return /^[A-Za-z]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`
}
