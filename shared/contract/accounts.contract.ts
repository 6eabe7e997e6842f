import { z } from 'zod'
import { query } from './operation.ts'
import { Id, IsoDay, Money, Nothing, TierValue, UsageTrendValue } from './values.schema.ts'

/** An account as the list shows it. Money in minor units of the workspace currency. */
export const AccountView = z.object({
  id: Id,
  externalId: z.string().nullable(),
  name: z.string(),
  arr: Money,
  tier: TierValue,
  renewalDate: IsoDay.nullable(),
  /** Whole days from the as-of date; negative when overdue. */
  daysToRenewal: z.number().nullable(),
  inIcp: z.boolean(),
  csm: z.string().nullable(),
  segment: z.string().nullable(),
  headroom: Money,
  untappedSeats: z.number().nullable(),
  seatPrice: Money.nullable(),
  referenceable: z.boolean(),
  usageTrend: UsageTrendValue.nullable(),
  requests: z.number(),
})
export type AccountView = z.infer<typeof AccountView>

export const accountsContract = {
  /** Every account, by name. */
  'accounts.list': query({ in: Nothing, out: z.array(AccountView) }),
}
