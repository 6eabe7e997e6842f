import { counted, foldName } from '#shared/kernel/text.ts'
import type { AccountIndex, AccountKey, AccountMatch } from './account-index.ts'
import type { FieldOf } from '#shared/domain/importing/columns/fields.ts'
import {
  type Answers,
  type Candidate,
  type ImportQuestion,
  NO_ANSWERS,
} from '#shared/domain/importing/plan/questions.ts'
import type { RowReader } from '#shared/domain/importing/rows/row-reader.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { UnknownNames } from './unknown-names.ts'

/** The answer that makes a name a prospect's. */
const PROSPECT = 'prospect'
/** How many accounts of one name are offered. */
const OFFERED = 10

type Context = {
  readonly accounts: readonly AccountKey[]
  readonly answers?: Answers
  /** What tells an account from others, for offering it. */
  readonly describe?: (id: string) => string
}

/**
 * The accounts that the rows of a file name. A name that is none's, or several accounts', is asked about once: which
 * account it is, or that it is a prospect. What was answered counts for every row with the name.
 */
export class UnknownAccounts {
  readonly #accounts: AccountIndex
  readonly #byId: ReadonlyMap<string, AccountKey>
  readonly #describe: (id: string) => string
  readonly #names: UnknownNames
  readonly #taught = new Map<string, string>()

  constructor(accounts: AccountIndex, column: string, context: Context) {
    this.#accounts = accounts
    this.#byId = new Map(context.accounts.map((account) => [account.id, account]))
    this.#describe = context.describe ?? (() => '')
    this.#names = new UnknownNames(
      {
        kind: 'unknown-account',
        field: 'account',
        column,
        prefix: 'account',
        noun: 'account',
        text: 'Say which account each one is, or that it’s a prospect. An account’s other name is remembered. Rows you leave open aren’t imported.',
        options: [{ value: PROSPECT, label: 'A prospect' }],
      },
      context.answers ?? NO_ANSWERS,
      (answer) => this.#resolve(answer),
    )
  }

  /** True for a name that somebody said is a prospect's. */
  isProspect(who: string, row: number): boolean {
    if (who === '') return false
    const match = this.#accounts.find(who)
    if (match.kind === 'found') return false
    const said = this.#names.said(who)
    if (said === null || !('option' in said)) return false
    this.#names.ask(who, row, () => this.#candidates(match))
    return true
  }

  /** The id of the account that a row names; null: none alone, and the cell is refused. */
  find(reader: RowReader<FieldOf<'requests'>>, who: string, row: number): string | null {
    const match = this.#accounts.find(who)
    if (match.kind === 'found') return match.id
    this.#names.ask(who, row, () => this.#candidates(match))
    const said = this.#names.said(who)
    const account = said !== null && 'candidate' in said ? this.#account(said.candidate.value) : null
    if (account !== null) {
      // A name that several accounts have stays theirs; only here it is the one.
      if (match.kind === 'unknown') this.#taught.set(foldName(who), account.id)
      return account.id
    }
    if (match.kind === 'ambiguous')
      reader.refuse(
        'account',
        'ambiguous-account',
        `${counted(match.ids.length, 'account')} are named “${short(who)}”. Say which one is meant, or use its ID instead of its name.`,
      )
    else reader.refuse('account', 'unknown-account', unknownWords(who, match))
    return null
  }

  questions(): ImportQuestion[] {
    return this.#names.questions()
  }

  /** Names that somebody said are an account: folded name and the account's id. */
  taught(): ReadonlyMap<string, string> {
    return this.#taught
  }

  #candidates(match: AccountMatch): Candidate[] {
    if (match.kind === 'found') return []
    return match.ids.slice(0, OFFERED).flatMap((id) => {
      const account = this.#byId.get(id)
      return account ? [this.#candidate(account)] : []
    })
  }

  #resolve(answer: string): Candidate | null {
    const account = this.#account(answer)
    return account === null ? null : this.#candidate(account)
  }

  /** By the workspace's own id, the CRM's, or a name that one account alone has. */
  #account(answer: string): AccountKey | null {
    const own = this.#byId.get(answer)
    if (own) return own
    const match = this.#accounts.find(answer)
    return match.kind === 'found' ? (this.#byId.get(match.id) ?? null) : null
  }

  #candidate({ id, externalId, name }: AccountKey): Candidate {
    const hint = [externalId ?? '', this.#describe(id)].filter((part) => part !== '').join(' · ')
    return { value: externalId ?? id, label: name, hint }
  }
}

function unknownWords(who: string, match: AccountMatch & { readonly kind: 'unknown' }): string {
  const none = `No account has the ID or name “${short(who)}”.`
  if (match.nearestId !== null)
    return `${none} Did you mean ${match.nearestId} (${match.nearest ?? ''})? Say so, correct the ID, or import the account first.`
  if (match.nearest === null)
    return `${none} Say which account or prospect it is, import the account first, or correct the name.`
  return `${none} Did you mean “${match.nearest}”? Say so, correct the name, import the account first, or enter yes under prospect.`
}
