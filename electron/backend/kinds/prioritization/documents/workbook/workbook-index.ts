import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import type { AccountWeight } from '#shared/domain/prioritization/scoring/account-weight.ts'
import { compareText, foldName } from '#shared/kernel/text.ts'
import { printable } from '#electron/backend/files/safe-text.ts'
import { columnLetters } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { nameKeys } from './name-keys.ts'
import type { WorkbookInput } from './workbook-input.ts'

/** An account behind a theme: one line of Accounts by theme. */
export type ThemeLine = {
  readonly row: RankingRow
  readonly weight: AccountWeight
  /** Inside the ICP; the others are tracked, not scored. */
  readonly counted: boolean
}

/**
 * The numbers and names by which the sheets' formulas find themes and accounts, and the lines between them. Typed in is
 * a name; what formulas of many rows compare is the number that it leads to.
 */
export class WorkbookIndex {
  /** Ranked themes in order, then those not yet scored, then the compliance track. */
  readonly rows: readonly RankingRow[]
  /** Every account, by name. */
  readonly accounts: readonly Account[]
  /** Theme by theme, counted accounts first. */
  readonly lines: readonly ThemeLine[]
  readonly #themeNumbers: ReadonlyMap<string, number>
  readonly #accountNumbers: ReadonlyMap<string, number>
  readonly #themeKeys: readonly string[]
  readonly #accountKeys: readonly string[]
  readonly #themesOf = new Map<string, RankingRow[]>()

  constructor({ ranking, accounts, scored }: WorkbookInput) {
    this.rows = [...ranking.ranked, ...ranking.unranked, ...ranking.compliance]
    this.accounts = byName(accounts)
    this.lines = this.rows.flatMap((row): ThemeLine[] => {
      const theme = scored.get(row.themeId)
      return [
        ...(theme?.counted ?? []).map((weight) => ({ row, weight, counted: true })),
        ...(theme?.tracked ?? []).map((weight) => ({ row, weight, counted: false })),
      ]
    })
    this.#themeNumbers = new Map(this.rows.map(({ themeId }, index) => [themeId, index + 1]))
    this.#accountNumbers = new Map(this.accounts.map(({ id }, index) => [id, index + 1]))
    this.#themeKeys = nameKeys(this.rows.map(({ name }) => printable(name)))
    this.#accountKeys = nameKeys(this.accounts.map(({ name }) => printable(name)))
    const linesByName = new Map(byName(this.rows).map((row): [string, RankingRow] => [row.themeId, row]))
    const linesOf = Map.groupBy(this.lines, ({ row }) => row.themeId)
    for (const row of linesByName.values())
      for (const { weight } of linesOf.get(row.themeId) ?? []) {
        const own = this.#themesOf.get(weight.account.id)
        if (own) own.push(row)
        else this.#themesOf.set(weight.account.id, [row])
      }
  }

  /** The number of a theme, from 1, in the order of the rows; null when it isn't in the ranking (any more). */
  themeNumber(themeId: string): number | null {
    return this.#themeNumbers.get(themeId) ?? null
  }

  /** The number of an account, from 1; null when it is unknown. */
  accountNumber(accountId: string): number | null {
    return this.#accountNumbers.get(accountId) ?? null
  }

  /** By what a theme is chosen in a cell; its name alone where it isn't in the ranking. */
  themeKey({ themeId, name }: Pick<RankingRow, 'themeId' | 'name'>): string {
    return this.#themeKeys[(this.#themeNumbers.get(themeId) ?? 0) - 1] ?? name
  }

  /** By what an account is chosen in a cell. */
  accountKey({ id, name }: Pick<Account, 'id' | 'name'>): string {
    return this.#accountKeys[(this.#accountNumbers.get(id) ?? 0) - 1] ?? name
  }

  /** The themes that an account stands behind, by name. */
  themesOf(accountId: string): readonly RankingRow[] {
    return this.#themesOf.get(accountId) ?? []
  }
}

/** The letters of a table's columns, by key, from A on. */
export function lettersOf<K extends string>(keys: readonly K[]): Readonly<Record<K, string>> {
  const letters = keys.map((key, index): [K, string] => [key, columnLetters(index + 1)])
  return Object.fromEntries(letters) as Record<K, string>
}

/** Heading and index of the columns that have names in formulas, by name. */
export function namedColumns<K extends string>(
  keys: readonly K[],
  columns: readonly { readonly header: string }[],
  names: Partial<Record<K, string>>,
): Record<string, { readonly header: string; readonly index: number }> {
  return Object.fromEntries(
    keys.flatMap((key, index) => {
      const [name, header] = [names[key], columns[index]?.header]
      return name === undefined || header === undefined ? [] : [[name, { header, index }]]
    }),
  )
}

/** In the order of names that ranking uses too, with each name folded once. */
export function byName<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, folded: foldName(item.name) }))
    .toSorted((a, b) => compareText(a.folded, b.folded) || compareText(a.item.name, b.item.name))
    .map(({ item }) => item)
}
