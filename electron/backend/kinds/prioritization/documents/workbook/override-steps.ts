import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import { type ActiveOverride, applyOverrides } from '#shared/domain/prioritization/overrides/override.ts'
import type { RankingView } from '#shared/contract/prioritization/ranking.contract.ts'

/** A step of the ranking: every theme's rank after the first rank overrides, one more each step. */
export type OverrideStep = {
  /** The override's number on the sheet Overrides, from 1. */
  readonly no: number
  /** The rank that its theme had before; 0 where the override isn't in force or its theme isn't ranked. */
  readonly from: number
  /** By theme id. */
  readonly ranks: ReadonlyMap<string, number>
}

/** Rank by the model, then after each override of a rank in the order they were made; revoked ones change nothing. */
export function overrideSteps(ranking: RankingView, overrides: readonly OverrideView[]): OverrideStep[] {
  const model = {
    unranked: [],
    ranked: ranking.ranked
      .map(({ themeId, modelRank, composite }) => ({
        themeId,
        rank: modelRank ?? 0,
        modelRank: modelRank ?? 0,
        composite: composite ?? 0,
        decidedBy: null,
      }))
      .toSorted((a, b) => a.modelRank - b.modelRank),
  }
  const ranksAfter = (applied: readonly ActiveOverride[]): ReadonlyMap<string, number> =>
    new Map(applyOverrides(model, applied).ranked.map(({ themeId, rank }) => [themeId, rank]))
  const applied: ActiveOverride[] = []
  let before = ranksAfter(applied)
  return overrides.flatMap((override, index): OverrideStep[] => {
    if (override.kind !== 'rank') return []
    const from = override.revoked === null ? (before.get(override.themeId) ?? 0) : 0
    if (override.revoked === null) applied.push(override)
    before = ranksAfter(applied)
    return [{ no: index + 1, from, ranks: before }]
  })
}
