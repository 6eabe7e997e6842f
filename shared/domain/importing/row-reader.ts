import { type Money, minorDigits } from '#shared/kernel/money.ts'
import { amountOfNumber, type AmountProblem, type ParsedAmount, parseAmount } from './amount.ts'
import { parseBoolean } from './choices.ts'
import type { ColumnMapping } from './fields.ts'
import type { Refusal, RefusalCode } from './refusal.ts'
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
  readonly #currency: string
  readonly #digits: number
  readonly #width: number
  readonly #amounts = new Map<string, ParsedAmount | AmountProblem>()
  #row: TableRow = { number: 0, cells: [] }
  #refusedBefore = 0

  /** @param currency what amounts must be in. */
  constructor(table: ImportTable, mapping: ColumnMapping<F>, currency = 'USD') {
    this.#table = table
    this.#columns = new Map(
      (Object.entries(mapping) as [F, number | null][]).filter(
        (entry): entry is [F, number] => entry[1] !== null && entry[1] !== undefined,
      ),
    )
    this.#currency = currency
    this.#digits = minorDigits(currency)
    this.#width = table.headers.findLastIndex((header) => header !== '') + 1
  }

  /** True when some column holds the field. */
  has(field: F): boolean {
    return this.#columns.has(field)
  }

  /** Moves to a row; false when the row as a whole is refused already. */
  start(row: TableRow): boolean {
    this.#row = row
    this.#refusedBefore = this.refused.length
    if (row.problem === 'broken-quotes')
      this.refuseRow(
        'broken-quotes',
        'A quotation mark in this row is never closed, so that the rows after it may have run into it. Close it (a quotation mark inside a quoted text is written twice) and import again.',
      )
    else if (this.#table.strictWidth && row.cells.length > this.#width) {
      const extra = row.cells.findIndex((cell, index) => index >= this.#width && !isBlank(cell))
      if (extra !== -1)
        this.refuseRow(
          'too-many-columns',
          `This row has ${row.cells.length} values, the headers are ${this.#width}. Put quotation marks around values that hold the delimiter.`,
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
      this.refuse(field, 'required-missing', `This row lacks ${what}. Fill in the cell.`)
    return text
  }

  /** An amount ≥ 0 in minor units of the workspace's currency; null when blank or refused. */
  amount(field: F): Money | null {
    const cell = this.cell(field)
    if (cell === null) return null
    const read = typeof cell === 'string' ? this.#parse(cell) : this.#amountOf(cell)
    if (typeof read === 'string') {
      this.refuse(field, 'unreadable-amount', amountMessage(read, cellText(cell)))
      return null
    }
    if (read.currencies !== null && !read.currencies.includes(this.#currency)) {
      this.refuse(
        field,
        'foreign-currency',
        `This amount is in ${read.currencies[0] ?? 'another currency'}, the workspace counts in ${this.#currency}. Convert it to ${this.#currency} and write it without a sign or with ${this.#currency}.`,
      )
      return null
    }
    if (read.amount < 0) {
      this.refuse(
        field,
        'negative-amount',
        'An amount can’t be below zero here. Write 0 or a positive amount.',
      )
      return null
    }
    return read.amount
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
    if (value === null) this.refuse(field, code, `“${short(text)}” is not known here. Write ${expected}.`)
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
        : `This cell holds Excel's error ${error}. Mend the formula or type the value.`,
    )
  }

  #parse(text: string): ParsedAmount | AmountProblem {
    let read = this.#amounts.get(text)
    if (read === undefined) {
      const parsed = parseAmount(text, this.#digits)
      read = parsed.ok ? parsed.value : parsed.error
      this.#amounts.set(text, read)
    }
    return read
  }

  #amountOf(cell: Exclude<CellValue, string | null>): ParsedAmount | AmountProblem {
    if (typeof cell !== 'number') return 'unreadable'
    const amount = amountOfNumber(cell, this.#digits)
    return amount === null ? 'too-large' : { amount, currencies: null }
  }
}

/** A value short enough to stand in a message. */
export function short(text: string, longest = 60): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}

function amountMessage(problem: AmountProblem, text: string): string {
  switch (problem) {
    case 'unit-word':
      return `“${short(text)}” is written with a word for thousands or millions, which differs between languages. Write 1.2M, 250k, or the whole number.`
    case 'ambiguous-separator':
      return `“${short(text)}” may mean ${text.replace(/\D/g, '')} or a number with three decimals. Write it without the full stop, or with two decimals.`
    case 'too-large':
      return `“${short(text)}” is larger than any amount kept here. Check its unit.`
    case 'unreadable':
      return `“${short(text)}” is no amount. Write a number such as 12500, 12,500.00, 250k or 1.2M.`
  }
}
