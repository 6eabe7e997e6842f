import { z } from 'zod'
import { mutation, query } from './operation.ts'
import {
  Currency,
  Id,
  Instant,
  IsoDay,
  Name,
  Nothing,
  PhaseValue,
  SessionKindValue,
} from './values.schema.ts'

/** One thing that holds the gate out of Prepare shut; see shared/domain/sessions/gates.ts. */
const GatePlace = z.enum(['accounts', 'themes', 'roadmap', 'people', 'model'])
export const GateItemView = z.discriminatedUnion('code', [
  z.object({
    code: z.enum(['accounts', 'requests', 'model', 'person-cs', 'person-product']),
    place: GatePlace,
  }),
  z.object({ code: z.literal('roadmap'), have: z.number(), place: GatePlace }),
  z.object({ code: z.literal('mapping'), left: z.number(), place: GatePlace }),
])
export type GateItemView = z.infer<typeof GateItemView>

/** The session the workspace is in. */
export const SessionView = z.object({
  id: Id,
  kind: SessionKindValue,
  /** `Q1 2027`: the quarter being decided for. */
  quarter: z.string(),
  /** The day the numbers are computed for. */
  asOf: IsoDay,
  phase: PhaseValue,
  startedAt: Instant.nullable(),
  modelReviewed: z.boolean(),
  /** How many themes the shortlist holds, 3 to 5. */
  shortlistSize: z.number().int(),
  gate: z.array(GateItemView),
})
export type SessionView = z.infer<typeof SessionView>

/** What the app's frame shows of an open workspace. */
export const WorkspaceView = z.object({
  path: z.string(),
  id: Id,
  name: z.string(),
  currency: Currency,
  session: SessionView,
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
  }),
  /** The record's last entry; seq 0 and an empty hash when there is none. */
  head: z.object({ seq: z.number(), hash: z.string(), at: Instant.nullable() }),
  /** What undo and redo would take back, in words; null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type WorkspaceView = z.infer<typeof WorkspaceView>

const Quarter = z.string().regex(/^Q[1-4] \d{4}$/, { error: 'Write the quarter as Q1 2027.' })

export const workspaceContract = {
  /** Makes a new workspace file with a quarterly session in it, and opens it. Refused when the file exists. */
  'workspace.create': mutation({
    in: z.object({ path: z.string().min(1), name: Name, currency: Currency, quarter: Quarter, asOf: IsoDay }),
    out: WorkspaceView,
    touches: ['*'],
    paths: ['path'],
  }),
  'workspace.open': mutation({
    in: z.object({ path: z.string().min(1) }),
    out: WorkspaceView,
    touches: ['*'],
    paths: ['path'],
  }),
  /** Makes the sample quarter at `path`, decisions included, and opens it. */
  'workspace.openSample': mutation({
    in: z.object({ path: z.string().min(1) }),
    out: WorkspaceView,
    touches: ['*'],
    paths: ['path'],
  }),
  'workspace.close': mutation({ in: Nothing, out: z.null(), touches: ['*'] }),
  /** The open workspace; null when none is open. */
  'workspace.get': query({ in: Nothing, out: WorkspaceView.nullable() }),
  'workspace.rename': mutation({ in: z.object({ name: Name }), out: z.null(), touches: ['workspace.get'] }),
  /** Writes a copy of the workspace file, as it is now, to another place. */
  'workspace.saveCopy': mutation({
    in: z.object({ path: z.string().min(1) }),
    out: z.null(),
    paths: ['path'],
  }),
}

export const sessionContract = {
  /** Changes what Prepare decides about the session. The as-of date and quarter can't change once it has started. */
  'session.update': mutation({
    in: z.object({
      quarter: Quarter.optional(),
      asOf: IsoDay.optional(),
      modelReviewed: z.boolean().optional(),
      shortlistSize: z.number().int().min(3).max(5).optional(),
    }),
    out: z.null(),
    touches: ['*'],
  }),
  /** Opens the session: the gate must be open; fixes the revenue breakpoints. */
  'session.start': mutation({ in: Nothing, out: z.null(), touches: ['*'] }),
}
