import { z } from 'zod'
import { mutation, query } from '../operation.ts'
import {
  AssertedBy,
  BallotWayValue,
  DimensionValue,
  DisputeCauseValue,
  FitValue,
  Id,
  Instant,
  IsoDay,
  Nothing,
  RoleValue,
  SaidView,
  ScoreValue,
  StandingStateValue,
} from '../values.schema.ts'

/** What one person said, once it is revealed. */
export const PositionView = z.object({
  personId: Id,
  name: z.string(),
  roles: z.array(RoleValue),
  kind: z.enum(['owner', 'view']),
  /** null: abstained. */
  score: ScoreValue.nullable(),
  reason: z.string(),
  via: BallotWayValue,
  enteredBy: z.string().nullable(),
})
export type PositionView = z.infer<typeof PositionView>

const SettledView = SaidView.extend({
  score: ScoreValue,
  fit: FitValue.nullable(),
  sentence: z.string(),
  at: Instant,
})

/** How a dispute ended, or where it waits. */
export const ResolutionView = z.discriminatedUnion('kind', [
  SettledView.extend({ kind: z.literal('agreed') }),
  SaidView.extend({
    kind: z.literal('escalated'),
    sentence: z.string(),
    at: Instant,
    due: IsoDay,
    outcome: SettledView.nullable(),
  }),
])
export type ResolutionView = z.infer<typeof ResolutionView>

/** One dimension of one theme: where it stands, and everybody's position once revealed. */
export const DimensionView = z.object({
  dimension: DimensionValue,
  state: StandingStateValue,
  cause: DisputeCauseValue.nullable(),
  /** The official score; null while it is withheld. */
  score: ScoreValue.nullable(),
  /** The model's; for alignment what stood before the session. */
  model: ScoreValue.nullable(),
  /** Empty while the theme is hidden. */
  positions: z.array(PositionView),
  resolution: ResolutionView.nullable(),
})
export type DimensionView = z.infer<typeof DimensionView>

export const RevealTheme = z.object({
  themeId: Id,
  name: z.string(),
  revealedAt: Instant.nullable(),
  rank: z.number().nullable(),
  fit: FitValue.nullable(),
  dimensions: z.array(DimensionView),
})
export type RevealTheme = z.infer<typeof RevealTheme>

export const disputesContract = {
  /** The reveal: every theme on the table and where each dimension stands. Hidden themes carry no score. */
  'disputes.list': query({
    in: Nothing,
    out: z.object({
      /** How far a view or the model may stand before it is a dispute. */
      apart: z.number(),
      /** When an escalation made today falls due. */
      escalationDue: IsoDay,
      themes: z.array(RevealTheme),
    }),
  }),
  /** What agreeing on a score would do to the ranking: the themes that move, from and to. */
  'disputes.preview': query({
    in: z.object({ themeId: Id, dimension: DimensionValue, score: ScoreValue }),
    out: z.array(
      z.object({ themeId: Id, name: z.string(), from: z.number().nullable(), to: z.number().nullable() }),
    ),
  }),
  /** Settles a dispute by the agreed score and why: the word of an owner of the dimension, whoever types it. */
  'disputes.agree': mutation({
    named: 'always',
    in: z.object({
      themeId: Id,
      dimension: DimensionValue,
      score: ScoreValue,
      fit: FitValue.nullable().default(null),
      sentence: z.string().max(5_000),
      assertedBy: AssertedBy,
    }),
    out: z.object({ rank: z.number().nullable() }),
    touches: ['*'],
  }),
  /** Hands a dispute to VP CS and Head of Product; the theme stays unranked until it is settled. */
  'disputes.escalate': mutation({
    named: 'always',
    in: z.object({
      themeId: Id,
      dimension: DimensionValue,
      sentence: z.string().max(5_000),
      assertedBy: AssertedBy,
    }),
    out: z.object({ due: IsoDay }),
    touches: ['*'],
  }),
  /** What an escalation came to, while the session is open; afterwards it is an amendment. */
  'disputes.outcome': mutation({
    named: 'always',
    in: z.object({
      themeId: Id,
      dimension: DimensionValue,
      score: ScoreValue,
      fit: FitValue.nullable().default(null),
      sentence: z.string().max(5_000),
      assertedBy: AssertedBy,
    }),
    out: z.object({ rank: z.number().nullable() }),
    touches: ['*'],
  }),
}
