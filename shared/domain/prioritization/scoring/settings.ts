import type { Tier } from '#shared/domain/customers/account.ts'
import type { Signal } from '#shared/domain/customers/request.ts'
import type { Dimension, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import type { Hundredths, Money } from '#shared/kernel/money.ts'

/** What the company says about small customers; decides how "light breadth" is to be read. */
export const INTENTS = ['smb-growth', 'moving-upmarket', 'not-stated'] as const
export type Intent = (typeof INTENTS)[number]

/** Four rising values; a score is 1 + how many of them are reached. */
export type Breakpoints = readonly [number, number, number, number]

/** How strongly each dimension counts toward the composite, hundredths ≥ 0, not all zero. Default 100 each. */
export type Weights = Readonly<Record<Dimension, Hundredths>>

/** Everything numeric in the model. The workspace holds one; a session freezes the one it ran with. */
export type Settings = {
  /** Renewal proximity: `near` below `nearDays`, `middle` up to and with `farDays`, `far` beyond. */
  readonly proximity: {
    readonly nearDays: number
    readonly farDays: number
    readonly near: Hundredths
    readonly middle: Hundredths
    readonly far: Hundredths
  }
  readonly signal: Readonly<Record<Signal, Hundredths>>
  /** Weighted ARR breakpoints in minor units; null: suggested from the mean ARR of in-ICP accounts. */
  readonly revenueBreakpoints: Breakpoints | null
  /** Multiples of the mean ARR behind the suggestion, hundredths. */
  readonly revenueMultiples: Breakpoints
  readonly tierWeights: Readonly<Record<Tier, number>>
  readonly breadthBreakpoints: Breakpoints
  /** Baseline expectation: share of a tier that must be exceeded, whole percent. */
  readonly baselinePercent: number
  /** A tier with fewer in-ICP accounts than this is called small. */
  readonly smallTierBelow: number
  /** Scores a fit allows, and the preliminary one. */
  readonly fits: Readonly<
    Record<Fit, { readonly min: Score; readonly max: Score; readonly preliminary: Score }>
  >
  readonly weights: Weights
  readonly intent: Intent
  readonly lightBreadth: { readonly breadthAtLeast: Score; readonly revenueAtMost: Score }
  readonly tension: { readonly revenueAtLeast: Score; readonly alignmentAtMost: Score }
  /** Challenge: alignment 1 in this many consecutive sessions while revenue is at least this. */
  readonly challenge: { readonly sessions: number; readonly revenueAtLeast: Score }
  /** A theme asked for by this many prospects is marked on the For Sales list. */
  readonly salesMark: number
  /** The weakest churn signal that makes a request urgent, and its account one to call first, near its renewal. */
  readonly urgentFrom: 'explicit' | 'inferred'
  readonly shortlist: { readonly min: number; readonly max: number }
  /** A view or the model this far from what the owners agree on makes a dispute, 1 to 4 (ritual, section 3.4). */
  readonly disputeApart: number
}

/** The model's defaults, section by section of model.md. */
export const DEFAULT_SETTINGS: Settings = {
  proximity: { nearDays: 90, farDays: 180, near: 150, middle: 100, far: 50 },
  signal: { explicit: 100, inferred: 50, none: 10 },
  revenueBreakpoints: null,
  revenueMultiples: [50, 100, 200, 400],
  tierWeights: { enterprise: 3, 'mid-market': 2, smb: 1 },
  breadthBreakpoints: [2, 3, 7, 10],
  baselinePercent: 30,
  smallTierBelow: 10,
  fits: {
    direct: { min: 4, max: 5, preliminary: 4 },
    adjacent: { min: 2, max: 3, preliminary: 2 },
    none: { min: 1, max: 1, preliminary: 1 },
  },
  weights: { revenue: 100, breadth: 100, alignment: 100 },
  intent: 'not-stated',
  lightBreadth: { breadthAtLeast: 4, revenueAtMost: 2 },
  tension: { revenueAtLeast: 4, alignmentAtMost: 2 },
  challenge: { sessions: 2, revenueAtLeast: 4 },
  salesMark: 3,
  urgentFrom: 'explicit',
  shortlist: { min: 3, max: 5 },
  disputeApart: 2,
}

/** Which formulas computed a sealed session's numbers; raised whenever the same inputs would give other ones. */
export const FORMULA_VERSION = 1

/** Settings whose revenue breakpoints are known: what scoring runs with. */
export type EffectiveSettings = Settings & { readonly revenueBreakpoints: Breakpoints }

/** 1 + the number of breakpoints that the value reaches (≥). Model, sections 3 and 4. */
export function scoreByBreakpoints(value: Money, breakpoints: Breakpoints): Score {
  let reached = 0
  for (const breakpoint of breakpoints) if (value >= breakpoint) reached += 1
  return (1 + reached) as Score
}
