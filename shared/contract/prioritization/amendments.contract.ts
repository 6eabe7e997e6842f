import { z } from 'zod'
import { mutation, query } from '../operation.ts'
import { KeptWithAmendment } from './wording.contract.ts'
import {
  AssertedBy,
  DecisionStatusValue,
  DimensionValue,
  FreeText,
  Id,
  Instant,
  Nothing,
  ScoreValue,
} from '../values.schema.ts'

/** An escalation's outcome, brought back after the close. */
export const AmendedOutcome = z.object({ dimension: DimensionValue, score: ScoreValue })
/** A decision as it stands now. */
export const AmendedDecision = z.object({
  status: DecisionStatusValue,
  ownerId: Id.nullable(),
  rationale: FreeText,
  workaround: FreeText,
})

/** The wording of a theme as it stands now; null: stays as it is. */
export const AmendedWording = z.object({ says: FreeText.nullable(), workaround: FreeText.nullable() })

/** A mistake mended, or an outcome brought back, after the seal: beside what was sealed, never in its place. */
export const AmendmentView = z.object({
  id: Id,
  kind: z.enum(['correction', 'outcome', 'decision', 'wording']),
  /** The entry of the record that it corrects, and what that one says. */
  corrects: z.number(),
  correctsLabel: z.string(),
  themeId: Id.nullable(),
  themeName: z.string().nullable(),
  text: z.string(),
  outcome: AmendedOutcome.nullable(),
  decision: AmendedDecision.extend({ ownerName: z.string().nullable() }).nullable(),
  wording: AmendedWording.nullable(),
  who: z.string(),
  /** Who typed it for them; null when they did. */
  enteredBy: z.string().nullable(),
  at: Instant,
})
export type AmendmentView = z.infer<typeof AmendmentView>

export const amendmentsContract = {
  'amendments.list': query({ in: Nothing, out: z.array(AmendmentView) }),
  /**
   * Adds an amendment to a sealed session. It names the entry it corrects: given, or, for a theme's decision or
   * escalation or wording, the last one about it. The text needs 20 characters or more. What it brings
   * has no notes (`wording-open`) but those kept before the seal or with it; what is exported from then on carries it.
   */
  'amendments.add': mutation({
    named: 'always',
    in: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('correction'),
        corrects: z.number().int().min(1),
        themeId: Id.nullable().default(null),
        text: z.string().max(5_000),
        assertedBy: AssertedBy,
      }),
      z.object({
        kind: z.literal('outcome'),
        themeId: Id,
        outcome: AmendedOutcome,
        text: z.string().max(5_000),
        assertedBy: AssertedBy,
      }),
      z.object({
        kind: z.literal('decision'),
        themeId: Id,
        decision: AmendedDecision,
        kept: z.array(KeptWithAmendment).default([]),
        text: z.string().max(5_000),
        assertedBy: AssertedBy,
      }),
      z.object({
        kind: z.literal('wording'),
        themeId: Id,
        wording: AmendedWording,
        kept: z.array(KeptWithAmendment).default([]),
        text: z.string().max(5_000),
        assertedBy: AssertedBy,
      }),
    ]),
    out: z.object({ id: Id }),
    touches: ['*'],
  }),
}
