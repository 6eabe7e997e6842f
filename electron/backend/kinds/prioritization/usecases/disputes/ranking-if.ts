import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { applyOverrides } from '#shared/domain/prioritization/overrides/override.ts'
import { type Ranking, rankThemes } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'

/** The ranking as it would be if a theme had these scores, with every override in force. Nothing is written. */
export function rankingIf(
  { scoring, settings, overrides }: Snapshot,
  themeId: string,
  scores: Partial<Record<Dimension, Score>>,
): Ranking {
  const active = overrides.filter((override) => override.revoked === null)
  const changed = scoring.themes.map((theme) => (theme.themeId === themeId ? { ...theme, ...scores } : theme))
  return applyOverrides(rankThemes(changed, settings.weights), active)
}
