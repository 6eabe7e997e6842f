import { z } from 'zod'
import { CorrectionView, LineageView } from '../lineage.schema.ts'
import { query } from '../operation.ts'
import { RankingRow } from './ranking.contract.ts'
import {
  Hundredths,
  Id,
  Instant,
  IsoDay,
  Money,
  ScoreValue,
  SignalValue,
  TierValue,
  UsageTrendValue,
} from '../values.schema.ts'

/** What one account puts behind the theme, every factor in hundredths so that the product can be written out. */
export const EvidenceAccount = z.object({
  id: Id,
  name: z.string(),
  tier: TierValue,
  csm: z.string().nullable(),
  arr: Money,
  renewalDate: IsoDay.nullable(),
  days: z.number().nullable(),
  renewal: z.enum(['dated', 'overdue', 'missing']),
  proximity: Hundredths,
  signal: SignalValue,
  signalFactor: Hundredths,
  risk: Money,
  headroom: Money,
  untappedSeats: z.number().nullable(),
  seatPrice: Money.nullable(),
  dependency: Hundredths,
  expansion: Money,
  urgent: z.boolean(),
  referenceable: z.boolean(),
  usageTrend: UsageTrendValue.nullable(),
  /** Other themes the same ARR stands behind. */
  otherThemes: z.array(z.object({ themeId: Id, name: z.string() })),
  verbatims: z.array(
    z.object({
      id: Id,
      text: z.string(),
      source: z.string(),
      date: IsoDay.nullable(),
      loggedBy: z.string(),
      lineage: LineageView.nullable(),
    }),
  ),
  lineage: LineageView.nullable(),
  /** What was put right about the account, and about its requests for this theme; newest first. */
  corrections: z.array(CorrectionView),
  /** What the theme's revenue score would be if one request of this account had another signal, where it would differ. */
  signalOffers: z.array(z.object({ requestId: Id, signal: SignalValue, score: ScoreValue })),
})
export type EvidenceAccount = z.infer<typeof EvidenceAccount>

export const EvidenceView = z.object({
  row: RankingRow,
  description: z.string(),
  counted: z.array(EvidenceAccount),
  tracked: z.array(EvidenceAccount),
  mapping: z
    .object({
      roadmapTheme: z
        .object({
          id: Id,
          name: z.string(),
          description: z.string(),
          criteria: z.string(),
          quarter: z.string(),
        })
        .nullable(),
      preliminary: ScoreValue,
      reason: z.string(),
      pastAlignment: z.array(ScoreValue),
      /** Scores the fit allows. */
      min: ScoreValue,
      max: ScoreValue,
    })
    .nullable(),
  /** Entries of the record about this theme, newest first. */
  history: z.array(
    z.object({
      seq: z.number(),
      at: Instant,
      who: z.string(),
      enteredBy: z.string().nullable(),
      label: z.string(),
      why: z.string(),
    }),
  ),
})
export type EvidenceView = z.infer<typeof EvidenceView>

export const evidenceContract = {
  'evidence.get': query({ in: z.object({ themeId: Id }), out: EvidenceView }),
}
