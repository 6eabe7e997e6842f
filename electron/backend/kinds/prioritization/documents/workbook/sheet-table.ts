import type { Formula } from '#electron/backend/files/formula.ts'
import {
  type CellContent,
  safeText,
  safeValue,
  type TypedContent,
} from '#electron/backend/files/safe-cell.ts'
import {
  columnLetters,
  type XlsxCell,
  type XlsxTable,
  type XlsxValidation,
} from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import type { XlsxStyle, XlsxStyles } from '#electron/backend/files/xlsx/write/xlsx-style.ts'
import { computedFormat, formatOf, MAX_WIDTH, type Measure, measure } from './column-measure.ts'
import { fonts, HEADER_FILL, headerLine, type Look, looks, rowLine, typedLook } from './workbook-style.ts'

/** One column of a table: its heading, what a row puts into it, and how wide it may get (in characters). */
export type Column<Row> = {
  readonly header: string
  readonly value: (row: Row) => CellContent
  readonly max?: number
  readonly min?: number
  readonly look?: Look | ((row: Row) => Look)
  readonly headerLook?: Look
  /** What may be typed into its cells; with it they look like cells to type in, whatever their look. */
  readonly rule?: InputRule
  /** It keeps its look, although there is a rule for what is typed over it. */
  readonly keepsLook?: true
  /** What a row that somebody adds gets there, where the rows there are hold values. */
  readonly fill?: Formula
  /** Out of view until somebody opens the outline. */
  readonly folded?: boolean
}

/** A rule for typed values without its place. */
export type InputRule = Omit<XlsxValidation, 'ref'>

export const EMPTY: TypedContent = { kind: 'empty' }
export const text = (value: string | null): TypedContent => ({ kind: 'text', value: value ?? '' })
export const count = (value: number | null): TypedContent =>
  value === null ? EMPTY : { kind: 'number', value }
export const day = (value: string | null): TypedContent => (value === null ? EMPTY : { kind: 'day', value })
export const yes = (value: boolean): TypedContent => text(value ? 'Yes' : '')
/** A formula with the value that the app has for it. */
export const computed = (formula: Formula, cached: TypedContent): CellContent => ({
  kind: 'formula',
  formula,
  cached,
})

/** Height of one line of text, in points. */
const LINE = 13.5
/** The tallest a row may be in Excel, in points. */
const TALLEST = 409

/**
 * A table laid out: typed cells, widths that fit what is in them, rows tall enough for text that wraps. Its cells are
 * made row by row as they are asked for, and every value goes through the gate of `safeValue`.
 */
export class SheetTable<Row> {
  /** The header's row on the sheet, and the last one; they are the same when there are no rows. */
  readonly top: number
  readonly last: number
  readonly #columns: readonly Column<Row>[]
  readonly #rows: readonly Row[]
  readonly #styles: XlsxStyles
  readonly #measures: readonly Measure[]
  readonly #formulas = new Map<Formula, NonNullable<XlsxCell['formula']>>()
  readonly #styleIds: readonly Map<Look, Map<string, number>>[]

  constructor(top: number, columns: readonly Column<Row>[], rows: readonly Row[], styles: XlsxStyles) {
    this.top = top
    this.last = top + rows.length
    this.#columns = columns
    this.#rows = rows
    this.#styles = styles
    this.#measures = columns.map((column) => measure(column, rows))
    this.#styleIds = columns.map(() => new Map<Look, Map<string, number>>())
  }

  /** Widths in characters, by column. */
  get widths(): readonly number[] {
    return this.#measures.map(({ width }) => width)
  }

  /** The columns, counted from 1, that are out of view until somebody opens the outline: the last ones. */
  get folded(): readonly [number, number] | null {
    const first = this.#columns.findIndex(({ folded }) => folded)
    return first === -1 ? null : [first + 1, this.#columns.length]
  }

  /** The same as Excel's kind of table. @param name its name in formulas */
  asTable(name: string): XlsxTable {
    const headerOf = (letters: string): string =>
      this.#columns.find((_, index) => columnLetters(index + 1) === letters)?.header ?? ''
    return {
      name,
      ref: `A${this.top}:${columnLetters(this.#columns.length)}${this.last}`,
      columns: this.#columns.map(({ header, fill }, index) => ({
        name: safeText(header),
        formula: (fill ?? this.#measures[index]?.common)?.inTable(name, headerOf) ?? null,
      })),
    }
  }

  /** The rules of its columns, each once, for its rows and as many more as somebody may add below. */
  validations(more: number): XlsxValidation[] {
    return this.#columns.flatMap(({ rule }, index) => {
      const letters = columnLetters(index + 1)
      return rule ? [{ ...rule, ref: `${letters}${this.top + 1}:${letters}${this.last + more}` }] : []
    })
  }

  /** The header's cells. @param widths as the sheet has them in the end */
  header(widths: readonly number[]): { height: number; cells: XlsxCell[] } {
    let lines = 1
    const cells = this.#columns.map(({ header, headerLook = looks.plain }, index): XlsxCell => {
      lines = Math.max(lines, linesOf(header, widths[index] ?? 8))
      const numeric = this.#measures[index]?.numeric ?? false
      const style: XlsxStyle = {
        font: headerLook.font ?? fonts.header,
        fill: headerLook.fill ?? HEADER_FILL,
        line: headerLine,
        vertical: 'center',
        wrap: true,
        horizontal: headerLook.centred ? 'center' : numeric ? 'right' : 'left',
        indent: numeric || headerLook.centred ? 0 : 1,
      }
      return { value: safeText(header), formula: null, style: this.#styles.id(style) }
    })
    return { height: lines * LINE + 5, cells }
  }

  /** The cells of a row of the sheet below the header. */
  row(at: number, widths: readonly number[]): { height: number; cells: XlsxCell[] } {
    const row = this.#rows[at - this.top - 1] as Row
    let lines = 1
    const cells = this.#columns.map((column, index): XlsxCell => {
      const content = column.value(row)
      const plain = content.kind === 'formula' ? content.cached : content
      const wraps = plain.kind === 'text' && needsWrap(plain.value, column.max ?? MAX_WIDTH)
      if (wraps && !column.folded && lines < 40)
        lines = Math.max(lines, linesOf(plain.value, widths[index] ?? 8))
      return {
        value: safeValue(plain),
        formula: content.kind === 'formula' ? this.#formula(content.formula, index) : null,
        style: this.#style(index, lookOf(column, row), content, wraps),
      }
    })
    return { height: Math.min(TALLEST, lines * LINE + 3), cells }
  }

  #formula(of: Formula, column: number): NonNullable<XlsxCell['formula']> {
    const known = this.#formulas.get(of)
    if (known) return known
    const made = { of, lastRow: this.#measures[column]?.repeated.has(of) ? this.last : 0 }
    this.#formulas.set(of, made)
    return made
  }

  #style(column: number, look: Look, content: CellContent, wraps: boolean): number {
    const ids = this.#styleIds[column] as Map<Look, Map<string, number>>
    let own = ids.get(look)
    if (!own) ids.set(look, (own = new Map()))
    const { withMinor, format: usual } = this.#measures[column] as Measure
    const format =
      content.kind !== 'formula'
        ? formatOf(content, withMinor)
        : content.cached.kind === 'empty'
          ? usual
          : computedFormat(content.cached, withMinor)
    const isText = (content.kind === 'formula' ? content.cached : content).kind === 'text'
    const key = `${isText ? 't' : ''}${wraps ? 'w' : ''}${format ?? ''}`
    const known = own.get(key)
    if (known !== undefined) return known
    const id = this.#styles.id(cellStyle(look, format, isText, wraps))
    own.set(key, id)
    return id
  }
}

/** The style of a cell that stands by itself. */
export function cellStyle(look: Look, format: string | null, isText: boolean, wrap: boolean): XlsxStyle {
  return {
    font: look.font ?? fonts.body,
    fill: look.fill,
    line: rowLine,
    format,
    vertical: 'top',
    horizontal: look.centred ? 'center' : isText ? 'left' : undefined,
    indent: isText && !look.centred ? 1 : 0,
    wrap,
  }
}

function lookOf<Row>({ look = looks.plain, rule, keepsLook }: Column<Row>, row: Row): Look {
  const own = typeof look === 'function' ? look(row) : look
  return rule && keepsLook !== true ? typedLook(own) : own
}

const needsWrap = (words: string, max: number): boolean => words.length > max || words.includes('\n')

/** Lines that text takes in a column of that width; the unit is a digit, and letters run a little narrower. */
function linesOf(words: string, width: number): number {
  const room = Math.max(4, Math.floor(width * 1.1) - 1)
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0)
}
