import { z } from 'zod'
import { mutation, query } from '../operation.ts'
import {
  AssertedBy,
  Id,
  Instant,
  Nothing,
  OverrideConditionValue,
  OverrideKindValue,
} from '../values.schema.ts'

/** One override as the record tells it. */
export const OverrideView = z.object({
  id: Id,
  themeId: Id,
  themeName: z.string(),
  kind: OverrideKindValue,
  targetRank: z.number().nullable(),
  condition: OverrideConditionValue,
  reason: z.string(),
  who: z.string(),
  /** Who typed it for them; null when they did. */
  enteredBy: z.string().nullable(),
  at: Instant,
  rankBefore: z.number(),
  rankAfter: z.number(),
  revoked: z
    .object({ at: Instant, who: z.string(), enteredBy: z.string().nullable(), why: z.string() })
    .nullable(),
})
export type OverrideView = z.infer<typeof OverrideView>

export const overridesContract = {
  /**
   * Moves a ranked theme to a rank, or onto or off the shortlist. The reason needs 20 characters or more
   * (`reason-too-short`); an override that would move nothing is refused (`no-change`).
   */
  'overrides.add': mutation({
    named: 'always',
    in: z.object({
      themeId: Id,
      kind: OverrideKindValue,
      targetRank: z.number().int().min(1).nullable(),
      condition: OverrideConditionValue,
      reason: z.string().max(5_000),
      assertedBy: AssertedBy,
    }),
    out: z.object({ id: Id, rankBefore: z.number(), rankAfter: z.number() }),
    touches: ['*'],
  }),
  /** Takes an override back by a new entry, with the reason why. */
  'overrides.revoke': mutation({
    named: 'always',
    in: z.object({ id: Id, why: z.string().trim().min(1).max(5_000), assertedBy: AssertedBy }),
    out: z.null(),
    touches: ['*'],
  }),
  'overrides.list': query({ in: Nothing, out: z.array(OverrideView) }),
}
