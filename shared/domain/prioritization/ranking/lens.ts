import type { Weights } from '#shared/domain/prioritization/scoring/settings.ts'
import { type Rankable, type RankingRule, rankThemes } from './rank-themes.ts'

/** Ready-made ways of looking at the ranking; weights in hundredths. A lens never changes the record. */
export const LENSES = {
  /** Customer Success: what customers pay and how many ask counts double. */
  cs: { revenue: 200, breadth: 200, alignment: 100 },
  /** Product: what the roadmap says counts double. */
  product: { revenue: 100, breadth: 100, alignment: 200 },
} as const satisfies Record<string, Weights>

/** How a theme moves when one looks through a lens: positive, so many ranks up. */
export type LensShift = {
  readonly themeId: string
  readonly rank: number
  readonly composite: number
  /** The rule that set it below the one above it, as in a ranking. */
  readonly decidedBy: RankingRule | null
  readonly shift: number
}

/** The ranking through other weights, with each theme's shift from the ranks given. Model, section 6. */
export function lookThrough(
  themes: readonly Rankable[],
  lens: Weights,
  currentRanks: ReadonlyMap<string, number>,
): LensShift[] {
  return rankThemes(themes, lens).ranked.map(({ themeId, rank, composite, decidedBy }) => ({
    themeId,
    rank,
    composite,
    decidedBy,
    shift: (currentRanks.get(themeId) ?? rank) - rank,
  }))
}
