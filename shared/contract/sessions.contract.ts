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

/** Something owed by a day. */
export const DeadlineView = z.object({
  /** The same for the same thing, for as long as there is the workspace. */
  id: z.string(),
  kind: z.enum(['escalation', 'response', 'legal']),
  sessionId: Id,
  session: z.object({ quarter: QuarterValue, kind: SessionKindValue }),
  /** The theme it is about; empty for legal duties, which `what` names. */
  theme: z.string(),
  /** The dimension that is escalated, the emergency in a sentence, or the legal duties. */
  what: z.string(),
  who: z.string(),
  /** A day, or an instant where hours count. */
  due: z.union([IsoDay, Instant]),
  overdue: z.boolean(),
})
export type DeadlineView = z.infer<typeof DeadlineView>

export const sessionsContract = {
  /** What is owed by a day in any session that wasn't given up, the earliest first. */
  'sessions.deadlines': query({ in: Nothing, out: z.array(DeadlineView) }),
  /** Writes them as an iCalendar file, an event each; the same deadlines give the same events. */
  'sessions.saveDeadlines': query({
    in: z.object({ path: z.string().min(1) }),
    out: z.object({ events: z.number() }),
    paths: ['path'],
  }),
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
