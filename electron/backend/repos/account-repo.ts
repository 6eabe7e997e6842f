import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import { originColumns, originIn } from './origin-repo.ts'
import { rowsAsOf } from './rows-as-of.ts'
import type { Account, Tier, UsageTrend } from '#shared/domain/customers/account.ts'
import { statement } from '#electron/backend/db/statements.ts'

type AccountRow = {
  id: string
  external_id: string | null
  name: string
  arr: number
  tier: Tier
  renewal_date: string | null
  in_icp: number
  csm: string | null
  segment: string | null
  headroom: number
  untapped_seats: number | null
  seat_price: number | null
  referenceable: number
  usage_trend: UsageTrend | null
  origin_id: string | null
  origin_row: number | null
}

/** Every account, in the order of its id, as it stood after an entry of the record; null: now. */
export function readAccounts(db: Database.Database, asOf: number | null): Account[] {
  return rowsAsOf<AccountRow>(db, 'account', asOf).map(accountIn)
}

function accountIn(row: AccountRow): Account {
  return {
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    arr: row.arr,
    tier: row.tier,
    renewalDate: row.renewal_date,
    inIcp: row.in_icp === 1,
    csm: row.csm,
    segment: row.segment,
    headroom: row.headroom,
    untappedSeats: row.untapped_seats,
    seatPrice: row.seat_price,
    referenceable: row.referenceable === 1,
    usageTrend: row.usage_trend,
    ...originIn(row),
  }
}

/** One entry of the record that set an account's row. */
export type AccountChange = {
  readonly seq: number
  readonly before: Account | null
  readonly after: Account | null
}

/** How an account's row came to be what it is, oldest first. */
export function readAccountChanges(db: Database.Database, id: string): AccountChange[] {
  const account = (text: string | null): Account | null =>
    text === null ? null : accountIn(JSON.parse(text) as AccountRow)
  return statement<[string], { seq: number; before: string | null; after: string | null }>(
    db,
    "SELECT seq, before, after FROM change WHERE tbl = 'account' AND key = ? ORDER BY seq, idx",
  )
    .all(JSON.stringify({ id }))
    .map(({ seq, before, after }) => ({ seq, before: account(before), after: account(after) }))
}

/** An account as its stored row. @param origin where it comes from; what the account says of that unless given */
export function accountRow(account: Account, origin = account.origin): Row<'account'> {
  return {
    id: account.id,
    external_id: account.externalId,
    name: account.name,
    arr: account.arr,
    tier: account.tier,
    renewal_date: account.renewalDate,
    in_icp: account.inIcp ? 1 : 0,
    csm: account.csm,
    segment: account.segment,
    headroom: account.headroom,
    untapped_seats: account.untappedSeats,
    seat_price: account.seatPrice,
    referenceable: account.referenceable ? 1 : 0,
    usage_trend: account.usageTrend,
    ...originColumns({ origin }),
  }
}
