import type { Weights } from '#shared/domain/prioritization/scoring/settings.ts'
import {
  DIMENSIONS,
  type Dimension,
  isScore,
  type Score,
} from '#shared/domain/prioritization/themes/theme.ts'
import type { Hundredths } from '#shared/kernel/money.ts'
import { type Rankable, type RankedTheme, rankThemes } from './rank-themes.ts'

/** The smallest change that moves a theme across the shortlist line. */
export type Sensitivity = {
  readonly themeId: string
  /** Inside the line now. */
  readonly inside: boolean
  /** One of its own scores, others as they are; null when no single score does it. */
  readonly score: { readonly dimension: Dimension; readonly from: Score; readonly to: Score } | null
  /** One weight of the session, in hundredths; null when none between 0 and 3.00 does it. */
  readonly weight: {
    readonly dimension: Dimension
    readonly from: Hundredths
    readonly to: Hundredths
  } | null
}

/** Weights are tried in steps of 0.05, up to 3.00. */
const WEIGHT_STEP = 5
const WEIGHT_MAX = 300

/**
 * For every theme on the edge of the shortlist, the smallest change of one score, and of one weight, that would move
 * it across (model, section 6). On the edge: its composite equals that of the last theme inside, or of the first
 * outside. Ranks by the rules alone; overrides play no part. Empty when everything fits on the shortlist.
 * @param size how many themes the shortlist holds, ≥ 1.
 */
export function sensitivity(themes: readonly Rankable[], weights: Weights, size: number): Sensitivity[] {
  const { ranked } = rankThemes(themes, weights)
  const lastIn = ranked[size - 1]
  const firstOut = ranked[size]
  if (!lastIn || !firstOut) return []
  const byWeight = weightTrials(themes, weights, size)
  return ranked
    .filter((row) => row.composite === lastIn.composite || row.composite === firstOut.composite)
    .map((row) => {
      const inside = row.rank <= size
      return {
        themeId: row.themeId,
        inside,
        score: smallestScoreChange(row, themes, weights, size),
        weight: byWeight.find((trial) => trial.inside.has(row.themeId) !== inside)?.change ?? null,
      }
    })
}

function shortlisted(themes: readonly Rankable[], weights: Weights, size: number): Set<string> {
  return new Set(
    rankThemes(themes, weights)
      .ranked.slice(0, size)
      .map((row) => row.themeId),
  )
}

function smallestScoreChange(
  row: RankedTheme,
  themes: readonly Rankable[],
  weights: Weights,
  size: number,
): Sensitivity['score'] {
  const own = themes.find((theme) => theme.themeId === row.themeId)
  if (!own) return null
  const inside = row.rank <= size
  const direction = inside ? -1 : 1
  for (let step = 1; step <= 4; step += 1)
    for (const dimension of DIMENSIONS) {
      const from = own[dimension]
      if (from === null) continue
      const to = from + direction * step
      if (!isScore(to)) continue
      const changed = themes.map((theme) => (theme === own ? { ...theme, [dimension]: to } : theme))
      if (shortlisted(changed, weights, size).has(row.themeId) !== inside) return { dimension, from, to }
    }
  return null
}

type WeightTrial = {
  readonly change: NonNullable<Sensitivity['weight']>
  readonly inside: ReadonlySet<string>
}

/** Every weight change worth trying, smallest first, with the shortlist it would give. */
function weightTrials(themes: readonly Rankable[], weights: Weights, size: number): WeightTrial[] {
  const trials: WeightTrial[] = []
  for (let distance = WEIGHT_STEP; distance <= WEIGHT_MAX; distance += WEIGHT_STEP)
    for (const dimension of DIMENSIONS)
      for (const to of [weights[dimension] - distance, weights[dimension] + distance]) {
        const changed = { ...weights, [dimension]: to }
        if (to < 0 || to > WEIGHT_MAX || changed.revenue + changed.breadth + changed.alignment === 0) continue
        trials.push({
          change: { dimension, from: weights[dimension], to },
          inside: shortlisted(themes, changed, size),
        })
      }
  return trials
}
