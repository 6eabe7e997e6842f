import { z } from 'zod'
import { TEXT_KINDS, WORDING_CODES } from '#shared/domain/prioritization/wording/wording-code.ts'
import { mutation, query } from '../operation.ts'
import { AssertedBy, DimensionValue, FreeText, Id, Instant, IsoDay, Nothing } from '../values.schema.ts'

/** Shortest reason for keeping a wording that has a note, in characters without outer spaces. */
export const KEEP_MIN = 10

const Wording = z.string().min(1).max(20_000)
const KeepReason = z
  .string()
  .trim()
  .min(KEEP_MIN, { error: `Say in at least ${KEEP_MIN} characters why the wording stays.` })
  .max(5_000)

/** A wording that an amendment keeps, in one of the texts it brings. */
export const KeptWithAmendment = z.object({
  kind: z.enum(['letter', 'workaround', 'rationale']),
  wording: Wording,
  reason: KeepReason,
})
export type KeptWithAmendment = z.infer<typeof KeptWithAmendment>

const place = {
  kind: z.enum(TEXT_KINDS),
  /** null: of the session as a whole. */
  themeId: Id.nullable(),
  /** Of a resolution or a ballot; null of every other text. */
  dimension: DimensionValue.nullable(),
}

/** A wording that somebody kept although there is a note on it. */
export const KeptNoteView = z.object({
  ...place,
  wording: z.string(),
  /** The text as it read then; the note is open again once it reads otherwise. */
  said: z.string(),
  reason: z.string(),
  who: z.string(),
  enteredBy: z.string().nullable(),
  at: Instant,
})

/** Wording that says more than was decided, or than the data show: UTF-16 offsets, end exclusive. */
export const WordingNoteView = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  code: z.enum(WORDING_CODES),
  /** Why it is too much, and what to write instead. */
  message: z.string(),
  /** What can be put in place of a stretch of the text at once. */
  suggestion: z.object({ start: z.number(), end: z.number(), text: z.string() }).nullable(),
  /** It can stay with a reason. */
  keepable: z.boolean(),
})

/** A free text that somebody wrote for the papers, and its notes. */
export const PaperTextView = z.object({
  ...place,
  text: z.string(),
  notes: z.array(WordingNoteView.extend({ kept: KeptNoteView.nullable() })),
})
export type PaperTextView = z.infer<typeof PaperTextView>

export const wordingContract = {
  /** What texts are checked against, so that they can be while they are typed (shared/domain/wording). */
  'wording.basis': query({
    in: Nothing,
    out: z.object({
      quarter: z.string(),
      returns: z.string(),
      currency: z.string(),
      names: z.array(z.string()),
      people: z.array(z.string()),
      themeNames: z.array(z.string()),
      answers: z.array(z.tuple([z.string(), z.boolean()])),
      dayForCustomers: z.boolean(),
      namesUnreleased: z.boolean(),
      themes: z.array(
        z.object({
          themeId: Id,
          name: z.string(),
          compliance: z.boolean(),
          escalationDue: IsoDay.nullable(),
        }),
      ),
      kept: z.array(KeptNoteView),
    }),
  }),
  /** Every free text that people wrote about a theme; null: about the session as a whole. Empty ones are left out. */
  'wording.texts': query({ in: z.object({ themeId: Id.nullable() }), out: z.array(PaperTextView) }),
  /**
   * Keeps a wording that has a note, with the reason. It holds for the text as it is said here, which may be about to be
   * recorded; a text that reads otherwise has its notes open. Refused where the text has no such note, and once the
   * session is sealed: what an amendment keeps comes with it.
   */
  'wording.keep': mutation({
    named: 'always',
    in: z.object({
      ...place,
      wording: Wording,
      said: FreeText,
      reason: KeepReason,
      assertedBy: AssertedBy,
    }),
    out: z.null(),
    touches: ['*'],
  }),
}
