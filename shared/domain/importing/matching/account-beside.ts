import type { AccountIndex, AccountKey } from './account-index.ts'
import { cleanText, plainSpaces } from '#shared/domain/importing/values/clean-text.ts'
import { bareName, oneEditApart } from './names.ts'
import { isNotSaid } from '#shared/domain/importing/values/not-said.ts'
import { rowsHint } from '#shared/domain/importing/plan/questions.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { besideColumn } from '#shared/domain/importing/columns/rival-columns.ts'
import { cellText, type ImportTable, type TableRow } from '#shared/domain/importing/rows/table.ts'

/**
 * The column of names beside one of ids in a table of requests, or of ids beside names. It names the account where the
 * other says nothing, and is held against it where both do.
 */
export class AccountBeside {
  readonly #column: number | null
  readonly #headers: { readonly own: string; readonly beside: string }
  readonly #accounts: AccountIndex
  readonly #nameOf: ReadonlyMap<string, string>
  #against = 0
  #first: { readonly row: number; readonly words: string } | null = null

  /** @param used the columns that hold a field. */
  constructor(
    table: ImportTable,
    own: number | null,
    used: ReadonlySet<number | null>,
    index: AccountIndex,
    accounts: readonly AccountKey[],
  ) {
    this.#column = besideColumn(table, own, used)
    this.#headers = {
      own: table.headers[own ?? -1] ?? '',
      beside: table.headers[this.#column ?? -1] ?? '',
    }
    this.#accounts = index
    this.#nameOf = new Map(accounts.map(({ id, name }) => [id, name]))
  }

  /** What the column says in a row; empty where there is none, or nothing is said. */
  read({ cells }: TableRow): string {
    const cell = this.#column === null ? null : cells[this.#column]
    if (typeof cell === 'object') return ''
    const text = plainSpaces(cleanText(cellText(cell)))
      .replace(/\s+/gu, ' ')
      .trim()
    return isNotSaid(text) ? '' : text
  }

  /** Holds what the column says in a row against the account that the other one names. */
  hold(row: TableRow, who: string, accountId: string | null): void {
    const beside = accountId === null ? '' : this.read(row)
    const name = this.#nameOf.get(accountId ?? '') ?? ''
    if (beside === '' || name === '' || bareName(beside) === bareName(name)) return
    const match = this.#accounts.find(beside)
    if (match.kind === 'found' ? match.id === accountId : match.ids.includes(accountId ?? '')) return
    if (oneEditApart(bareName(beside), bareName(name))) return
    this.#against += 1
    this.#first ??= { row: row.number, words: `“${short(who)}” is ${short(name)}, not “${short(beside)}”` }
  }

  notes(): string[] {
    if (this.#first === null) return []
    const { row, words } = this.#first
    const { own, beside } = this.#headers
    return [
      `“${beside}” names another account than “${own}” in ${rowsHint(this.#against, row)}: ${words}. “${own}” counts.`,
    ]
  }
}
