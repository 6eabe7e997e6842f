import { z } from 'zod'
import { OUTCOMES } from '#shared/domain/prioritization/decisions/outcome.ts'
import { mutation, query } from '../operation.ts'
import { AssertedBy, DecisionStatusValue, FreeText, Id, Nothing } from '../values.schema.ts'
import { WordingNoteView } from './wording.contract.ts'

/** One paragraph of a memo. */
const MemoSection = z.object({
  id: z.enum(['decided', 'why', 'says', 'whom', 'overrides', 'disputes', 'corrected', 'amended', 'accounts']),
  title: z.string(),
  text: z.string(),
})

/** A memo as it will be exported, and what its wording promises too much. */
export const MemoView = z.object({
  themeId: Id,
  themeName: z.string(),
  cut: z.enum(['internal', 'shareable']),
  status: DecisionStatusValue.nullable(),
  outcome: z.enum(OUTCOMES),
  /** `Build in Q1 2027`, `Escalated, due 29 Nov 2026`, `Undecided`. */
  decision: z.string(),
  owner: z.string().nullable(),
  /** `Q1 2027`, `Q1 2027 triage`. */
  session: z.string(),
  sections: z.array(MemoSection),
  /** The words for customers were edited by hand. */
  edited: z.boolean(),
  /** Wording in "What CS says" that says more than was decided, or than the data show. */
  notes: z.array(WordingNoteView),
  /**
   * Sentences of what people wrote that customers won't read, because they name a customer, a colleague, an amount or a
   * day: of what CS says and the workaround in both cuts, of the rationale and the description in the shareable one.
   */
  removed: z.array(
    z.object({ from: z.enum(['says', 'workaround', 'rationale', 'description']), text: z.string() }),
  ),
  footer: z.string(),
})
export type MemoView = z.infer<typeof MemoView>

export const decisionsContract = {
  /**
   * Sets what was decided on a theme. A status that lacks its rationale, owner or workaround, or builds a theme that
   * is not on the shortlist, is refused with `decision-incomplete`; `status: null` keeps an owner without a decision.
   */
  'decisions.set': mutation({
    named: 'always',
    in: z.object({
      themeId: Id,
      status: DecisionStatusValue.nullable(),
      ownerId: Id.nullable(),
      rationale: FreeText,
      workaround: FreeText,
      assertedBy: AssertedBy,
    }),
    out: z.null(),
    touches: ['*'],
  }),
  /** One decision for several themes with one rationale; each is an entry of its own, all one gesture. */
  'decisions.setMany': mutation({
    named: 'always',
    in: z.object({
      themeIds: z.array(Id).min(1),
      status: z.enum(['defer', 'decline']),
      rationale: FreeText,
      workaround: FreeText,
      assertedBy: AssertedBy,
    }),
    out: z.null(),
    touches: ['*'],
  }),
  /** One line a theme that needs a memo: ranked, unranked and compliance themes. */
  'memos.list': query({
    in: Nothing,
    out: z.array(
      z.object({
        themeId: Id,
        themeName: z.string(),
        status: DecisionStatusValue.nullable(),
        outcome: z.enum(OUTCOMES),
        decision: z.string(),
        /** Open notes on everything that people wrote about the theme. */
        notes: z.number(),
        edited: z.boolean(),
      }),
    ),
  }),
  'memos.get': query({
    in: z.object({ themeId: Id, cut: z.enum(['internal', 'shareable']) }),
    out: MemoView,
  }),
  /**
   * Answers whether a sentence that begins with a customer's name, which is also a common word, names the customer.
   * Until then it is kept from customers; null takes the answer back. Refused once the session is sealed.
   */
  'memos.answerName': mutation({
    in: z.object({ sentence: z.string().trim().min(1).max(20_000), namesCustomer: z.boolean().nullable() }),
    out: z.null(),
    touches: ['*'],
  }),
  /** Keeps the PM's own words for customers; null goes back to the draft. */
  'memos.edit': mutation({
    named: 'always',
    in: z.object({ themeId: Id, says: FreeText.nullable() }),
    out: z.null(),
    touches: ['memos.get', 'memos.list', 'wording.texts', 'workspace.get', 'record.list'],
  }),
}
