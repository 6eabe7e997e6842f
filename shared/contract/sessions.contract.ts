import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { GateItemView } from './workspace.contract.ts'
import { Id, Instant, IsoDay, Nothing, PhaseValue, QuarterValue, SessionKindValue } from './values.schema.ts'

/** One session in the list of a workspace's sessions. */
export const SessionListView = z.object({
  id: Id,
  /** Its number in the workspace, the first made is 1. */
  number: z.number().int(),
  kind: SessionKindValue,
  quarter: QuarterValue,
  asOf: IsoDay,
  phase: PhaseValue,
  /** Set by people, never by a date. */
  state: z.enum(['open', 'sealed', 'abandoned']),
  createdAt: Instant,
  /** When it was sealed or given up, and by whom; null while it is open. */
  ended: z.object({ at: Instant, who: z.string(), why: z.string() }).nullable(),
  /** What was decided, amendments included; a theme without a decision is escalated or open. */
  decided: z.object({
    build: z.number(),
    defer: z.number(),
    decline: z.number(),
    escalated: z.number(),
    open: z.number(),
  }),
  /** Overrides that stand. */
  overrides: z.number(),
  /** What holds its gate shut; empty where nothing does, and once it has ended. */
  waits: z.array(GateItemView),
  /** Whether the results of a sealed session are those it was sealed with; null: it isn't sealed, or salvaged. */
  holds: z.boolean().nullable(),
})
export type SessionListView = z.infer<typeof SessionListView>

export const sessionsContract = {
  /**
   * The sessions of the open workspace: open ones first, then the others, newest first.
   */
  'sessions.list': query({ in: Nothing, out: z.array(SessionListView) }),
  /**
   * Begins another session in the open workspace, with its lists, people, roadmap themes and settings as they stand.
   * Nothing is copied out of an earlier one but where each theme stands on the roadmap, and the alignment that sealed
   * quarters gave it. Refused while one of the same kind is open (`session-open`), but for fast tracks: there is one for
   * each emergency.
   */
  'sessions.create': mutation({
    named: 'once-published',
    in: z.object({ kind: SessionKindValue, quarter: QuarterValue, asOf: IsoDay }),
    out: z.object({ id: Id }),
    touches: ['*'],
  }),
  /** Gives the session up, for good: it stays listed without a result, and its themes return in the next one. */
  'sessions.abandon': mutation({
    named: 'always',
    in: z.object({ why: z.string().trim().min(1).max(2_000) }),
    out: z.null(),
    touches: ['*'],
  }),
}
