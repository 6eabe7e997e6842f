import { z } from 'zod'
import { CorrectionView, LineageView } from '../lineage.schema.ts'
import { mutation, query } from '../operation.ts'
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
} from '../values.schema.ts'

/** A feedback theme with its place against the roadmap. */
export const ThemeView = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  /** Customers' names that its own name holds: it is shown as it is, in files for outsiders too. */
  namesInTitle: z.array(z.string()),
  /** The theme is on the compliance track, by its own ruling or by its requests. */
  /** Names of themes that were merged into it: files that use them mean this one. */
  alsoKnownAs: z.array(z.string()),
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
  lineage: LineageView.nullable(),
  corrections: z.array(CorrectionView),
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
   * Makes several themes one: their requests move, an account counts once, and files that use their names mean the one
   * that stays. Once published it counts in the next session. Refused with `in-use` for the theme of an emergency that
   * isn't decided yet, `bad-input` when a theme would go into itself.
   */
  'themes.merge': mutation({
    named: 'once-published',
    in: z.object({ into: Id, themeIds: z.array(Id).min(1).max(500) }),
    /** How many requests moved. */
    out: z.object({ requests: z.number().int() }),
    touches: ['*'],
  }),
  /**
   * Removes a theme. Once published it counts in the next session. Refused with `in-use` while it has requests that
   * shall stay, and for the theme of an emergency.
   */
  'themes.remove': mutation({
    named: 'once-published',
    in: z.object({ id: Id, withRequests: z.boolean().default(false) }),
    /** How many requests went with it. */
    out: z.object({ requests: z.number().int() }),
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
   * Product sets the official score, within the fit's range (`fit-range` otherwise); a reason is needed when it
   * differs from the preliminary one (`reason-needed`). A new fit may come along.
   */
  'alignment.set': mutation({
    named: 'once-published',
    in: z.object({ themeId: Id, score: ScoreValue, fit: FitValue.optional(), reason: FreeText }),
    out: z.null(),
    touches: ['*'],
  }),
}
