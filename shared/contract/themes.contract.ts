import { z } from 'zod'
import { mutation, query } from './operation.ts'
import {
  FitValue,
  FreeText,
  Hundredths,
  Id,
  IsoDay,
  Name,
  Nothing,
  ScoreValue,
  SignalValue,
} from './values.schema.ts'

/** A feedback theme with its place against the roadmap. */
export const ThemeView = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  /** Customers' names that its own name holds: it is shown as it is, in files for outsiders too. */
  namesInTitle: z.array(z.string()),
  /** The theme is on the compliance track, by its own ruling or by its requests. */
  compliance: z.boolean(),
  complianceRuling: z.boolean().nullable(),
  /** False: this session, a triage or a fast track, is not about it. */
  onTable: z.boolean(),
  requests: z.number(),
  accounts: z.number(),
  prospects: z.number(),
  roadmapThemeId: Id.nullable(),
  /** null: not mapped yet. */
  fit: FitValue.nullable(),
  preliminary: ScoreValue.nullable(),
  score: ScoreValue.nullable(),
  reason: z.string(),
  scoredInRoom: z.boolean(),
  pastAlignment: z.array(ScoreValue),
})
export type ThemeView = z.infer<typeof ThemeView>

/** One request as the list shows it. */
export const RequestView = z.object({
  id: Id,
  themeId: Id,
  themeName: z.string(),
  accountId: Id.nullable(),
  /** The account's name, or the prospect's. */
  who: z.string(),
  prospect: z.boolean(),
  signal: SignalValue,
  dependency: Hundredths,
  verbatim: z.string(),
  source: z.string(),
  date: IsoDay.nullable(),
  loggedBy: z.string(),
  compliance: z.boolean(),
  winLoss: z.string(),
})
export type RequestView = z.infer<typeof RequestView>

export const themesContract = {
  'themes.list': query({ in: Nothing, out: z.array(ThemeView) }),
  'requests.list': query({ in: Nothing, out: z.array(RequestView) }),
  /** Adds a theme by hand, or edits one. The name must be free. */
  'themes.save': mutation({
    in: z.object({
      id: Id.nullable(),
      name: Name,
      description: FreeText,
      complianceRuling: z.boolean().nullable(),
    }),
    out: z.object({ id: Id }),
    touches: ['*'],
  }),
  /**
   * CS Ops maps themes to roadmap themes; the preliminary score is the fit's own unless given. Several at once are an
   * entry each and one gesture.
   */
  'themes.map': mutation({
    named: 'once-published',
    in: z.object({
      mappings: z
        .array(
          z.object({
            themeId: Id,
            roadmapThemeId: Id.nullable(),
            fit: FitValue,
            preliminary: ScoreValue.optional(),
          }),
        )
        .min(1),
    }),
    out: z.null(),
    touches: ['*'],
  }),
  /**
   * Product sets the score that counts, within the fit's range (`fit-range` otherwise); a reason is needed when it
   * differs from the preliminary one (`reason-needed`). A new fit may come along.
   */
  'alignment.set': mutation({
    named: 'once-published',
    in: z.object({ themeId: Id, score: ScoreValue, fit: FitValue.optional(), reason: FreeText }),
    out: z.null(),
    touches: ['*'],
  }),
}
