import { decimalSignOf } from '#shared/domain/importing/values/amount.ts'
import { cleanText } from '#shared/domain/importing/values/clean-text.ts'
import { type HeaderUnit, splitHeader } from './header-unit.ts'
import type { ImportTable } from '#shared/domain/importing/rows/table.ts'
import { short } from '#shared/domain/importing/values/short.ts'

/** A number below 1,000, with a sign of its currency or without. */
const SMALL = /^\s*\D{0,3}[1-9]\d{0,2}(?:[.,]\d{1,2})?\s*$/

/** What all values of a column of amounts and its header say about each of them. */
export class AmountColumn {
  readonly header: string
  readonly unit: HeaderUnit
  /** The sign its values put before decimals; `mixed`: both; null: none tells; `open`: none, and a comma is as likely. */
  readonly decimal: '.' | ',' | 'mixed' | 'open' | null

  /** An amount like `120k`, and a number below 1,000 without such a letter: it may have been meant likewise. */
  readonly #scaled: readonly [string, string] | null

  constructor(table: ImportTable, column: number) {
    this.header = table.headers[column] ?? ''
    this.unit = splitHeader(this.header).unit
    let point = false
    let comma = false
    let scaled: string | null = null
    let small: string | null = null
    for (const { cells, problem } of table.rows) {
      const cell = cells[column]
      if (typeof cell === 'number' && cell > 0 && cell < 1_000) small ??= String(cell)
      else if (typeof cell === 'string' && problem === undefined) {
        if (scaled === null && /[km]/i.test(cell.at(-1) ?? '') && /\d\s*.$/.test(cell)) scaled = cell.trim()
        else if (small === null && cell.length < 10 && SMALL.test(cell)) small = cell.trim()
      }
      if (typeof cell !== 'string' || !/[.,]/.test(cell)) continue
      const sign = decimalSignOf(cleanText(cell))
      if (sign === '.') point = true
      else if (sign === ',') comma = true
    }
    this.#scaled = scaled !== null && small !== null ? [scaled, small] : null
    this.decimal =
      point && comma ? 'mixed' : point ? '.' : comma ? ',' : table.semicolons === true ? 'open' : null
  }

  /** What was made of the header, and of signs that don't agree. */
  notes(): string[] {
    const { power } = this.unit
    const scale = power === 3 ? 'thousands' : power === 6 ? 'millions' : 'billions'
    return [
      ...(power > 0
        ? [`“${this.header}” is in ${scale}: 1 is read as ${(10 ** power).toLocaleString('en-US')}.`]
        : []),
      ...(this.#scaled === null
        ? []
        : [
            `“${this.header}” holds amounts such as ${short(this.#scaled[0])}, and others such as ${short(this.#scaled[1])}, which is read as it stands.`,
          ]),
      ...(this.decimal === 'mixed'
        ? [
            `“${this.header}” writes decimals with a period in some rows and with a comma in others; each amount is read by itself.`,
          ]
        : []),
    ]
  }
}
