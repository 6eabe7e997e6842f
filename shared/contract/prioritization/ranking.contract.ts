import { z } from 'zod'
import { query } from '../operation.ts'
import {
  DecisionStatusValue,
  DimensionValue,
  FitValue,
  FlagView,
  Id,
  IsoDay,
  Money,
  Nothing,
  RankingRuleValue,
  SaidView,
  ScoreValue,
  StandingStateValue,
  TierCounts,
} from '../values.schema.ts'

/** One row of the matrix. Money in minor units. */
export const RankingRow = z.object({
  themeId: Id,
  name: z.string(),
  /** null: not yet scored, or on the compliance track. */
  rank: z.number().nullable(),
  /** The rank by the model's rules alone. */
  modelRank: z.number().nullable(),
  /** The themes whose rank overrides put it where it stands: itself, or those that passed it. */
  movedBy: z.array(z.object({ themeId: Id, name: z.string() })),
  /** The scores that count; null: not scored, or withheld while it is hidden, disputed or escalated. */
  revenue: ScoreValue.nullable(),
  breadth: ScoreValue.nullable(),
  alignment: ScoreValue.nullable(),
  /** What the data alone say. */
  model: z.object({ revenue: ScoreValue, breadth: ScoreValue, alignment: ScoreValue.nullable() }),
  /** Where each dimension stands between the model and an agreed score. */
  standing: z.object({
    revenue: StandingStateValue,
    breadth: StandingStateValue,
    alignment: StandingStateValue,
  }),
  /** The day an open escalation of this theme falls due; the first one where there are several. */
  escalationDue: IsoDay.nullable(),
  fit: FitValue.nullable(),
  roadmapTheme: z.string().nullable(),
  scoredInRoom: z.boolean(),
  composite: z.number().nullable(),
  decidedBy: RankingRuleValue.nullable(),
  missing: z.array(DimensionValue),
  weightedArr: Money,
  risk: Money,
  expansion: Money,
  exposedArr: Money,
  weightedCount: z.number(),
  tierCounts: TierCounts,
  accountsCounted: z.number(),
  accountsTracked: z.number(),
  trackedArr: Money,
  flags: z.array(FlagView),
  shortlisted: z.boolean(),
  decision: z.object({
    status: DecisionStatusValue.nullable(),
    ownerId: Id.nullable(),
    ownerName: z.string().nullable(),
    rationale: z.string(),
    workaround: z.string(),
    /** Who decided; null while undecided, and in what an earlier version recorded. */
    decidedBy: SaidView.nullable(),
    /** Who named the owner; null likewise. */
    ownerBy: SaidView.nullable(),
  }),
})
export type RankingRow = z.infer<typeof RankingRow>

/** A theme as prospects ask for it. */
export const SalesRow = z.object({
  themeId: Id,
  name: z.string(),
  prospects: z.array(z.string()),
  marked: z.boolean(),
  requests: z.array(
    z.object({
      id: Id,
      prospect: z.string(),
      verbatim: z.string(),
      source: z.string(),
      date: IsoDay.nullable(),
      winLoss: z.string(),
    }),
  ),
})

export const RankingView = z.object({
  asOf: IsoDay,
  currency: z.string(),
  /** Ranked themes in order. */
  ranked: z.array(RankingRow),
  /** Themes that lack a score, by name. */
  unranked: z.array(RankingRow),
  /** Themes on the compliance track, by name. */
  compliance: z.array(RankingRow),
  sales: z.array(SalesRow),
  shortlist: z.object({
    size: z.number(),
    themeIds: z.array(Id),
    /** Exposed ARR of the shortlist, each account once. */
    exposedArr: Money,
  }),
  /** Exposed ARR of all ranked themes, each account once. */
  portfolioExposedArr: Money,
  breakpoints: z.object({ revenue: z.array(Money), breadth: z.array(z.number()) }),
  weights: z.object({ revenue: z.number(), breadth: z.number(), alignment: z.number() }),
})
export type RankingView = z.infer<typeof RankingView>

export const rankingContract = {
  'ranking.get': query({ in: Nothing, out: RankingView }),
}
