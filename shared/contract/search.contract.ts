import { z } from 'zod'
import { query } from './operation.ts'
import { DecisionStatusValue, Id, Instant, IsoDay, Money, TierValue } from './values.schema.ts'

/** The best of what was found of one sort, and how much there is of it in all. */
const found = <T extends z.ZodType>(hit: T) =>
  z.object({ total: z.number().int().min(0), hits: z.array(hit) })

/** What holds every word that was looked for, as it stands now; ranks and decisions are the session's. */
export const searchContract = {
  'search.find': query({
    in: z.object({
      text: z.string().trim().min(1).max(200),
      /** How many of each sort are given. */
      most: z.number().int().min(1).max(50),
    }),
    out: z.object({
      themes: found(
        z.object({
          themeId: Id,
          name: z.string(),
          rank: z.number().nullable(),
          composite: z.number().nullable(),
          accounts: z.number(),
          status: DecisionStatusValue.nullable(),
        }),
      ),
      accounts: found(
        z.object({
          id: Id,
          name: z.string(),
          externalId: z.string().nullable(),
          tier: TierValue,
          arr: Money,
          renewalDate: IsoDay.nullable(),
        }),
      ),
      quotes: found(
        z.object({
          id: Id,
          /** null: a prospect’s, who has no page. */
          accountId: Id.nullable(),
          who: z.string(),
          theme: z.string(),
          /** The sentence or two around the first word found. */
          excerpt: z.string(),
          source: z.string(),
          date: IsoDay.nullable(),
        }),
      ),
      people: found(z.object({ id: Id, name: z.string(), title: z.string() })),
      entries: found(z.object({ seq: z.number(), label: z.string(), who: z.string(), at: Instant })),
    }),
  }),
}
