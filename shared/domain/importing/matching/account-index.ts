import { foldName } from '#shared/kernel/text.ts'
import type { AccountAlias } from './account-alias.ts'
import { looseId, plainId } from './account-id.ts'
import { plainSpaces } from '#shared/domain/importing/values/clean-text.ts'
import { NearestNames } from './nearest-name.ts'

/** What finding an account needs to know of it. */
export type AccountKey = { readonly id: string; readonly externalId: string | null; readonly name: string }

/** The account a text names; or that it names several, or none, with the nearest if there is a near one:
 * its name, and its id where that is what is near. */
export type AccountMatch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | {
      readonly kind: 'unknown'
      /** The workspace's ids of the accounts that are near. */
      readonly ids: readonly string[]
      readonly nearest: string | null
      readonly nearestId: string | null
    }

/** How many unknown names get a search for the nearest one; it looks at every account. */
const NEAREST_SEARCHES = 50

/**
 * Finds accounts by the CRM's id in any of its writings, else by name. Case and spaces don't matter in names; they do
 * in ids, as Salesforce's short ids differ by case alone. Ids and names that a person once merged with an account stand for it too. Answers are
 * remembered.
 */
export class AccountIndex {
  readonly #byExternalId = new Map<string, string>()
  /** By the one writing that all writings of an id have in common; null where accounts share it. */
  readonly #byPlainId = new Map<string, string | null>()
  /** Near misses of ids; null where several accounts are as near. */
  readonly #byLooseId = new Map<string, AccountKey | null>()
  readonly #byName = new Map<string, string[]>()
  readonly #nearest: NearestNames
  readonly #answers = new Map<string, AccountMatch>()
  #searches = 0

  constructor(accounts: readonly AccountKey[], aliases: readonly AccountAlias[] = []) {
    this.#nearest = new NearestNames(accounts.map((account) => account.name))
    for (const account of accounts) {
      const { id, externalId, name } = account
      if (externalId !== null) {
        this.#byExternalId.set(externalId, id)
        alone(this.#byPlainId, plainId(externalId), id)
        alone(this.#byLooseId, looseId(externalId), account)
      }
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
    const own = plainSpaces(text).trim()
    const byId = this.#byExternalId.get(own) ?? this.#byPlainId.get(plainId(own)) ?? undefined
    if (byId !== undefined) return { kind: 'found', id: byId }
    const ids = this.#byName.get(foldName(own)) ?? []
    const [id] = ids
    if (id !== undefined) return ids.length === 1 ? { kind: 'found', id } : { kind: 'ambiguous', ids }
    const near = this.#byLooseId.get(looseId(own))
    if (near) return { kind: 'unknown', ids: [near.id], nearest: near.name, nearestId: near.externalId }
    this.#searches += 1
    const nearest = this.#searches > NEAREST_SEARCHES ? null : this.#nearest.find(own)
    return {
      kind: 'unknown',
      ids: nearest === null ? [] : (this.#byName.get(foldName(nearest)) ?? []),
      nearest,
      nearestId: null,
    }
  }
}

function alone<T>(map: Map<string, T | null>, key: string, value: T): void {
  if (key !== '') map.set(key, map.has(key) ? null : value)
}
