import { isCurrencyCode, type Money } from '#shared/kernel/money.ts'
import { parseBoolean } from './choices.ts'
import type { ColumnMapping } from './fields.ts'
import { MoneyCells } from './money-cells.ts'
import type { Rate } from './rates.ts'
import type { Refusal, RefusalCode } from './refusal.ts'
import { short } from './short.ts'
import { cellText, type CellValue, type ImportTable, isBlank, type TableRow } from './table.ts'

/** Longest name (of an account, a theme, a person …) that is taken, in characters. */
export const NAME_LENGTH = 200
/** Longest short text (source, segment, CSM …). */
export const LABEL_LENGTH = 500
/** Longest free text: what the app's own boxes take. */
export const TEXT_LENGTH = 20_000

/** What Excel shows instead of a value; a CSV export writes it as text. */
const ERROR_TEXTS = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
])

/**
 * Reads the cells of a table row by row and gathers what has to be refused. A getter that refuses its cell returns a
 * stand-in; `next` tells afterwards whether the row stands.
 */
export class RowReader<F extends string> {
  readonly refused: Refusal[] = []
  readonly #table: ImportTable
  readonly #columns: ReadonlyMap<F, number>
  readonly #money: MoneyCells
  readonly #width: number
  /** What the row says its amounts are in; null: nothing, so the workspace's own. */
  #rowCurrency: string | null = null
  #row: TableRow = { number: 0, cells: [] }
  #refusedBefore = 0

  /**
   * @param currency what amounts are kept in.
   * @param rates what amounts in other currencies are converted at; without one they are refused.
   */
  constructor(table: ImportTable, mapping: ColumnMapping<F>, currency = 'USD', rates: readonly Rate[] = []) {
    this.#table = table
    this.#columns = new Map(
      (Object.entries(mapping) as [F, number | null][]).filter(
        (entry): entry is [F, number] => entry[1] !== null && entry[1] !== undefined,
      ),
    )
    this.#money = new MoneyCells(currency, rates)
    this.#width = table.headers.findLastIndex((header) => header !== '') + 1
  }

  /** True when some column holds the field. */
  has(field: F): boolean {
    return this.#columns.has(field)
  }

  /** Moves to a row; false when the row as a whole is refused already. */
  start(row: TableRow): boolean {
    this.#row = row
    this.#rowCurrency = null
    this.#refusedBefore = this.refused.length
    if (row.problem === 'broken-quotes')
      this.refuseRow(
        'broken-quotes',
        'A quotation mark in this row is never closed, so the rows after it may have run into it. Close it (inside quoted text, a quotation mark is written twice) and import again.',
      )
    else if (this.#table.strictWidth && row.cells.length > this.#width) {
      const extra = row.cells.findIndex((cell, index) => index >= this.#width && !isBlank(cell))
      if (extra !== -1)
        this.refuseRow(
          'too-many-columns',
          `This row has ${row.cells.length} values, the headers are ${this.#width}. Put quotation marks around values that contain the separator.`,
          cellText(row.cells[extra]),
        )
    }
    return this.stands()
  }

  /** True while nothing in the current row has been refused. */
  stands(): boolean {
    return this.refused.length === this.#refusedBefore
  }

  /**
   * The raw cell of a field; null when blank, unmapped, or an error, which is refused. The apostrophe that keeps a text
   * from being run as a formula is not part of it.
   */
  cell(field: F): CellValue {
    const column = this.#columns.get(field)
    if (column === undefined) return null
    const cell = this.#row.cells[column]
    if (cell === undefined || cell === null || cell === '') return null
    if (typeof cell === 'string' && cell.charCodeAt(0) === 35 && ERROR_TEXTS.has(cell.trim())) {
      this.#refuseError(field, cell.trim())
      return null
    }
    if (typeof cell === 'object' && 'error' in cell) {
      this.#refuseError(field, cell.error)
      return null
    }
    if (typeof cell === 'string' && cell.charCodeAt(0) === 39 && /^'[\t\r]*[=+\-@]/.test(cell))
      return cell.slice(1)
    return isBlank(cell) ? null : cell
  }

  /** The text of a field, trimmed, at most `longest` characters; empty when blank. */
  text(field: F, longest = LABEL_LENGTH): string {
    const cell = this.cell(field)
    if (cell === null) return ''
    const text = cellText(cell)
    if (text.length <= longest) return text
    this.refuse(
      field,
      'text-too-long',
      `This text has ${text.length.toLocaleString('en-US')} characters; at most ${longest.toLocaleString('en-US')} are kept. Shorten it.`,
    )
    return ''
  }

  /** A text that must be there. `what` names it in the message: `the account's name`. */
  required(field: F, what: string, longest = NAME_LENGTH): string {
    const before = this.refused.length
    const text = this.text(field, longest).replace(/\s+/gu, ' ')
    if (text === '' && this.refused.length === before)
      this.refuse(field, 'required-missing', `This row is missing ${what}. Fill in the cell.`)
    return text
  }

  /** Says what currency the current row is in; refused when it is neither the workspace's nor has a rate. */
  useCurrency(field: F, code: string): void {
    const problem = this.#money.problemOf(code)
    this.#rowCurrency = isCurrencyCode(code) ? code : null
    if (problem !== null) this.refuse(field, 'foreign-currency', problem)
  }

  /**
   * An amount ≥ 0 in minor units of the workspace's currency, converted where it is in another that has a rate; null
   * when blank or refused.
   */
  amount(field: F): Money | null {
    const cell = this.cell(field)
    if (cell === null) return null
    const read = this.#money.read(cell, this.#rowCurrency, this.#row.number)
    if (read.ok) return read.value
    this.refuse(field, read.error.code, read.error.message)
    return null
  }

  /** One sentence for each currency that was converted: how many rows, and at which rate. */
  conversions(): string[] {
    return this.#money.conversions()
  }

  /** Yes or no; `blank` when there is nothing; refused otherwise. `more` adds words for this column alone. */
  boolean(field: F, blank: boolean, more: Readonly<Record<string, boolean>> = {}): boolean {
    const cell = this.cell(field)
    if (cell === null) return blank
    if (typeof cell === 'boolean') return cell
    const text = cellText(cell)
    const value = parseBoolean(text) ?? more[text.toLowerCase()]
    if (value !== undefined) return value
    this.refuse(
      field,
      'unreadable-boolean',
      `“${short(text)}” is neither yes nor no. Write yes or no, or leave it blank.`,
    )
    return blank
  }

  /** A word out of a list; null when blank or refused. */
  choice<T>(field: F, parse: (text: string) => T | null, code: RefusalCode, expected: string): T | null {
    const cell = this.cell(field)
    if (cell === null) return null
    const text = cellText(cell)
    const value = parse(text)
    if (value === null) this.refuse(field, code, `“${short(text)}” isn’t recognized. Use ${expected}.`)
    return value
  }

  /** Refuses the cell of a field in the current row. */
  refuse(field: F, code: RefusalCode, message: string): void {
    const column = this.#columns.get(field)
    this.#push(
      column === undefined ? field : (this.#table.headers[column] ?? field),
      column === undefined ? '' : cellText(this.#row.cells[column]),
      code,
      message,
    )
  }

  /** Refuses the current row as a whole. */
  refuseRow(code: RefusalCode, message: string, value = ''): void {
    this.#push('', value, code, message)
  }

  #push(column: string, value: string, code: RefusalCode, message: string): void {
    const { file, sheet } = this.#table
    this.refused.push({ file, sheet, row: this.#row.number, column, value: short(value, 200), code, message })
  }

  #refuseError(field: F, error: string): void {
    this.refuse(
      field,
      'error-cell',
      error === 'not-calculated'
        ? 'This cell holds a formula whose result was never saved. Open the workbook in Excel, save it, and import again.'
        : `This cell contains the Excel error ${error}. Fix the formula or type the value.`,
    )
  }
}
