import type { Formula } from '#electron/backend/files/formula.ts'
import type { SafeValue } from '#electron/backend/files/safe-cell.ts'
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

/**
 * A table as Excel has them: a row typed below it joins it, with the formulas of its columns. Its header's cells hold the
 * columns' names, and it has at least one row.
 */
export type XlsxTable = {
  /** One of its own in the workbook, names of formulas included. */
  readonly name: string
  /** `A5:H20`, header included. */
  readonly ref: string
  readonly columns: readonly {
    readonly name: string
    /** What a new row gets there; null: nothing. */
    readonly formula: string | null
  }[]
}

/** What may be typed into cells, and what is said to whoever types something else. */
export type XlsxValidation = {
  /** One or more ranges: `C6:C900 F2`. */
  readonly ref: string
  readonly type: 'list' | 'whole' | 'decimal' | 'date'
  /** For a list its formula; otherwise the least and the greatest, null for none. */
  readonly list: string | null
  readonly least: number | null
  readonly greatest: number | null
  /** At most 32 and 255 characters. */
  readonly errorTitle: string
  readonly error: string
}

/** A ground for cells that a formula, relative to the first of them, finds to be worth a look. */
export type XlsxMark = { readonly ref: string; readonly formula: string }

/** Stacked bars beside the names of their rows, over cells that they follow. Sizes in pixels; rows count from 1. */
export type XlsxChart = {
  readonly title: string
  readonly row: number
  readonly column: number
  readonly width: number
  readonly height: number
  readonly categories: XlsxChartCells<string>
  readonly series: readonly {
    readonly name: string
    /** `RRGGBB` */
    readonly colour: string
    readonly cells: XlsxChartCells<number | null>
  }[]
  /** The number format of the axis. */
  readonly format: string
}

/** Cells by their place (`Matrix!$B$6:$B$25`) with what they hold now, for programs that don't look there. */
export type XlsxChartCells<Value> = { readonly place: string; readonly values: readonly Value[] }

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
  /** The columns behind a + that opens them, the first and the last, counted from 1; null: none. */
  readonly folded: readonly [number, number] | null
  readonly tables: readonly XlsxTable[]
  readonly validations: readonly XlsxValidation[]
  readonly marks: readonly XlsxMark[]
  readonly charts: readonly XlsxChart[]
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
  /** What the names of formulas stand for: `Model!$C$6`, `Overrides!$A$6:$A$9`, `accounts[ARR]`. */
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
