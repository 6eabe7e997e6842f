import { foldName } from '#shared/kernel/text.ts'
import type { AccountAlias } from './account-alias.ts'
import { NearestNames } from './nearest-name.ts'

/** What finding an account needs to know of it. */
export type AccountKey = { readonly id: string; readonly externalId: string | null; readonly name: string }

/** The account a text names; or that it names several, or none, with the nearest name if there is a near one. */
export type AccountMatch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: string | null }

/** How many unknown names get a search for the nearest one; it looks at every account. */
const NEAREST_SEARCHES = 50

/**
 * Finds accounts by the CRM's id, else by name. Case and spaces don't matter in names; they do in ids, as Salesforce's
 * short ids differ by case alone. Ids and names that a person once merged with an account stand for it too. Answers are
 * remembered.
 */
export class AccountIndex {
  readonly #byExternalId = new Map<string, string>()
  readonly #byName = new Map<string, string[]>()
  readonly #nearest: NearestNames
  readonly #answers = new Map<string, AccountMatch>()
  #searches = 0

  constructor(accounts: readonly AccountKey[], aliases: readonly AccountAlias[] = []) {
    this.#nearest = new NearestNames(accounts.map((account) => account.name))
    for (const { id, externalId, name } of accounts) {
      if (externalId !== null) this.#byExternalId.set(externalId, id)
      const folded = foldName(name)
      const same = this.#byName.get(folded)
      if (same) same.push(id)
      else this.#byName.set(folded, [id])
    }
    for (const { kind, value, accountId, answer } of aliases) {
      if (answer !== 'merge') continue
      if (kind === 'id' && !this.#byExternalId.has(value)) this.#byExternalId.set(value, accountId)
      if (kind === 'name' && !this.#byName.has(value)) this.#byName.set(value, [accountId])
    }
  }

  /** The account that this id or name stands for. */
  find(text: string): AccountMatch {
    let answer = this.#answers.get(text)
    if (!answer) {
      answer = this.#search(text)
      this.#answers.set(text, answer)
    }
    return answer
  }

  #search(text: string): AccountMatch {
    const byId = this.#byExternalId.get(text.trim())
    if (byId !== undefined) return { kind: 'found', id: byId }
    const ids = this.#byName.get(foldName(text)) ?? []
    const [id] = ids
    if (id !== undefined) return ids.length === 1 ? { kind: 'found', id } : { kind: 'ambiguous', ids }
    this.#searches += 1
    return {
      kind: 'unknown',
      nearest: this.#searches > NEAREST_SEARCHES ? null : this.#nearest.find(text),
    }
  }
}
