import { isCurrencyCode, type Money } from '#shared/kernel/money.ts'
import { AmountColumn } from '#shared/domain/importing/columns/amount-column.ts'
import { cellErrorMessage, isErrorText } from '#shared/domain/importing/values/cell-error.ts'
import { parseBoolean } from '#shared/domain/importing/values/choices.ts'
import {
  cleanText,
  htmlToText,
  isFormula,
  unguarded,
  isHtml,
  plainSpaces,
} from '#shared/domain/importing/values/clean-text.ts'
import { ColumnJudge } from '#shared/domain/importing/columns/column-judge.ts'
import type { ColumnMapping } from '#shared/domain/importing/columns/fields.ts'
import { FooterRows } from './footer-rows.ts'
import { MoneyCells } from '#shared/domain/importing/values/money-cells.ts'
import { isNoName } from './no-name.ts'
import { isAccountingZero, isDash, isNotSaid } from '#shared/domain/importing/values/not-said.ts'
import { type Answers, type ImportQuestion, NO_ANSWERS } from '#shared/domain/importing/plan/questions.ts'
import type { Rate } from '#shared/domain/importing/values/rates.ts'
import type { Refusal, RefusalCode } from './refusal.ts'
import { ROW_PROBLEMS } from './row-problem.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { unnamedColumns } from '#shared/domain/importing/columns/unnamed-columns.ts'
import { ToldCells } from '#shared/domain/importing/values/told-cells.ts'
import { cellText, type CellValue, type ImportTable, isBlank, maskedNumber, type TableRow } from './table.ts'
import type { ChoiceList } from '#shared/domain/importing/values/word-cells.ts'

/** Longest name (of an account, a theme, a person …) that is taken, in characters. */
export const NAME_LENGTH = 200
/** Longest short text (source, segment, CSM …). */
export const LABEL_LENGTH = 500
/** Longest free text: what the app's own boxes take. */
export const TEXT_LENGTH = 20_000

/** What reading a table depends on beside it. */
export type ReaderContext = {
  /** What amounts are kept in; USD unless given. */
  readonly currency?: string
  /** What amounts in other currencies are converted at; without one they are refused. */
  readonly rates?: readonly Rate[]
  /** What a person has said about the file. */
  readonly answers?: Answers
}

/** From here on a spreadsheet rounds: it keeps 15 digits. */
const MOST_DIGITS = 1e15

const NO_WORDS: ReadonlyMap<string, boolean> = new Map()
const YES_NO = [
  { value: 'yes', label: 'Yes', means: true },
  { value: 'no', label: 'No', means: false },
] as const

/**
 * Reads the cells of a table row by row and gathers what has to be refused, asked and told. A getter that refuses its
 * cell returns a stand-in; `stands` tells afterwards whether the row does.
 */
export class RowReader<F extends string> {
  readonly refused: Refusal[] = []
  readonly #table: ImportTable
  readonly #columns: ReadonlyMap<F, number>
  readonly #money: MoneyCells
  readonly #width: number
  readonly #amounts = new Map<F, AmountColumn>()
  readonly #told = new ToldCells()
  readonly #judge: ColumnJudge<F>
  readonly #footer: FooterRows
  /** What the row says its amounts are in; null: nothing, so the workspace's own. */
  #rowCurrency: string | null = null
  #row: TableRow = { number: 0, cells: [] }
  #refusedBefore = 0
  #blank: F[] = []

  constructor(table: ImportTable, mapping: ColumnMapping<F>, context: ReaderContext = {}) {
    this.#table = table
    this.#columns = new Map(
      (Object.entries(mapping) as [F, number | null][]).filter(
        (entry): entry is [F, number] => entry[1] !== null && entry[1] !== undefined,
      ),
    )
    this.#money = new MoneyCells(context.currency ?? 'USD', context.rates ?? [])
    this.#footer = new FooterRows(context.answers ?? NO_ANSWERS)
    this.#judge = new ColumnJudge(table, this.#columns, context.answers ?? NO_ANSWERS)
    this.#width = table.headers.findLastIndex((header) => header !== '') + 1 + unnamedColumns(table).length
  }

  /** The current row, as a person counts it in the file. */
  get row(): number {
    return this.#row.number
  }

  /** True when some column holds the field. */
  has(field: F): boolean {
    return this.#columns.has(field)
  }

  /** The header of a field's column; the field's own name without one. */
  column(field: F): string {
    return this.#table.headers[this.#columns.get(field) ?? -1] || field
  }

  /** Moves to a row; false when the row as a whole is refused already. */
  start(row: TableRow): boolean {
    this.#row = row
    this.#rowCurrency = null
    this.#refusedBefore = this.refused.length
    this.#blank = []
    if (row.problem !== undefined && !(row.problem === 'footer' && this.#footer.counts(row))) {
      const { code, message } = ROW_PROBLEMS[row.problem]
      this.refuseRow(code, message, cellText(row.cells.find((cell) => !isBlank(cell))))
    } else if (this.#table.strictWidth && row.cells.length > this.#width) {
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

  /** The fields read so far in the current row whose cells say nothing; undefined when there are none. */
  blanks(): readonly F[] | undefined {
    return this.#blank.length === 0 ? undefined : this.#blank
  }

  /** The raw cell of a field; null when it says nothing, is unmapped, or is an error, which is refused. */
  cell(field: F): CellValue {
    const cell = this.#raw(field)
    if (typeof cell === 'string' && isNotSaid(cell) && !this.#judge.isCode(field, cell)) {
      this.notSaid(field, cell)
      return null
    }
    return cell
  }

  /** Puts down that a cell only says that nothing is there. */
  notSaid(field: F, text: string): void {
    // A cell that is read twice is told once.
    if (!this.#blank.includes(field)) this.#told.notSaid(this.column(field), text)
    this.#nothing(field)
  }

  /** The text of a field, trimmed, at most `longest` characters; empty when blank. HTML gives its words. */
  text(field: F, longest = LABEL_LENGTH): string {
    const cell = this.cell(field)
    if (cell === null) return ''
    if (longest !== TEXT_LENGTH && this.#isFormula(field)) {
      this.refuse(
        field,
        'error-cell',
        'This cell holds a formula instead of its value. Export the file again with values, or type the text.',
      )
      return ''
    }
    let text = typeof cell === 'number' ? this.#numberText(field, cell) : cellText(cell)
    if (isHtml(text)) {
      this.#told.html(this.column(field))
      text = htmlToText(text)
    }
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
    const text = plainSpaces(this.text(field, longest)).replace(/\s+/gu, ' ').trim()
    if (text === '' && this.refused.length === before)
      this.refuse(field, 'required-missing', `This row is missing ${what}. Fill in the cell.`)
    return text
  }

  /**
   * A name that must be there, as `required`. What a spreadsheet puts where a name got lost is none: yes and no as it writes
   * them, 0, a day.
   */
  name(field: F, what: string): string {
    const before = this.refused.length
    const cell = this.#raw(field)
    if (this.refused.length > before) return ''
    const text = this.required(field, what)
    if (text === '' || !isNoName(cell, text)) return text
    this.refuse(
      field,
      'not-a-name',
      `“${short(text)}” is hardly ${what}: spreadsheets put such a value where a formula or a column went wrong. Type the name; one that really reads so, in other letters.`,
    )
    return ''
  }

  /** A word or two that may be missing: a person, a segment. What a spreadsheet puts where one got lost says nothing. */
  label(field: F, longest = LABEL_LENGTH): string {
    const text = this.text(field, longest)
    if (text === '' || !isNoName(this.#raw(field), text)) return text
    this.notSaid(field, text)
    return ''
  }

  /** Says what currency the current row is in; refused when it is neither the workspace's nor has a rate. */
  useCurrency(field: F, code: string): void {
    const problem = this.#money.problemOf(code)
    this.#rowCurrency = isCurrencyCode(code) ? code : null
    if (problem !== null) this.refuse(field, 'foreign-currency', problem)
  }

  /**
   * An amount ≥ 0 in minor units of the workspace's currency, converted where it is in another that has a rate; null
   * when blank or refused. The column's header may give a unit and a currency, its other values the decimal sign.
   */
  amount(field: F): Money | null {
    const raw = this.#raw(field)
    if (raw === null) return null
    if (typeof raw === 'string' && isAccountingZero(raw)) return 0
    const cell = this.cell(field)
    if (cell === null) return null
    const index = this.#columns.get(field) ?? -1
    let column = this.#amounts.get(field)
    if (!column) this.#amounts.set(field, (column = new AmountColumn(this.#table, index)))
    const format = this.#row.formats?.[index]
    const beside = format?.percent === true ? '%' : (format?.words ?? '')
    if (beside !== '') {
      this.refuse(
        field,
        'unreadable-amount',
        `Excel shows “${short(beside)}” beside this number, so it may mean something else than ${cellText(cell)}. Write the whole amount, in a plain number format.`,
      )
      return null
    }
    const read = this.#money.read(
      cell,
      this.#rowCurrency,
      this.#row.number,
      column,
      format?.currencies ?? null,
    )
    if (read.ok) return read.value
    this.refuse(field, read.error.code, read.error.message)
    return null
  }

  /** True when the field's cell in the current row is shown as a percentage. */
  isPercent(field: F): boolean {
    return this.#row.formats?.[this.#columns.get(field) ?? -1]?.percent === true
  }

  /** What the format of the field's cell in the current row writes beside its number; empty: nothing. */
  shownBeside(field: F): string {
    return this.#row.formats?.[this.#columns.get(field) ?? -1]?.words ?? ''
  }

  /** Yes or no; `blank` when there is nothing; refused otherwise. `more` adds words for this column alone. */
  boolean(field: F, blank: boolean, more: ReadonlyMap<string, boolean> = NO_WORDS): boolean {
    const raw = this.#raw(field)
    if (raw === null) return blank
    if (typeof raw === 'boolean') return raw
    const read = this.choice(field, {
      parse: (text) => parseBoolean(text) ?? more.get(text.trim().toLowerCase()) ?? null,
      options: YES_NO,
      code: 'unreadable-boolean',
      expected: 'yes or no, or leave it blank',
      name: 'yes or no',
    })
    return read ?? blank
  }

  /** A word out of a list; null when blank or refused. */
  choice<T>(field: F, list: ChoiceList<T>): T | null {
    const raw = this.#raw(field)
    if (raw === null) return null
    const text = cellText(raw)
    const words = this.#judge.words(field, list)
    // A dash beside ticks is a no; alone it says nothing. `none` is a word of some lists.
    if (
      isNotSaid(text) &&
      (list.parse(text) === null || (isDash(text) && !this.#judge.dashIsNo(field, list)))
    )
      return this.cell(field) === null ? null : null
    const read = words.read(text, this.#row.number)
    if (typeof read === 'object') return read.value as T
    if (read === 'nothing') this.#nothing(field)
    else
      this.refuse(
        field,
        list.code,
        `“${short(text)}” isn’t recognized as ${list.name} here. Use ${list.expected}, or say once what it means.`,
      )
    return null
  }

  /** What the person should know though nothing is wrong: amounts converted, cells that say nothing, HTML. */
  notes(): string[] {
    const units = [...this.#amounts.values()].flatMap((column) => column.notes())
    return [...this.conversions(), ...units, ...this.#told.notes()]
  }

  /** The questions about words of lists and rows at the table’s end, answered or not. */
  questions(): ImportQuestion[] {
    return [...this.#judge.questions(), ...this.#footer.questions()]
  }

  /** One sentence for each currency that was converted: how many rows, and at which rate. */
  conversions(): string[] {
    return this.#money.conversions()
  }

  /** Refuses the cell of a field in the current row. */
  refuse(field: F, code: RefusalCode, message: string): void {
    const column = this.#columns.get(field)
    if (column === undefined) this.#push(field, '', '', code, message)
    else
      this.#push(
        this.#table.headers[column] ?? field,
        field,
        unguarded(cellText(this.#row.cells[column])),
        code,
        message,
      )
  }

  /** Refuses the current row as a whole. */
  refuseRow(code: RefusalCode, message: string, value = ''): void {
    this.#push('', '', value, code, message)
  }

  #raw(field: F): CellValue {
    const column = this.#columns.get(field)
    if (column === undefined) return null
    const cell = this.#row.cells[column]
    if (cell === undefined || cell === null || cell === '') return this.#nothing(field)
    if (typeof cell === 'string') return this.#rawText(field, cell)
    if (typeof cell !== 'object' || !('error' in cell)) return cell
    this.#refuseError(field, cell.error)
    return null
  }

  #rawText(field: F, text: string): CellValue {
    const first = text.charCodeAt(0)
    if (first === 35 && isErrorText(text)) {
      this.#refuseError(field, text.trim())
      return null
    }
    if (text.includes('\uFFFD')) {
      this.refuse(
        field,
        'damaged-text',
        'A character of this text was lost (�). Export the file again, or type the text.',
      )
      return null
    }
    const own = first === 39 && unguarded(text) !== text ? unguarded(text) : cleanText(text)
    return isBlank(own) ? this.#nothing(field) : own
  }

  /** A number that stands for a text: a code, as it is shown. */
  #numberText(field: F, number: number): string {
    const mask = this.#row.formats?.[this.#columns.get(field) ?? -1]?.mask
    if (mask !== undefined && Number.isSafeInteger(number) && number >= 0) return maskedNumber(number, mask)
    if (Math.abs(number) >= MOST_DIGITS)
      this.refuse(
        field,
        'unreadable-number',
        `“${number}” has more digits than a spreadsheet keeps; the last ones may be lost. Store it as text, and export the file again.`,
      )
    return cellText(number)
  }

  // In a workbook, and in the app's own forms, a text that begins so is a text. Behind an apostrophe it is one still: that is
  // how a list of refused rows keeps it from being run.
  #isFormula(field: F): boolean {
    const cell = this.#row.cells[this.#columns.get(field) ?? -1]
    return this.#table.strictWidth && typeof cell === 'string' && isFormula(unguarded(cell))
  }

  #nothing(field: F): null {
    if (!this.#blank.includes(field)) this.#blank.push(field)
    return null
  }

  #push(column: string, field: string, value: string, code: RefusalCode, message: string): void {
    const { file, sheet } = this.#table
    const own = this.refused.slice(this.#refusedBefore)
    if (own.some((refusal) => refusal.field === field && refusal.message === message)) return
    this.refused.push({
      file,
      sheet,
      row: this.#row.number,
      column,
      field,
      value: short(value, 200),
      code,
      message,
    })
  }

  #refuseError(field: F, error: string): void {
    this.refuse(field, 'error-cell', cellErrorMessage(error))
  }
}
