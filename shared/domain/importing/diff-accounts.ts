import type { Account } from '#shared/domain/accounts/account.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { foldName } from '#shared/kernel/text.ts'
import { type Diff, type DiffField, diffPairs, KeyedItems, yesNo } from './diff.ts'
import type { FieldOf } from './fields.ts'
import type { Draft } from './refusal.ts'
import type { AccountDraft } from './validate-accounts.ts'

/** Which fields the file has columns for; the others keep what is stored. */
export type GivenFields<F extends string> = Pick<ReadonlySet<F>, 'has'>

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
 * What importing these accounts would do. An account is found by its id; one without an id, or whose stored twin has
 * none, by its name.
 * @param given fields the file has columns for.
 * @param newId makes the id of an added account.
 */
export function diffAccounts(
  existing: readonly Account[],
  drafts: readonly Draft<AccountDraft>[],
  given: GivenFields<FieldOf<'accounts'>>,
  currency: string,
  newId: () => string,
): Diff<Account> {
  const byId = new Map(existing.filter((a) => a.externalId !== null).map((a) => [a.externalId, a]))
  const unnamed = new KeyedItems(
    existing.filter((a) => a.externalId === null),
    (a) => foldName(a.name),
  )
  const named = new KeyedItems(existing, (a) => foldName(a.name))
  // Ids first: a stored account that some row names by id is not to be met by another row's name.
  const byExternalId = drafts.map((draft) =>
    draft.externalId === null ? null : (byId.get(draft.externalId) ?? null),
  )
  const taken = new Set(byExternalId)
  const pairs = drafts.map((draft, index) => {
    let match = byExternalId[index] ?? null
    if (!match) {
      match = (draft.externalId === null ? named : unnamed).take(foldName(draft.name))
      if (match && taken.has(match)) match = null
      else taken.add(match)
    }
    return { row: draft.row, existing: match, item: mergeAccount(match, draft, given, newId) }
  })
  return diffPairs(existing, pairs, accountFields(currency))
}

function mergeAccount(
  existing: Account | null,
  draft: Draft<AccountDraft>,
  given: GivenFields<FieldOf<'accounts'>>,
  newId: () => string,
): Account {
  const { row: _row, ...fields } = draft
  if (!existing) return { id: newId(), ...fields }
  const pick = <T>(field: FieldOf<'accounts'>, from: T, to: T): T => (given.has(field) ? to : from)
  const headroomGiven = given.has('headroom') || (given.has('untapped_seats') && given.has('seat_price'))
  const expansion = headroomGiven ? draft : existing
  return {
    id: existing.id,
    externalId: draft.externalId ?? existing.externalId,
    // Names that differ only in case and spaces are the same name: the stored spelling stays.
    name: foldName(draft.name) === foldName(existing.name) ? existing.name : draft.name,
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
