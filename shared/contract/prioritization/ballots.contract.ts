import { z } from 'zod'
import { mutation, query } from '../operation.ts'
import {
  BallotWayValue,
  DimensionValue,
  FitValue,
  FreeText,
  Id,
  IsoDay,
  Money,
  Nothing,
  RoleValue,
  ScoreValue,
} from '../values.schema.ts'

/** A score as it stands on a ballot; null: abstained, with the reason. */
export const BallotEntry = z.object({
  score: ScoreValue.nullable(),
  fit: FitValue.nullable(),
  reason: z.string(),
})
export type BallotEntry = z.infer<typeof BallotEntry>

/** What was chosen or typed and isn't on the ballot yet, by `THEME DIMENSION`. */
export const BallotDrafts = z.record(z.string().max(200), BallotEntry)
export type BallotDrafts = z.infer<typeof BallotDrafts>

/** One theme on a ballot, with what the model says of it and what the person has said so far. */
export const BallotTheme = z.object({
  themeId: Id,
  name: z.string(),
  description: z.string(),
  roadmapTheme: z.string().nullable(),
  criteria: z.string(),
  /** What the model gives; alignment is what CS Ops put down. */
  model: z.object({
    revenue: ScoreValue,
    breadth: ScoreValue,
    alignment: ScoreValue.nullable(),
    fit: FitValue.nullable(),
  }),
  weightedArr: Money,
  risk: Money,
  expansion: Money,
  accounts: z.number(),
  weightedCount: z.number(),
  entries: z.object({
    revenue: BallotEntry.nullable(),
    breadth: BallotEntry.nullable(),
    alignment: BallotEntry.nullable(),
  }),
})
export type BallotTheme = z.infer<typeof BallotTheme>

/** The one ballot that is open at this computer. */
export const BallotView = z.object({
  personId: Id,
  personName: z.string(),
  roles: z.array(RoleValue),
  /** Dimensions on which this person's score counts; on the others it is a view. */
  owns: z.array(DimensionValue),
  /** Who types for the person; null when the person does. */
  enteredBy: z.string().nullable(),
  finished: z.boolean(),
  themes: z.array(BallotTheme),
  /** What was typed for it here and isn't on it yet, where the window ended before it was. */
  unfinished: BallotDrafts,
  /** What is still to be scored, or abstained from, before it can be finished. */
  gaps: z.array(z.object({ themeId: Id, dimension: DimensionValue })),
})
export type BallotView = z.infer<typeof BallotView>

/** How far one person's ballot is; no score of it. */
export const VoterView = z.object({
  personId: Id,
  name: z.string(),
  roles: z.array(RoleValue),
  owns: z.array(DimensionValue),
  /** Themes done, of all on the ballot. */
  done: z.number(),
  total: z.number(),
  finished: z.boolean(),
  /** null: not begun. `workbook` while it isn't finished: its workbook is on its way. */
  via: BallotWayValue.nullable(),
  enteredBy: z.string().nullable(),
  excused: z.string().nullable(),
  hasCode: z.boolean(),
})
export type VoterView = z.infer<typeof VoterView>

const Code = z.string().regex(/^\d{4}$/, { error: 'A code is four digits.' })

export const ballotsContract = {
  /** Who has a ballot, and how far it is. Scores are in no answer but `ballots.get`'s, and there only the open one's. */
  'ballots.status': query({
    in: Nothing,
    out: z.object({
      /** Whose ballot is open at this computer. */
      open: Id.nullable(),
      voters: z.array(VoterView),
    }),
  }),
  /**
   * Opens a person's ballot at this computer, their code asked for if they have one (`wrong-code`). With `enter` the
   * person acting types for them; then the ballot must be empty, or typed by the same person before.
   */
  'ballots.open': mutation({
    named: 'always',
    in: z.object({ personId: Id, code: z.string().max(20).nullable(), enter: z.boolean().default(false) }),
    out: BallotView,
    touches: ['ballots.*', 'workspace.get', 'record.list'],
  }),
  /** The ballot open at this computer; null when it has been handed over. */
  'ballots.get': query({ in: Nothing, out: BallotView.nullable() }),
  /** Puts one score, or an abstention (`score: null`), on the open ballot. Saved at once. */
  'ballots.score': mutation({
    named: 'always',
    in: z.object({
      themeId: Id,
      dimension: DimensionValue,
      score: ScoreValue.nullable(),
      fit: FitValue.nullable().default(null),
      reason: FreeText,
    }),
    out: z.null(),
    touches: ['ballots.*', 'workspace.get', 'record.list'],
  }),
  /**
   * Keeps what is typed for the open ballot and may not stand on it yet, so that it outlives the window: with the ballot,
   * behind its code, until the ballot is counted, thrown away, or the workspace closed. Never in a file.
   */
  'ballots.keep': mutation({ in: z.object({ drafts: BallotDrafts }), out: z.null(), touches: [] }),
  /** Takes one score off the open ballot: back to the model's, or to no view. */
  'ballots.unscore': mutation({
    named: 'always',
    in: z.object({ themeId: Id, dimension: DimensionValue }),
    out: z.null(),
    touches: ['ballots.*', 'workspace.get', 'record.list'],
  }),
  /** Counts the open ballot and closes it; what is missing is refused with `ballot-incomplete`. */
  'ballots.finish': mutation({
    named: 'always',
    in: Nothing,
    out: z.null(),
    touches: ['ballots.*', 'workspace.get', 'record.list'],
  }),
  /** Closes the open ballot as it is; nothing of it is shown any more. */
  'ballots.handOver': mutation({ in: Nothing, out: z.null(), touches: ['ballots.*'] }),
  /** Lets the session do without a person's ballot, with the reason; null waits for it again. */
  'ballots.excuse': mutation({
    named: 'always',
    in: z.object({ personId: Id, reason: z.string().trim().min(1).max(5_000).nullable() }),
    out: z.null(),
    touches: ['ballots.*', 'workspace.get', 'record.list'],
  }),
  /**
   * Throws a ballot away before the reveal, code included, so that it can be filled again; a workbook that is on its way
   * is called back by it, and refused when it is imported.
   */
  'ballots.discard': mutation({
    named: 'always',
    in: z.object({ personId: Id, why: z.string().trim().min(1).max(5_000) }),
    out: z.null(),
    touches: ['ballots.*', 'people.list', 'workspace.get', 'record.list'],
  }),
  /**
   * Gives a person whose code is lost another one, typed by them, with the reason: their ballot stays as it is, and
   * nothing of it is shown. Closes it where it is open.
   */
  'ballots.resetCode': mutation({
    named: 'always',
    in: z.object({ personId: Id, code: Code, why: z.string().trim().min(1).max(5_000) }),
    out: z.null(),
    touches: ['ballots.*', 'people.list', 'workspace.get', 'record.list'],
  }),
  /**
   * Writes one ballot workbook per person into `dir`, to be returned to whoever acts by `returnBy`, or else a week after
   * publishing, for everybody whose ballot is not counted; with `personIds` only theirs. Nothing that anybody has scored is in them. A file that is there already is left alone (`file-exists`).
   * The record keeps whose workbooks are on their way; undoing that calls them back.
   */
  'ballots.writeWorkbooks': mutation({
    named: 'always',
    in: z.object({
      dir: z.string().min(1),
      personIds: z.array(Id).min(1).optional(),
      returnBy: IsoDay.nullable().default(null),
    }),
    out: z.object({ files: z.array(z.string()), returnBy: IsoDay }),
    touches: ['ballots.status', 'workspace.get', 'record.list'],
    paths: ['dir'],
  }),
  /**
   * Reads a filled ballot workbook and counts it, in place of what its person has begun on screen. Refused with words
   * when it can't be counted (`ballot-refused`); `details.problems` then lists every cell to mend, and nothing is kept.
   */
  'ballots.importWorkbook': mutation({
    named: 'always',
    in: z.object({ path: z.string().min(1) }),
    out: z.object({ personId: Id, name: z.string(), scores: z.number() }),
    touches: ['ballots.*', 'workspace.get', 'record.list'],
    paths: ['path'],
  }),
  /** Sets, changes or (null) removes the code that opens a person's ballot; `current` is the one they have. */
  'people.setCode': mutation({
    in: z.object({ personId: Id, code: Code.nullable(), current: z.string().max(20).nullable() }),
    out: z.null(),
    touches: ['ballots.status', 'people.list', 'workspace.get', 'record.list'],
  }),
}
