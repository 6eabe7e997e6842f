import { counted, foldName, listInWords } from '#shared/kernel/text.ts'
import type { AccountIndex, AccountKey } from './account-index.ts'
import { NearNames } from './near-names.ts'
import { type Answers, type ImportQuestion, rowsHint } from '#shared/domain/importing/plan/questions.ts'
import { short } from '#shared/domain/importing/values/short.ts'

type Named = {
  readonly id: string
  readonly name: string
  readonly row: number
  /** The account whose name is nearly this one; null: it has the very name. */
  readonly near: AccountKey | null
  count: number
}

/** Rows marked as a prospect whose name is an account's, or nearly: a customer that was marked wrongly, or another company. */
export class ProspectNames {
  readonly #accounts: AccountIndex
  readonly #column: string
  readonly #answers: Answers
  readonly #named = new Map<string, Named>()
  readonly #all: readonly AccountKey[]
  /** Made for the first prospect: most files have none. */
  #near: NearNames<AccountKey> | null = null
  readonly #looked = new Set<string>()

  constructor(accounts: AccountIndex, all: readonly AccountKey[], column: string, answers: Answers) {
    this.#accounts = accounts
    this.#all = all
    this.#column = column
    this.#answers = answers
  }

  /** Whether the row is a prospect's: as the file says, unless somebody said that it is the account. */
  read(who: string, marked: boolean, row: number): boolean {
    if (!marked || who === '') return false
    const id = `prospect:${foldName(who)}`
    const known = this.#named.get(id)
    if (known) known.count += 1
    else if (!this.#looked.has(id)) {
      this.#looked.add(id)
      const near = this.#accounts.find(who).kind === 'unknown' ? this.#nearTo(who) : null
      if (near !== undefined) this.#named.set(id, { id, name: who, row, near, count: 1 })
    }
    return !this.#named.has(id) || this.#answers.get(id) !== 'account'
  }

  /** The account that somebody said a prospect's name, nearly its own, means; null: nobody did. */
  meant(who: string): string | null {
    const id = `prospect:${foldName(who)}`
    return this.#answers.get(id) === 'account' ? (this.#named.get(id)?.near?.id ?? null) : null
  }

  #nearTo(who: string): AccountKey | undefined {
    if (this.#near === null) {
      this.#near = new NearNames()
      for (const account of this.#all) this.#near.add(account.name, account)
    }
    return this.#near.find(who)[0]?.item
  }

  questions(): ImportQuestion[] {
    if (this.#named.size === 0) return []
    return [
      {
        kind: 'prospect-account',
        field: 'prospect',
        column: this.#column,
        title: `${counted(this.#named.size, 'prospect has', 'prospects have')} the name of an account, or nearly`,
        text: 'Say for each whether it is that account, whose request counts with its ARR, or a prospect of such a name.',
        options: [
          { value: 'account', label: 'The account' },
          { value: 'prospect', label: 'A prospect' },
        ],
        items: [...this.#named.values()].map(({ id, name, near, row, count }) => ({
          id,
          label: near === null ? name : `${name} (account: ${near.name})`,
          hint: rowsHint(count, row),
          answer: this.#answers.get(id) ?? null,
        })),
        waits: true,
      },
    ]
  }

  notes(): string[] {
    const open = [...this.#named.values()].filter(({ id }) => !this.#answers.has(id))
    if (open.length === 0) return []
    const names = open.slice(0, 5).map(({ name }) => `“${short(name)}”`)
    return [
      `${listInWords(names)}${open.length > 5 ? ' …' : ''}: marked as ${open.length === 1 ? 'a prospect' : 'prospects'} though ${open.length === 1 ? 'an account has' : 'accounts have'} that name, or nearly; kept as the file says unless you say otherwise.`,
    ]
  }
}
