import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Money } from '#shared/kernel/money.ts'

/** The size class of a customer; decides how much an account weighs in customer breadth. */
export const TIERS = ['enterprise', 'mid-market', 'smb'] as const
export type Tier = (typeof TIERS)[number]

/** Where the account's product usage is heading. */
export const USAGE_TRENDS = ['rising', 'flat', 'declining'] as const
export type UsageTrend = (typeof USAGE_TRENDS)[number]

/** A paying customer (model, section 1). */
export type Account = {
  readonly id: string
  /** The CRM's own key; null when the import had none. */
  readonly externalId: string | null
  readonly name: string
  /** Annual recurring revenue in minor units of the workspace currency, ≥ 0. */
  readonly arr: Money
  readonly tier: Tier
  /** null: no renewal date on file; counts as more than 180 days away and is flagged. */
  readonly renewalDate: IsoDate | null
  /** Inside the ideal customer profile. An account outside it is tracked, never scored. */
  readonly inIcp: boolean
  readonly csm: string | null
  readonly segment: string | null
  /** Money per year the account could still buy, minor units, ≥ 0: an amount, or seats × price. */
  readonly headroom: Money
  /** Seats behind the headroom, when it came as seats × price; null otherwise. */
  readonly untappedSeats: number | null
  /** Price of one such seat per year, minor units; null when headroom came as an amount. */
  readonly seatPrice: Money | null
  /** May be named as a reference customer. */
  readonly referenceable: boolean
  readonly usageTrend: UsageTrend | null
  /** Where the row was last set; left out where the file doesn't say. */
  readonly origin?: RowOrigin | undefined
}

/** Where a stored row came from: which import or typing, and which row of the file, as a person counts. */
export type RowOrigin = { readonly id: string; readonly row: number | null }
