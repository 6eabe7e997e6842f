import { TIERS, type Tier } from '#shared/domain/customers/account.ts'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'
import type { AccountWeight } from './account-weight.ts'
import type { Intent, Settings } from './settings.ts'

/** Codes of every flag that can stand beside a rank (model, section 6), in the order they are shown. */
export const FLAG_CODES = [
  'urgent',
  'baseline-expectation',
  'small-tier',
  'strategic-tension',
  'challenge',
  'light-breadth',
  'disputed',
  'overridden',
  'referenceable-logo',
  'usage-declining',
  'renewal-overdue',
  'renewal-missing',
] as const
export type FlagCode = (typeof FLAG_CODES)[number]

/** A tier of which more than the baseline share asks for a theme. */
export type BaselineTier = {
  readonly tier: Tier
  readonly asking: number
  readonly total: number
  readonly small: boolean
}

/** A flag with the facts that raised it. Account flags look at counted accounts only. */
export type Flag =
  | { readonly code: 'baseline-expectation'; readonly tiers: readonly BaselineTier[] }
  | { readonly code: 'small-tier'; readonly tiers: readonly BaselineTier[] }
  | { readonly code: 'light-breadth'; readonly intent: Intent }
  | { readonly code: 'challenge'; readonly sessions: number }
  | {
      readonly code:
        | 'urgent'
        | 'referenceable-logo'
        | 'usage-declining'
        | 'renewal-overdue'
        | 'renewal-missing'
      readonly accounts: number
    }
  | { readonly code: 'strategic-tension' | 'disputed' | 'overridden' }

/** How many in-ICP accounts each tier holds. */
export type TierTotals = Readonly<Record<Tier, number>>

/** Counts the accounts of a list per tier. */
export function countTiers(tiers: Iterable<Tier>): TierTotals {
  const totals = { enterprise: 0, 'mid-market': 0, smb: 0 }
  for (const tier of tiers) totals[tier] += 1
  return totals
}

/** Tiers of which strictly more than the baseline share asks (model, section 4). Exact in whole numbers. */
export function baselineTiers(asking: TierTotals, inIcp: TierTotals, settings: Settings): BaselineTier[] {
  return TIERS.filter((tier) => asking[tier] * 100 > inIcp[tier] * settings.baselinePercent).map((tier) => ({
    tier,
    asking: asking[tier],
    total: inIcp[tier],
    small: inIcp[tier] < settings.smallTierBelow,
  }))
}

/** What the flags of one theme are derived from. */
export type FlagInput = {
  readonly counted: readonly AccountWeight[]
  readonly asking: TierTotals
  readonly inIcp: TierTotals
  readonly revenue: Score | null
  readonly breadth: Score | null
  readonly alignment: Score | null
  /** Alignment of earlier sessions, latest first. */
  readonly pastAlignment: readonly Score[]
}

/** All flags that the data and the scores of a theme raise; disputed and overridden come from their own rooms. */
export function flagTheme(input: FlagInput, settings: Settings): Flag[] {
  const { counted, asking, revenue, breadth, alignment } = input
  const flags: Flag[] = []
  const byAccounts = (
    code: Extract<Flag, { accounts: number }>['code'],
    test: (weight: AccountWeight) => boolean,
  ): void => {
    let accounts = 0
    for (const weight of counted) if (test(weight)) accounts += 1
    if (accounts > 0) flags.push({ code, accounts })
  }
  byAccounts('urgent', (w) => w.urgent)
  const tiers = baselineTiers(asking, input.inIcp, settings)
  if (tiers.length > 0) flags.push({ code: 'baseline-expectation', tiers })
  const small = tiers.filter((t) => t.small)
  if (small.length > 0) flags.push({ code: 'small-tier', tiers: small })
  const { tension, lightBreadth, challenge } = settings
  if (
    revenue !== null &&
    alignment !== null &&
    revenue >= tension.revenueAtLeast &&
    alignment <= tension.alignmentAtMost
  )
    flags.push({ code: 'strategic-tension' })
  const sessionsAtOne = alignment === 1 ? 1 + leadingOnes(input.pastAlignment) : 0
  if (
    revenue !== null &&
    revenue >= challenge.revenueAtLeast &&
    sessionsAtOne > 0 &&
    sessionsAtOne >= challenge.sessions
  )
    flags.push({ code: 'challenge', sessions: sessionsAtOne })
  if (
    breadth !== null &&
    revenue !== null &&
    breadth >= lightBreadth.breadthAtLeast &&
    revenue <= lightBreadth.revenueAtMost &&
    asking.enterprise === 0
  )
    flags.push({ code: 'light-breadth', intent: settings.intent })
  byAccounts('referenceable-logo', (w) => w.account.referenceable)
  byAccounts('usage-declining', (w) => w.account.usageTrend === 'declining')
  byAccounts('renewal-overdue', (w) => w.renewal === 'overdue')
  byAccounts('renewal-missing', (w) => w.renewal === 'missing')
  return flags
}

function leadingOnes(scores: readonly Score[]): number {
  const first = scores.findIndex((score) => score !== 1)
  return first === -1 ? scores.length : first
}
