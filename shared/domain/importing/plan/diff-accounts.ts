import type { Account } from '#shared/domain/customers/account.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { counted, foldName } from '#shared/kernel/text.ts'
import { plainId } from '#shared/domain/importing/matching/account-id.ts'
import { type Diff, type DiffField, diffPairs, type Pairing, yesNo } from './diff.ts'
import type { FieldOf } from '#shared/domain/importing/columns/fields.ts'
import { type AccountMatching, matchAccounts } from '#shared/domain/importing/matching/match-accounts.ts'
import type { Draft } from '#shared/domain/importing/rows/refusal.ts'
import type { AccountDraft } from '#shared/domain/importing/rows/account-draft.ts'

/** Which fields the file has columns for; the others keep what is stored. */
export type GivenFields<F extends string> = Pick<ReadonlySet<F>, 'has'>

/**
 * Which fields of a row count: those with a column, and of these, unless blank cells are to clear what is there, the
 * ones that say something.
 */
export function givenInRow<F extends string>(
  given: GivenFields<F>,
  draft: { readonly blank?: readonly string[] | undefined },
  blanksClear: boolean,
): GivenFields<F> {
  const { blank } = draft
  if (blank === undefined || blanksClear) return given
  return { has: (field) => given.has(field) && !blank.includes(field) }
}

/** How accounts are compared and shown, money in the workspace's currency. */
export function accountFields(
  currency: string,
): readonly (DiffField<Account> & { field: FieldOf<'accounts'> })[] {
  const field = (
    name: FieldOf<'accounts'>,
    value: DiffField<Account>['value'],
    text: DiffField<Account>['text'] = (item) => String(value(item) ?? ''),
  ) => ({ field: name, value, text })
  return [
    field('id', (a) => a.externalId),
    field('name', (a) => a.name),
    field(
      'arr',
      (a) => a.arr,
      (a) => formatMoney(a.arr, currency),
    ),
    field('tier', (a) => a.tier),
    field('renewal_date', (a) => a.renewalDate),
    field(
      'icp',
      (a) => a.inIcp,
      (a) => yesNo(a.inIcp),
    ),
    field('csm', (a) => a.csm),
    field('segment', (a) => a.segment),
    field(
      'headroom',
      (a) => a.headroom,
      (a) => formatMoney(a.headroom, currency),
    ),
    field('untapped_seats', (a) => a.untappedSeats),
    field(
      'seat_price',
      (a) => a.seatPrice,
      (a) => (a.seatPrice === null ? '' : formatMoney(a.seatPrice, currency)),
    ),
    field(
      'referenceable',
      (a) => a.referenceable,
      (a) => yesNo(a.referenceable),
    ),
    field('usage_trend', (a) => a.usageTrend),
  ]
}

/**
 * What is told of accounts that the file leaves without a renewal date, or that count as inside the ICP because of it.
 * @param accounts as they would be stored; `added`: this file brings them.
 */
export function accountNotes(
  given: GivenFields<FieldOf<'accounts'>>,
  accounts: readonly { readonly renewalDate: string | null; readonly added: boolean }[],
): string[] {
  const undated = accounts.filter(({ renewalDate }) => renewalDate === null).length
  const added = accounts.filter((account) => account.added).length
  const which = (count: number): string =>
    count === accounts.length ? 'every account counts' : counted(count, 'account counts', 'accounts count')
  const notes: string[] = []
  if (undated > 0)
    notes.push(
      given.has('renewal_date')
        ? `${counted(undated, 'row has', 'rows have')} no renewal date; an account without one counts as more than 180 days away and is flagged.`
        : `There’s no “renewal_date” column: ${which(undated)} as more than 180 days from renewal${undated === 1 || undated === accounts.length ? ' and is' : ' and are'} flagged.`,
    )
  if (!given.has('icp') && added > 0)
    notes.push(`There’s no “icp” column: ${which(added)} as inside the ideal customer profile.`)
  return notes
}

/** What importing accounts would do; rows that a person said are another row's account are left out. */
export type AccountsDiff = Diff<Account> & {
  /** Rows that are the same account as an earlier row, which stands for both. */
  readonly twins: readonly { readonly row: number; readonly of: number }[]
}

/**
 * What importing these accounts would do.
 * @param given fields the file has columns for.
 * @param newId makes the id of an added account.
 * @param matching which row is which account; found by id and name alone unless given.
 * @param blanksClear a blank cell takes away what is stored; otherwise it leaves it.
 */
export function diffAccounts(
  existing: readonly Account[],
  drafts: readonly Draft<AccountDraft>[],
  given: GivenFields<FieldOf<'accounts'>>,
  currency: string,
  newId: () => string,
  matching: AccountMatching = matchAccounts(existing, drafts),
  blanksClear = false,
): AccountsDiff {
  const twins: { row: number; of: number }[] = []
  const pairs: Pairing<Account>[] = []
  for (const [index, draft] of drafts.entries()) {
    const match = matching.matches[index] ?? { kind: 'new' }
    if (match.kind === 'twin') {
      twins.push({ row: draft.row, of: match.row })
      continue
    }
    const stored = match.kind === 'stored' ? match.account : null
    const merged = match.kind === 'stored' && match.merged
    pairs.push({
      row: draft.row,
      existing: stored,
      item: mergeAccount(stored, draft, givenInRow(given, draft, blanksClear), newId, merged),
    })
  }
  return { ...diffPairs(existing, pairs, accountFields(currency)), twins }
}

function mergeAccount(
  existing: Account | null,
  draft: Draft<AccountDraft>,
  given: GivenFields<FieldOf<'accounts'>>,
  newId: () => string,
  merged: boolean,
): Account {
  // Each field by name: what is left of an object without some of its own takes V8 several times as long and as much memory.
  if (!existing)
    return {
      id: newId(),
      externalId: draft.externalId,
      name: draft.name,
      arr: draft.arr,
      tier: draft.tier,
      renewalDate: draft.renewalDate,
      inIcp: draft.inIcp,
      csm: draft.csm,
      segment: draft.segment,
      headroom: draft.headroom,
      untappedSeats: draft.untappedSeats,
      seatPrice: draft.seatPrice,
      referenceable: draft.referenceable,
      usageTrend: draft.usageTrend,
    }
  const pick = <T>(field: FieldOf<'accounts'>, from: T, to: T): T => (given.has(field) ? to : from)
  const expansion = expansionOf(existing, draft, given)
  // What a person merged keeps the id and name it has: the file's are remembered as others for it, and the same file
  // again must find nothing to change. Names that differ in case and spaces alone are the same name.
  const sameId =
    existing.externalId !== null && plainId(existing.externalId) === plainId(draft.externalId ?? '')
  const sameName = merged || foldName(draft.name) === foldName(existing.name)
  return {
    id: existing.id,
    externalId:
      merged || sameId
        ? (existing.externalId ?? draft.externalId)
        : (draft.externalId ?? existing.externalId),
    name: sameName ? existing.name : draft.name,
    arr: draft.arr,
    tier: draft.tier,
    renewalDate: pick('renewal_date', existing.renewalDate, draft.renewalDate),
    inIcp: pick('icp', existing.inIcp, draft.inIcp),
    csm: pick('csm', existing.csm, draft.csm),
    segment: pick('segment', existing.segment, draft.segment),
    headroom: expansion.headroom,
    untappedSeats: expansion.untappedSeats,
    seatPrice: expansion.seatPrice,
    referenceable: pick('referenceable', existing.referenceable, draft.referenceable),
    usageTrend: pick('usage_trend', existing.usageTrend, draft.usageTrend),
  }
}

type Expansion = Pick<AccountDraft, 'headroom' | 'untappedSeats' | 'seatPrice'>

/** What an account may grow by: the file's amount, or seats × price, of which the file may say only one. */
function expansionOf(
  existing: Account,
  draft: Expansion,
  given: GivenFields<FieldOf<'accounts'>>,
): Expansion {
  const [seatsGiven, priceGiven] = [given.has('untapped_seats'), given.has('seat_price')]
  if (given.has('headroom') || (seatsGiven && priceGiven)) return draft
  if (!seatsGiven && !priceGiven) return existing
  const untappedSeats = seatsGiven ? draft.untappedSeats : existing.untappedSeats
  const seatPrice = priceGiven ? draft.seatPrice : existing.seatPrice
  // A headroom that stands as an amount isn't made of seats: a price alone says nothing about it.
  const made = untappedSeats !== null && seatPrice !== null
  const headroom = made ? untappedSeats * seatPrice : existing.headroom
  return Number.isSafeInteger(headroom) ? { headroom, untappedSeats, seatPrice } : existing
}
