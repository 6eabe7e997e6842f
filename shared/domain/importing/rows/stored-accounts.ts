import type { Account } from '#shared/domain/customers/account.ts'
import type { AccountAlias } from '#shared/domain/importing/matching/account-alias.ts'
import { AccountIndex } from '#shared/domain/importing/matching/account-index.ts'
import { rowsHint } from '#shared/domain/importing/plan/questions.ts'
import { listInWords } from '#shared/kernel/text.ts'
import type { AccountDraft } from './account-draft.ts'
import type { Needed } from './needed-cells.ts'
import type { Draft } from './refusal.ts'

/**
 * The workspace's accounts, as far as rows of a file name them beyond doubt. A blank cell of such a row leaves what is
 * stored, also where a new account would have to say something.
 */
export class StoredAccounts {
  readonly #accounts: readonly Account[]
  readonly #aliases: readonly AccountAlias[]
  readonly #filled = new Map<number, { readonly account: Account; readonly fields: readonly Needed[] }>()
  #index: AccountIndex | null = null
  #byId: ReadonlyMap<string, Account> = new Map()

  constructor(accounts: readonly Account[], aliases: readonly AccountAlias[]) {
    this.#accounts = accounts
    this.#aliases = aliases
  }

  /** True where the workspace has several accounts of this name. */
  isAmbiguous(name: string): boolean {
    return this.#known().find(name).kind === 'ambiguous'
  }

  /** The account that a row means by its id, or where no other id speaks against it, by its name. */
  find(externalId: string | null, name: string): Account | null {
    if (this.#accounts.length === 0) return null
    const byId = externalId === null ? null : this.#known().find(externalId)
    if (byId?.kind === 'found') return this.#byId.get(byId.id) ?? null
    const byName = name === '' ? null : this.#known().find(name)
    const account = byName?.kind === 'found' ? this.#byId.get(byName.id) : undefined
    return account && (externalId === null || account.externalId === null) ? account : null
  }

  /** Puts down which fields of a row hold what is stored, because its cells are blank. */
  fill(row: number, account: Account, fields: readonly Needed[]): void {
    this.#filled.set(row, { account, fields })
  }

  /** The filled rows whose account has another row: what is stored is the whole, the row only a part of it. */
  partial(drafts: readonly Draft<AccountDraft>[]): ReadonlyMap<number, readonly Needed[]> {
    const partial = new Map<number, readonly Needed[]>()
    if (this.#filled.size === 0) return partial
    const rowsOf = Map.groupBy(drafts, ({ externalId, name }) => this.find(externalId, name)?.id)
    for (const [row, { account, fields }] of this.#filled)
      if ((rowsOf.get(account.id)?.length ?? 0) > 1) partial.set(row, fields)
    return partial
  }

  /** @param rows the rows that stand. */
  notes(rows: readonly Draft<AccountDraft>[], column: (field: Needed) => string): string[] {
    const filled = rows.filter(({ row }) => this.#filled.has(row))
    const [first] = filled
    if (first === undefined) return []
    const fields = new Set(filled.flatMap(({ row }) => this.#filled.get(row)?.fields ?? []))
    const columns = listInWords([...fields].map((field) => `“${column(field)}”`))
    return [`${columns} blank in ${rowsHint(filled.length, first.row)}: what the workspace has there stays.`]
  }

  // Made where the first row asks: most files have no blank cell here.
  #known(): AccountIndex {
    if (this.#index) return this.#index
    this.#byId = new Map(this.#accounts.map((account) => [account.id, account]))
    return (this.#index = new AccountIndex(this.#accounts, this.#aliases))
  }
}
