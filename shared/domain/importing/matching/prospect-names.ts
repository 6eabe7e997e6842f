import { counted, foldName, listInWords } from '#shared/kernel/text.ts'
import type { AccountIndex } from './account-index.ts'
import { type Answers, type ImportQuestion, rowsHint } from '#shared/domain/importing/plan/questions.ts'
import { short } from '#shared/domain/importing/values/short.ts'

type Named = { readonly id: string; readonly name: string; readonly row: number; count: number }

/** Rows marked as a prospect whose name is an account's: a customer that was marked wrongly, or another company. */
export class ProspectNames {
  readonly #accounts: AccountIndex
  readonly #column: string
  readonly #answers: Answers
  readonly #named = new Map<string, Named>()

  constructor(accounts: AccountIndex, column: string, answers: Answers) {
    this.#accounts = accounts
    this.#column = column
    this.#answers = answers
  }

  /** Whether the row is a prospect's: as the file says, unless somebody said that it is the account. */
  read(who: string, marked: boolean, row: number): boolean {
    if (!marked || who === '') return false
    const id = `prospect:${foldName(who)}`
    const known = this.#named.get(id)
    if (known) known.count += 1
    else if (this.#accounts.find(who).kind !== 'unknown')
      this.#named.set(id, { id, name: who, row, count: 1 })
    return this.#answers.get(id) !== 'account'
  }

  questions(): ImportQuestion[] {
    if (this.#named.size === 0) return []
    return [
      {
        kind: 'prospect-account',
        field: 'prospect',
        column: this.#column,
        title: `${counted(this.#named.size, 'prospect has', 'prospects have')} the name of an account`,
        text: 'Say for each whether it is that account, whose request counts with its ARR, or a prospect of the same name.',
        options: [
          { value: 'account', label: 'The account' },
          { value: 'prospect', label: 'A prospect' },
        ],
        items: [...this.#named.values()].map(({ id, name, row, count }) => ({
          id,
          label: name,
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
      `${listInWords(names)}${open.length > 5 ? ' …' : ''}: marked as ${open.length === 1 ? 'a prospect' : 'prospects'} though ${open.length === 1 ? 'an account has' : 'accounts have'} that name; kept as the file says unless you say otherwise.`,
    ]
  }
}
