import { formatDate } from '#shared/kernel/dates.ts'
import { isCurrencyCode, type Money } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { amountOfNumber, type AmountProblem, type ParsedAmount, parseAmount } from './amount.ts'
import type { AmountColumn } from '#shared/domain/importing/columns/amount-column.ts'
import { convert, digitsOfCurrency, type Rate } from './rates.ts'
import type { RefusalCode } from '#shared/domain/importing/rows/refusal.ts'
import { short } from './short.ts'
import { cellText, type CellValue } from '#shared/domain/importing/rows/table.ts'

/** Why an amount can't be taken: for the list of refused cells. */
export type MoneyProblem = { readonly code: RefusalCode; readonly message: string }

/** Reads the amounts of one table into the workspace's currency. Texts read once are remembered. */
export class MoneyCells {
  readonly #currency: string
  readonly #rates: ReadonlyMap<string, Rate>
  /** Texts read before, by column and by how many decimals their currency has. */
  readonly #amounts = new Map<AmountColumn, Map<string, ParsedAmount | AmountProblem>[]>()
  /** Rows with an amount converted, by currency. */
  readonly #converted = new Map<string, Set<number>>()

  /**
   * @param currency what amounts are kept in.
   * @param rates what amounts in other currencies are converted at; without one they are refused.
   */
  constructor(currency: string, rates: readonly Rate[]) {
    this.#currency = currency
    this.#rates = new Map(rates.map((rate) => [rate.currency, rate]))
  }

  /** Why a row in this currency can't be taken; null when it can. */
  problemOf(code: string): string | null {
    if (this.#keeps(code)) return null
    const words = short(code, 30)
    return isCurrencyCode(code)
      ? `This row is in ${words}; the workspace uses ${this.#currency} and has no rate for ${words}. Add a rate for ${words}, or convert the row’s amounts to ${this.#currency}, and import it again.`
      : `“${words}” isn’t a currency. Enter a three-letter code such as ${this.#currency}, or leave the cell blank.`
  }

  /**
   * An amount ≥ 0 in minor units of the workspace's currency, converted and rounded half up once where it is in
   * another.
   * @param rowCurrency what the row says its amounts are in; null: nothing, so what the amount's own sign says.
   * @param column what its column says: the unit and currency of its header, the decimal sign of its values.
   * @param shown the currencies that the sign may mean which Excel shows beside the number; null: it shows none.
   */
  read(
    cell: Exclude<CellValue, null>,
    rowCurrency: string | null,
    row: number,
    column: AmountColumn,
    shown: readonly string[] | null,
  ): Result<Money, MoneyProblem> {
    let currency = rowCurrency ?? this.#currency
    let read = this.#signed(cell, currency, column, shown)
    if (read === 'signs-differ')
      return err({
        code: 'foreign-currency',
        message: `The amount and its header “${column.header}” name different currencies. Correct one of the two.`,
      })
    if (typeof read === 'object' && read.currencies !== null && !read.currencies.includes(currency)) {
      const kept = rowCurrency === null ? read.currencies.filter((code) => this.#rates.has(code)) : []
      const [own] = kept
      if (own === undefined || kept.length > 1)
        return err({ code: 'foreign-currency', message: this.#wrongSign(read.currencies, rowCurrency) })
      currency = own
      // Again, with the decimals of its own currency: yen have none, dinars three.
      read = this.#amount(cell, currency, column)
    }
    if (typeof read === 'string') return unreadable(read, cell)
    if (read.amount < 0)
      return err({
        code: 'negative-amount',
        message: 'An amount can’t be below zero here. Write 0 or a positive amount.',
      })
    const rate = currency === this.#currency ? undefined : this.#rates.get(currency)
    if (!rate) return ok(read.amount)
    const converted = convert(read.amount, rate, this.#currency)
    if (converted === null) return unreadable('too-large', cell)
    const rows = this.#converted.get(currency)
    if (rows) rows.add(row)
    else this.#converted.set(currency, new Set([row]))
    return ok(converted)
  }

  /** One sentence for each currency that was converted: how many rows, and at which rate. */
  conversions(): string[] {
    return [...this.#converted].flatMap(([code, rows]) => {
      const rate = this.#rates.get(code)
      if (!rate) return []
      const many = `${rows.size.toLocaleString('en-US')} ${rows.size === 1 ? 'row is' : 'rows are'} in ${code}`
      return [`${many}, converted at 1 ${code} = ${rate.rate} ${this.#currency} (${formatDate(rate.date)}).`]
    })
  }

  #keeps(code: string): boolean {
    return code === this.#currency || this.#rates.has(code)
  }

  #wrongSign(codes: readonly string[], rowCurrency: string | null): string {
    const [code = 'another currency'] = codes
    if (rowCurrency !== null)
      return `This amount is in ${code}, but its row says ${rowCurrency}. Correct one of the two.`
    const several = codes.filter((candidate) => this.#rates.has(candidate))
    if (several.length > 1)
      return `This currency sign can mean ${listInWords(several)}. Write the three-letter code instead.`
    return `This amount is in ${code}; the workspace uses ${this.#currency} and has no rate for ${code}. Add a rate for ${code}, or convert the amount and write it without a sign or with ${this.#currency}.`
  }

  // The amount's own sign first, then what Excel shows with it, then the header's.
  #signed(
    cell: Exclude<CellValue, null>,
    currency: string,
    column: AmountColumn,
    shown: readonly string[] | null,
  ): ParsedAmount | AmountProblem | 'signs-differ' {
    const read = this.#amount(cell, currency, column)
    if (typeof read === 'string') return read
    const said = [read.currencies, shown, column.unit.currencies].filter((codes) => codes !== null)
    const [first, ...others] = said
    if (first === undefined) return read
    // A bare dollar sign in a column of Canadian dollars is theirs: what is meant is what all of them may mean.
    const common = first.filter((code) => others.every((codes) => codes.includes(code)))
    return common.length === 0 ? 'signs-differ' : { amount: read.amount, currencies: common }
  }

  #amount(
    cell: Exclude<CellValue, null>,
    currency: string,
    column: AmountColumn,
  ): ParsedAmount | AmountProblem {
    const digits = digitsOfCurrency(currency)
    if (typeof cell === 'string') return this.#parse(cell, digits, column)
    if (typeof cell !== 'number') return 'unreadable'
    const amount = amountOfNumber(cell, digits + column.unit.power)
    return amount === null ? 'too-large' : { amount, currencies: null }
  }

  #parse(text: string, digits: number, column: AmountColumn): ParsedAmount | AmountProblem {
    let byDigits = this.#amounts.get(column)
    if (!byDigits) this.#amounts.set(column, (byDigits = []))
    const known = (byDigits[digits] ??= new Map())
    let read = known.get(text)
    if (read === undefined) {
      const parsed = parseAmount(text, digits, { decimal: column.decimal, power: column.unit.power })
      read = parsed.ok ? parsed.value : parsed.error
      known.set(text, read)
    }
    return read
  }
}

function unreadable(problem: AmountProblem, cell: Exclude<CellValue, null>): Result<Money, MoneyProblem> {
  return err({ code: 'unreadable-amount', message: amountMessage(problem, cellText(cell)) })
}

function amountMessage(problem: AmountProblem, text: string): string {
  switch (problem) {
    case 'unit-word':
      return `“${short(text)}” uses a word for thousands or millions that means different things in different languages. Write 1.2M, 250k, or the whole number.`
    case 'unit-twice':
      return `“${short(text)}” names a unit, and so does the header of its column. Write the number without k, M or B.`
    case 'ambiguous-separator':
      return `“${short(text)}” could mean ${text.replace(/\D/g, '')} or a number with decimals. Write it without the ${text.includes(',') ? 'comma' : 'period'}, or with two decimals.`
    case 'too-large':
      return `“${short(text)}” is larger than Concord supports. Check its unit.`
    case 'unreadable':
      return `“${short(text)}” isn’t a number. Write it like 12500, 12,500.00, 250k or 1.2M.`
  }
}
