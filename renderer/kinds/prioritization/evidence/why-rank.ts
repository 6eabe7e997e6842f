import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import type { RankingRule } from '#shared/domain/prioritization/ranking/rank-themes.ts'

/** A neighbour in the order, and the rule that put it on its side; rule null: an override did. */
export type Neighbour = { readonly row: RankingRow; readonly rule: RankingRule | null }

/** Why a theme stands where it stands, as facts. */
export type WhyRank = {
  readonly row: RankingRow
  readonly track: 'ranked' | 'unranked' | 'compliance'
  readonly above: Neighbour | null
  readonly below: Neighbour | null
  /** It stands elsewhere than the model would have it: by an override of its own, or pushed by another's. */
  readonly moved: 'overridden' | 'pushed' | null
}

/** Explains a theme's rank from the ranking on screen; null when the theme isn't in it. */
export function whyRank(view: RankingView, themeId: string): WhyRank | null {
  const index = view.ranked.findIndex((row) => row.themeId === themeId)
  const row = view.ranked[index]
  if (row === undefined) {
    const unranked = view.unranked.find((one) => one.themeId === themeId)
    if (unranked) return { row: unranked, track: 'unranked', above: null, below: null, moved: null }
    const compliance = view.compliance.find((one) => one.themeId === themeId)
    if (compliance) return { row: compliance, track: 'compliance', above: null, below: null, moved: null }
    return null
  }
  const above = view.ranked[index - 1]
  const below = view.ranked[index + 1]
  const own = row.movedBy.some((one) => one.themeId === themeId)
  return {
    row,
    track: 'ranked',
    above: above ? { row: above, rule: row.decidedBy } : null,
    below: below ? { row: below, rule: below.decidedBy } : null,
    moved: row.rank === row.modelRank ? null : own ? 'overridden' : 'pushed',
  }
}
