import type { Snapshot } from '#electron/backend/snapshot.ts'
import { applyOverrides } from '#shared/domain/overrides/override.ts'
import { type Ranking, rankThemes } from '#shared/domain/ranking/rank-themes.ts'
import type { Dimension, Score } from '#shared/domain/themes/theme.ts'

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
