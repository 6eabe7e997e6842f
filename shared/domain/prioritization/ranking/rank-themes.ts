import type { Weights } from '#shared/domain/prioritization/scoring/settings.ts'
import { DIMENSIONS, type Dimension, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import type { Money } from '#shared/kernel/money.ts'
import { compareNames } from '#shared/kernel/text.ts'

/** What ranking needs to know of a theme: its agreed scores and what breaks ties. */
export type Rankable = {
  readonly themeId: string
  readonly name: string
  readonly revenue: Score | null
  readonly breadth: Score | null
  readonly alignment: Score | null
  /** ARR at risk in minor units, the third tie-break. */
  readonly risk: Money
  readonly weightedCount: number
}

/** The rules of the order, first to last (model, section 6). */
export const RANKING_RULES = ['composite', 'revenue', 'arr-at-risk', 'breadth', 'name'] as const
export type RankingRule = (typeof RANKING_RULES)[number]

/** A theme in its place. */
export type RankedTheme = {
  readonly themeId: string
  readonly rank: number
  /** The rank by the rules alone, before overrides. */
  readonly modelRank: number
  /** Weighted sum of the three scores, on the scale 3 to 15; whole when all weights are equal. */
  readonly composite: number
  /** The rule that set this row below the one above it; null for the first, and beside an override. */
  readonly decidedBy: RankingRule | null
}

/** A theme that can't be ranked yet, and which scores it lacks. */
export type UnrankedTheme = { readonly themeId: string; readonly missing: readonly Dimension[] }

export type Ranking = { readonly ranked: readonly RankedTheme[]; readonly unranked: readonly UnrankedTheme[] }

type Complete = Rankable & {
  readonly revenue: Score
  readonly breadth: Score
  readonly alignment: Score
}

/**
 * Ranks the scored themes of one session: composite, then revenue score, ARR at risk, weighted count, name.
 * Pure; O(n log n); independent of the order of input, and of a common factor in the weights.
 */
export function rankThemes(themes: readonly Rankable[], weights: Weights): Ranking {
  const complete = themes.filter(isComplete).toSorted((a, b) => compareThemes(a, b, weights))
  return {
    ranked: complete.map((theme, index) => {
      const above = complete[index - 1]
      return {
        themeId: theme.themeId,
        rank: index + 1,
        modelRank: index + 1,
        composite: compositeOf(theme, weights),
        decidedBy: above ? decidingRule(above, theme, weights) : null,
      }
    }),
    unranked: themes
      .filter((theme) => !isComplete(theme))
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map((theme) => ({
        themeId: theme.themeId,
        missing: DIMENSIONS.filter((dimension) => theme[dimension] === null),
      })),
  }
}

/** The composite: 3 × Σ(weight × score) / Σ weight, so that equal weights give the plain sum. Two decimals. */
export function compositeOf(scores: Readonly<Record<Dimension, Score>>, weights: Weights): number {
  const total = weights.revenue + weights.breadth + weights.alignment
  return Math.round((300 * weightedSum(scores, weights)) / total) / 100
}

function isComplete(theme: Rankable): theme is Complete {
  return theme.revenue !== null && theme.breadth !== null && theme.alignment !== null
}

function weightedSum(scores: Readonly<Record<Dimension, Score>>, weights: Weights): number {
  return (
    scores.revenue * weights.revenue + scores.breadth * weights.breadth + scores.alignment * weights.alignment
  )
}

function differences(a: Complete, b: Complete, weights: Weights): Record<RankingRule, number> {
  return {
    composite: weightedSum(b, weights) - weightedSum(a, weights),
    revenue: b.revenue - a.revenue,
    'arr-at-risk': b.risk - a.risk,
    breadth: b.weightedCount - a.weightedCount,
    name: compareNames(a.name, b.name),
  }
}

function compareThemes(a: Complete, b: Complete, weights: Weights): number {
  const by = differences(a, b, weights)
  for (const rule of RANKING_RULES) if (by[rule] !== 0) return by[rule]
  return 0
}

/** The first rule by which `above` stands over `below`; null when the rules would order them the other way. */
function decidingRule(above: Complete, below: Complete, weights: Weights): RankingRule | null {
  const by = differences(above, below, weights)
  const rule = RANKING_RULES.find((r) => by[r] !== 0)
  return rule === undefined ? 'name' : by[rule] < 0 ? rule : null
}
