import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { Currency, IsoDay, Nothing } from './values.schema.ts'

/** What one unit of a foreign currency is worth in the workspace's. */
export const RateView = z.object({
  currency: Currency,
  /** Exact decimal text with a full stop: `1.085`. */
  rate: z.string(),
  /** The day the rate was taken. */
  date: IsoDay,
})
export type RateView = z.infer<typeof RateView>

const TOUCHES = ['rates.list', 'imports.preview', 'workspace.get', 'record.list'] as const

export const ratesContract = {
  /** The workspace's currency, and its rates by currency. Rates are used when amounts are imported, never after. */
  'rates.list': query({
    in: Nothing,
    out: z.object({ currency: Currency, rates: z.array(RateView) }),
  }),
  /**
   * Adds a rate, or replaces the one of its currency. `rate` may be written with a comma. Refused with `bad-input`
   * when it is no number above 0 with at most nine decimals, or the currency is the workspace's own.
   */
  'rates.save': mutation({
    in: z.object({ currency: Currency, rate: z.string().max(30), date: IsoDay }),
    out: z.null(),
    touches: TOUCHES,
  }),
  'rates.remove': mutation({ in: z.object({ currency: Currency }), out: z.null(), touches: TOUCHES }),
}
