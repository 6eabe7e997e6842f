import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { shortlistOf } from '#shared/domain/prioritization/overrides/override.ts'
import { rankThemes } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { scoreThemes } from '#shared/domain/prioritization/scoring/score-themes.ts'

/**
 * The session as the model alone has it, on the same basis: what was voted, settled, overridden and decided isn't in it,
 * however far the session is. The pre-read is made of this, so that nothing of a ballot can get into it.
 */
export function modelAlone(snapshot: Snapshot): Snapshot {
  const { session, settings, accounts, themes, requests, mappings } = snapshot
  const scoring = scoreThemes({
    asOf: session.asOf,
    settings,
    accounts,
    themes,
    requests,
    alignment: mappings,
  })
  const ranking = rankThemes(scoring.themes, settings.weights)
  return {
    ...snapshot,
    run: null,
    overrides: [],
    decisions: new Map(),
    memoWords: new Map(),
    sessionThemes: new Map(),
    ballots: new Map(),
    resolutions: new Map(),
    standings: new Map(),
    amendments: [],
    scoring,
    scored: new Map([...scoring.themes, ...scoring.compliance].map((theme) => [theme.themeId, theme])),
    modelRanking: ranking,
    ranking,
    shortlist: shortlistOf(ranking, session.shortlistSize, []),
  }
}
