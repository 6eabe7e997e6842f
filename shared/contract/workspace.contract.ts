import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { EntryView } from './record.contract.ts'
import {
  Currency,
  Id,
  Instant,
  IsoDay,
  Name,
  Nothing,
  DimensionValue,
  PhaseValue,
  QuarterValue,
  ScoringModeValue,
  SessionKindValue,
} from './values.schema.ts'

/** One thing that holds the gate out of the phase one is in shut; see shared/domain/prioritization/phases/gates.ts. */
const GatePlace = z.enum([
  'matrix',
  'accounts',
  'themes',
  'roadmap',
  'people',
  'model',
  'ballots',
  'disputes',
  'decide',
  'memos',
])
export const GateItemView = z.discriminatedUnion('code', [
  z.object({
    code: z.enum([
      'accounts',
      'requests',
      'model',
      'person-cs',
      'person-product',
      'urgent',
      'emergency',
      'response',
    ]),
    place: GatePlace,
  }),
  z.object({ code: z.literal('roadmap'), have: z.number(), place: GatePlace }),
  z.object({ code: z.literal('mapping'), left: z.number(), place: GatePlace }),
  z.object({ code: z.literal('no-ballots'), place: GatePlace }),
  z.object({ code: z.literal('ballot'), personId: Id, name: z.string(), place: GatePlace }),
  z.object({ code: z.literal('hidden'), left: z.number(), place: GatePlace }),
  z.object({
    code: z.literal('dispute'),
    themeId: Id,
    name: z.string(),
    dimension: DimensionValue,
    place: GatePlace,
  }),
  z.object({ code: z.literal('shortlist'), have: z.number(), need: z.number(), place: GatePlace }),
  z.object({
    code: z.enum(['owner', 'undecided', 'off-shortlist']),
    themeId: Id,
    name: z.string(),
    place: GatePlace,
  }),
  z.object({
    code: z.literal('wording'),
    themeId: Id.nullable(),
    name: z.string().nullable(),
    notes: z.number(),
    place: GatePlace,
  }),
])
export type GateItemView = z.infer<typeof GateItemView>

/** The competitive emergency of a fast track. */
export const EmergencyView = z.object({
  themeId: Id,
  name: z.string(),
  raisedAt: Instant,
  raisedBy: z.string(),
  why: z.string(),
  /** When the PM lead's response is due. */
  due: Instant,
  response: z.object({ text: z.string(), at: Instant, who: z.string() }).nullable(),
})
export type EmergencyView = z.infer<typeof EmergencyView>

/** What a session allows its letters to say, and what is recorded of legal duties; see letter-choices.ts. */
export const LetterChoicesView = z.object({
  namesUnreleased: z.boolean(),
  dayForCustomers: z.boolean(),
  /** Empty: nobody is named. */
  cpo: z.string(),
  complianceDue: IsoDay.nullable(),
})

/** The session that the call is about. */
export const SessionView = z.object({
  id: Id,
  kind: SessionKindValue,
  /** `Q1 2027`: the quarter being decided for. */
  quarter: z.string(),
  /** The day the numbers are computed for. */
  asOf: IsoDay,
  phase: PhaseValue,
  /** When its basis was fixed: as-of date, settings, data and roadmap themes; null while it is prepared. */
  startedAt: Instant.nullable(),
  /** Where its scores come from; null while it is prepared. */
  scoring: ScoringModeValue.nullable(),
  /** Something was imported or edited since its basis was fixed: that counts in the next session. */
  changedSince: z.boolean(),
  /** What Product says it can take on. */
  capacityNote: z.string(),
  /** `hash` is null where the seal was salvaged, and vouches for nothing. */
  seal: z.object({ at: Instant, who: z.string(), hash: z.string().nullable() }).nullable(),
  /** When it was given up; null: it wasn't. */
  abandoned: z.object({ at: Instant, who: z.string(), why: z.string() }).nullable(),
  modelReviewed: z.boolean(),
  /** How many themes the shortlist holds, 3 to 5. */
  shortlistSize: z.number().int(),
  /** What letters may say, and what is recorded of legal duties. */
  letters: LetterChoicesView,
  /** What holds the gate out of this phase shut; empty when it is open, and once the session is sealed. */
  gate: z.array(GateItemView),
  /** null in another kind of session, and before one is raised. */
  emergency: EmergencyView.nullable(),
})
export type SessionView = z.infer<typeof SessionView>

/** What the app's frame shows of an open workspace. */
export const WorkspaceView = z.object({
  path: z.string(),
  id: Id,
  name: z.string(),
  currency: Currency,
  /** Why the file can only be read; null: it can be written, or what would forbid it isn’t checked yet. */
  readOnly: z.object({ cause: z.enum(['broken', 'repairable', 'chosen']), text: z.string() }).nullable(),
  session: SessionView,
  /** How many sessions the workspace holds. */
  sessions: z.number().int(),
  counts: z.object({
    accounts: z.number(),
    requests: z.number(),
    themes: z.number(),
    roadmapThemes: z.number(),
    people: z.number(),
    overrides: z.number(),
    shortlisted: z.number(),
    /** Themes with a decision, and all that need one. */
    decided: z.number(),
    toDecide: z.number(),
    /** Themes the session is about: all, those with an urgent request, or the one that was raised. */
    onTable: z.number(),
    /** Ballots counted, and all that are waited for. */
    ballots: z.number(),
    voters: z.number(),
    /** Dimensions still disputed, and escalations still open. */
    disputes: z.number(),
    escalations: z.number(),
    amendments: z.number(),
  }),
  /** The record's last entry; seq 0 and an empty hash when there is none. */
  head: z.object({ seq: z.number(), hash: z.string(), at: Instant.nullable() }),
  /** What undo and redo would take back, in words; null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type WorkspaceView = z.infer<typeof WorkspaceView>

/** A file beside the workspace with entries that the workspace doesn't hold, as a sync tool leaves it. */
const DivergedCopy = z.object({
  name: z.string(),
  path: z.string(),
  /** The last entry that both hold. */
  shared: z.number(),
  /** Entries that only this workspace holds, and only the copy, newest first; at most 100 of each. */
  here: z.array(EntryView),
  there: z.array(EntryView),
  /** How many there are of each in all. */
  counts: z.object({ here: z.number(), there: z.number() }),
})
export type DivergedCopy = z.infer<typeof DivergedCopy>

export const WorkspaceFolderView = z.object({
  /** Whether another Concord is warned that the file is open here. */
  noted: z.boolean(),
  /** What keeps the folder in step, or the folder on another computer; null: nothing known. */
  risk: z.object({ kind: z.enum(['synced', 'network']), name: z.string() }).nullable(),
  copies: z.array(DivergedCopy),
})
export type WorkspaceFolderView = z.infer<typeof WorkspaceFolderView>

export const workspaceContract = {
  /** Makes a new workspace file with its first session in it, and opens it. Refused when the file exists. */
  'workspace.create': mutation({
    in: z.object({
      path: z.string().min(1),
      name: Name,
      currency: Currency,
      quarter: QuarterValue,
      asOf: IsoDay,
      kind: SessionKindValue.default('quarterly'),
    }),
    out: WorkspaceView,
    touches: ['*'],
    paths: ['path'],
  }),
  /**
   * Opens a workspace. One of an older format is refused (`file-older`) until somebody agrees to have it brought up to
   * date (`update`); a copy of it as it was stays beside it. With `readOnly` not a byte of it changes, and nothing can
   * be recorded in it (`read-only`). One that another Concord has open is refused (`file-held`; `file-left` where that
   * one has probably stopped) until somebody says to `takeOver`.
   */
  'workspace.open': mutation({
    in: z.object({
      path: z.string().min(1),
      update: z.boolean().default(false),
      readOnly: z.boolean().default(false),
      takeOver: z.boolean().default(false),
    }),
    out: WorkspaceView,
    touches: ['*'],
    paths: ['path'],
  }),
  /** Makes the sample quarter at `path`, decided, or only prepared so that one can run the session, and opens it. */
  'workspace.openSample': mutation({
    in: z.object({ path: z.string().min(1), upTo: z.enum(['prepared', 'decided']).default('decided') }),
    out: WorkspaceView,
    touches: ['*'],
    paths: ['path'],
  }),
  'workspace.close': mutation({ in: Nothing, out: z.null(), touches: ['*'] }),
  /** The open workspace; null when none is open. */
  'workspace.get': query({ in: Nothing, out: WorkspaceView.nullable() }),
  /**
   * Writes what can be read of a damaged or altered file into a new one, whose record begins with saying so; the old file
   * stays as it is. Refused (`file-unreadable`) where too little is left.
   */
  'workspace.salvage': mutation({
    in: z.object({ from: z.string().min(1), to: z.string().min(1) }),
    out: z.object({
      /** Rows taken over, and rows that were found and couldn't be. */
      kept: z.number(),
      lost: z.number(),
      /** Part of the file couldn't be read, so that nobody can say how much is missing. */
      incomplete: z.boolean(),
    }),
    paths: ['from', 'to'],
  }),
  /** What may happen to the open workspace where its file lies: by a tool that syncs the folder, or by a copy beside it. */
  'workspace.folder': query({ in: Nothing, out: WorkspaceFolderView }),
  'workspace.rename': mutation({ in: z.object({ name: Name }), out: z.null(), touches: ['workspace.get'] }),
  /** Writes a copy of the workspace file, as it is now, to another place. */
  'workspace.saveCopy': mutation({
    in: z.object({ path: z.string().min(1) }),
    out: z.null(),
    paths: ['path'],
  }),
}

export const sessionContract = {
  /**
   * Changes what Prepare decides about the session. Naming unreleased work in letters is allowed by the PM lead only,
   * giving customers a day by the VP CS only (`not-your-role`). Its kind, as-of date and quarter
   * can't change once it has started.
   */
  'session.update': mutation({
    named: 'once-published',
    in: z.object({
      kind: SessionKindValue.optional(),
      quarter: QuarterValue.optional(),
      asOf: IsoDay.optional(),
      modelReviewed: z.boolean().optional(),
      shortlistSize: z.number().int().min(3).max(5).optional(),
      capacityNote: z.string().max(5_000).optional(),
      letters: LetterChoicesView.extend({ cpo: z.string().trim().max(200) })
        .partial()
        .optional(),
    }),
    out: z.null(),
    touches: ['*'],
  }),
  /** Fixes as-of date, settings, data and roadmap themes, and opens the ballots. The gate out of Prepare must be open. */
  'session.publish': mutation({ named: 'always', in: Nothing, out: z.null(), touches: ['*'] }),
  /** The same, without ballots: the data's scores count, and the decisions begin at once. */
  'session.start': mutation({ named: 'always', in: Nothing, out: z.null(), touches: ['*'] }),
  /** Shows the ballots of some themes, or of all that are left. Voting is closed then. */
  'session.reveal': mutation({
    named: 'always',
    in: z.object({ themeIds: z.array(Id).min(1).nullable() }),
    out: z.object({ revealed: z.number(), disputes: z.number() }),
    touches: ['*'],
  }),
  /** Lets the ranking stand and opens the decisions. The gate out of Reveal must be open. */
  'session.decide': mutation({ named: 'always', in: Nothing, out: z.null(), touches: ['*'] }),
  /**
   * Closes and seals the session. The gate must be open; everything is computed once more from what is stored and
   * compared before the seal is set (`seal-mismatch`).
   */
  'session.close': mutation({
    named: 'always',
    in: Nothing,
    out: z.object({ hash: z.string() }),
    touches: ['*'],
  }),
}
