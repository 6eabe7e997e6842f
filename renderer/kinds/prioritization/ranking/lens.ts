import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { type LENSES, type LensShift, lookThrough } from '#shared/domain/prioritization/ranking/lens.ts'
import type { Weights } from '#shared/domain/prioritization/scoring/settings.ts'

/** A way to look at the ranking: one that comes with the app, or the person's own weights. */
export type LensId = keyof typeof LENSES | 'own'

/**
 * Ranks the rows by other weights, by theme. Shifts count from the model's own order and overrides are left out, so
 * that a shift shows nothing but the weights. Rows that lack a score are left out.
 */
export function throughLens(rows: readonly RankingRow[], weights: Weights): ReadonlyMap<string, LensShift> {
  const model = new Map(
    rows.flatMap((row) => (row.modelRank === null ? [] : [[row.themeId, row.modelRank] as const])),
  )
  return new Map(lookThrough(rows, weights, model).map((standing) => [standing.themeId, standing]))
}

/** Weights as people say them: 200, 200, 100 → `2 : 2 : 1`. */
export function weightsInWords(weights: Weights): string {
  return [weights.revenue, weights.breadth, weights.alignment]
    .map((weight) => String(weight / 100))
    .join(' : ')
}
