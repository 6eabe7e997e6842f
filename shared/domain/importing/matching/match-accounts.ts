import type { Account } from '#shared/domain/customers/account.ts'
import { foldName } from '#shared/kernel/text.ts'
import type { AccountAlias, PairAnswer } from './account-alias.ts'
import { plainId } from './account-id.ts'
import { KeyedItems } from '#shared/domain/importing/plan/diff.ts'
import { type Likeness, NearNames } from './near-names.ts'
import type { Draft } from '#shared/domain/importing/rows/refusal.ts'
import { finish, STEP_ROWS, type Steps } from '#shared/domain/importing/rows/steps.ts'
import type { AccountDraft } from '#shared/domain/importing/rows/account-draft.ts'

/** A row of the file beside what may be the same account: one that is stored, or an earlier row. */
export type AccountPair = {
  /** Stays the same as long as file and workspace do. */
  readonly id: string
  readonly draft: Draft<AccountDraft>
  readonly likeness: Likeness
  /** The stored account; null when only the file knows it. */
  readonly account: Account | null
  /** The row of the file that stands for the other side; null when none does. */
  readonly twin: Draft<AccountDraft> | null
  /** null: not answered; the two are apart as long as nobody says otherwise. */
  readonly answer: PairAnswer | null
}

/** What a row of the file turned out to be. */
export type AccountMatch =
  /** Its stored account. `merged`: because a person said so, so the stored name and id stay. */
  | { readonly kind: 'stored'; readonly account: Account; readonly merged: boolean }
  | { readonly kind: 'new' }
  /** The same account as another row, which stands for both. */
  | { readonly kind: 'twin'; readonly row: number }

/** Every row matched; `matches` runs along the drafts. */
export type AccountMatching = {
  readonly matches: readonly AccountMatch[]
  readonly pairs: readonly AccountPair[]
}

/** What persons have said about pairs, now and before. */
export type PairAnswers = {
  /** By pair id. */
  readonly given: ReadonlyMap<string, PairAnswer>
  readonly remembered: readonly AccountAlias[]
}

const NOTHING_SAID: PairAnswers = { given: new Map(), remembered: [] }

/**
 * Finds the stored account of each row: by the CRM's id, else by its name (case and spaces aside), else by what a
 * person once said. A row that is left, and whose name is nearly that of a stored account or of an earlier row, makes
 * a pair to be answered; nothing is merged by likeness alone (outputs.md). Where both sides bear different ids, only
 * the same name but for form makes a pair: two ids one letter apart are two customers.
 */
export function matchAccounts(
  existing: readonly Account[],
  drafts: readonly Draft<AccountDraft>[],
  answers: PairAnswers = NOTHING_SAID,
): AccountMatching {
  return finish(matchAccountsInSteps(existing, drafts, answers))
}

/** As `matchAccounts`, in steps; each yields how many rows are done. */
export function matchAccountsInSteps(
  existing: readonly Account[],
  drafts: readonly Draft<AccountDraft>[],
  answers: PairAnswers,
): Steps<AccountMatching> {
  return new Matcher(existing, drafts, answers).run()
}

/** One side that a row may turn out to be. */
type Side = {
  readonly account: Account | null
  /** The row that stands for it. */
  twin: Draft<AccountDraft> | null
  /** Its place among the drafts; -1 without a row. */
  index: number
  /** The row is it by id or name, not by what somebody said. */
  exact: boolean
}

/** A row that is the same account as another one's, whichever row that ends up to be. */
type TwinOf = { readonly kind: 'twin of'; readonly side: Side }

class Matcher {
  readonly #drafts: readonly Draft<AccountDraft>[]
  readonly #answers: PairAnswers
  readonly #matches: (Exclude<AccountMatch, { kind: 'twin' }> | TwinOf | null)[]
  readonly #pairs: AccountPair[] = []
  readonly #sides: ReadonlyMap<string, Side>
  readonly #existing: readonly Account[]
  readonly #said: ReadonlyMap<string, readonly AccountAlias[]>

  constructor(existing: readonly Account[], drafts: readonly Draft<AccountDraft>[], answers: PairAnswers) {
    this.#existing = existing
    this.#drafts = drafts
    this.#answers = answers
    this.#matches = drafts.map(() => null)
    this.#sides = new Map(existing.map((account) => [account.id, side(account)]))
    this.#said = Map.groupBy(answers.remembered, ({ kind, value }) => `${kind} ${value}`)
  }

  *run(): Steps<AccountMatching> {
    this.#byId()
    this.#byName()
    if (this.#said.size > 0) this.#byMemory()
    if (this.#matches.includes(null)) yield* this.#byLikeness()
    const matches = this.#matches.map((match): AccountMatch => {
      if (match?.kind === 'twin of') return { kind: 'twin', row: match.side.twin?.row ?? 0 }
      return match ?? { kind: 'new' }
    })
    return { matches, pairs: this.#pairs }
  }

  // Ids first: a stored account that some row names by id is not to be met by another row's name.
  #byId(): void {
    const exact = new Map<string, Account>()
    const plain = new Map<string, Account>()
    for (const account of this.#existing) {
      if (account.externalId === null) continue
      exact.set(account.externalId, account)
      plain.set(plainId(account.externalId), account)
    }
    for (const [index, draft] of this.#drafts.entries()) {
      const id = draft.externalId
      const account = id === null ? undefined : (exact.get(id) ?? plain.get(plainId(id)))
      if (account) this.#take(index, account, this.#knownAs(account, draft), true)
    }
  }

  #byName(): void {
    const fold = (account: Account): string => foldName(account.name)
    const named = new KeyedItems(this.#existing, fold)
    const unnumbered = new KeyedItems(
      this.#existing.filter((account) => account.externalId === null),
      fold,
    )
    for (const [index, draft] of this.#drafts.entries()) {
      if (this.#matches[index] !== null || this.#mergedInto(draft) !== null) continue
      const items = draft.externalId === null ? named : unnumbered
      let account = items.take(foldName(draft.name))
      while (account && this.#side(account).twin !== null) account = items.take(foldName(draft.name))
      if (account) this.#take(index, account, false, true)
    }
  }

  #byMemory(): void {
    for (const [index, draft] of this.#drafts.entries()) {
      const account = this.#matches[index] === null ? this.#mergedInto(draft) : null
      if (account) this.#take(index, account, true, false)
    }
  }

  *#byLikeness(): Steps<void> {
    const near = new NearNames<Side>(this.#drafts.some(({ externalId }) => externalId === null))
    for (const [index, account] of this.#existing.entries()) {
      if (index % STEP_ROWS === 0) yield 0
      near.add(account.name, this.#side(account), account.externalId !== null)
    }
    // An account that its row renames is known by both names.
    for (const [index, draft] of this.#drafts.entries()) {
      const match = this.#matches[index]
      if (match?.kind === 'stored' && !match.merged && foldName(match.account.name) !== foldName(draft.name))
        near.add(draft.name, this.#side(match.account), match.account.externalId !== null)
    }
    for (const [index, draft] of this.#drafts.entries()) {
      if (index % STEP_ROWS === 0) yield index
      if (this.#matches[index] !== null || this.#answered(index, draft, near)) continue
      this.#matches[index] = { kind: 'new' }
      near.add(draft.name, { account: null, twin: draft, index, exact: false }, draft.externalId !== null)
    }
  }

  /** Goes through what the row may be until one is it, or not yet said; true when it is settled as that one. */
  #answered(index: number, draft: Draft<AccountDraft>, near: NearNames<Side>): boolean {
    const seen = new Set<Side>()
    for (const { item: other, likeness } of near.find(draft.name, draft.externalId !== null)) {
      if (seen.has(other) || !mayBeSame(draft, other, likeness) || this.#saidApart(draft, other)) continue
      seen.add(other)
      const id = `${draft.row}:${other.account ? other.account.id : `row ${other.twin?.row ?? 0}`}`
      const answer = this.#answers.given.get(id) ?? null
      this.#pairs.push({ id, draft, likeness, account: other.account, twin: other.twin, answer })
      if (answer === 'apart') continue
      if (answer === null) return false
      if (other.account) this.#take(index, other.account, true, false)
      else this.#matches[index] = { kind: 'twin of', side: other }
      return true
    }
    return false
  }

  /**
   * Gives a row its stored account. Of several rows that are one account, the one that is it by id or name stands,
   * else the earliest: the same file again must choose the same row, however the answers came about.
   */
  #take(index: number, account: Account, merged: boolean, exact: boolean): void {
    const taken = this.#side(account)
    const draft = this.#drafts[index]
    if (!draft) return
    if (taken.twin !== null && (taken.exact || taken.twin.row < draft.row)) {
      this.#matches[index] = { kind: 'twin of', side: taken }
      return
    }
    if (taken.index >= 0) this.#matches[taken.index] = { kind: 'twin of', side: taken }
    taken.twin = draft
    taken.index = index
    taken.exact = exact
    this.#matches[index] = { kind: 'stored', account, merged }
  }

  #side(account: Account): Side {
    return this.#sides.get(account.id) ?? side(account)
  }

  /** The stored account that a person once said this row is. A row with an id is known by it alone. */
  #mergedInto(draft: Draft<AccountDraft>): Account | null {
    if (this.#said.size === 0) return null
    const said = this.#said.get(keyOf(draft))
    const merge = said?.find((alias) => alias.answer === 'merge' && this.#sides.has(alias.accountId))
    return merge ? (this.#sides.get(merge.accountId)?.account ?? null) : null
  }

  /** True when a person once said that the row's name or id is another one of this account's. */
  #knownAs(account: Account, draft: Draft<AccountDraft>): boolean {
    if (this.#said.size === 0) return false
    return [`name ${foldName(draft.name)}`, keyOf(draft)].some((key) =>
      this.#said.get(key)?.some((alias) => alias.answer === 'merge' && alias.accountId === account.id),
    )
  }

  #saidApart(draft: Draft<AccountDraft>, { account }: Side): boolean {
    if (account === null || this.#said.size === 0) return false
    return (
      this.#said.get(keyOf(draft))?.some((a) => a.answer === 'apart' && a.accountId === account.id) ?? false
    )
  }
}

/** What a row is known by: its id, else its name. */
function keyOf(draft: AccountDraft): string {
  return draft.externalId === null ? `name ${foldName(draft.name)}` : `id ${draft.externalId}`
}

/**
 * The answers of a matching in the form that is kept, so that no pair is asked about twice. A merged row is known by
 * its id and its name from then on.
 * @param accountOfRow the account that a row of the file was stored as.
 */
export function aliasesOf(
  { pairs }: Pick<AccountMatching, 'pairs'>,
  accountOfRow: (row: number) => string | null,
): AccountAlias[] {
  return pairs.flatMap(({ draft, account, twin, answer }): AccountAlias[] => {
    const accountId = account?.id ?? (twin ? accountOfRow(twin.row) : null)
    if (answer === null || accountId === null) return []
    const id = draft.externalId === null ? [] : [{ kind: 'id' as const, value: draft.externalId }]
    const name = { kind: 'name' as const, value: foldName(draft.name) }
    const keys = answer === 'merge' ? [...id, name] : id.length > 0 ? id : [name]
    return keys.map((key) => ({ ...key, accountId, answer }))
  })
}

const side = (account: Account): Side => ({ account, twin: null, index: -1, exact: false })

function mayBeSame(draft: AccountDraft, side: Side, likeness: Likeness): boolean {
  if (likeness === 'form' || draft.externalId === null) return true
  const other = side.account?.externalId ?? side.twin?.externalId ?? null
  return other === null
}
