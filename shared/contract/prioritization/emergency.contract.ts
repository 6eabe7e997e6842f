import { z } from 'zod'
import { mutation } from '../operation.ts'
import { AssertedBy, Id, Instant } from '../values.schema.ts'

const touches = ['*'] as const

export const emergencyContract = {
  /**
   * Raises the competitive emergency that a fast-track session is about, or corrects it; in Prepare only. Another theme
   * than before takes the response back. Refused for a theme on the compliance track, and for a time that is still to come.
   */
  'emergency.raise': mutation({
    named: 'always',
    in: z.object({
      themeId: Id,
      /** When it was raised; the PM lead's 24 hours run from here. */
      raisedAt: Instant,
      why: z.string().trim().min(1, { error: 'Say what happened in a sentence.' }).max(5_000),
    }),
    out: z.null(),
    touches,
  }),
  /** The PM lead's response, in any phase before the seal; given again, it replaces the words and keeps the time. */
  'emergency.respond': mutation({
    named: 'always',
    in: z.object({
      text: z.string().trim().min(1, { error: 'Write the response first.' }).max(5_000),
      assertedBy: AssertedBy,
    }),
    out: z.null(),
    touches,
  }),
}
