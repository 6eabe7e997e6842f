import { slotOf } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { saidView } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type {
  DimensionView,
  PositionView,
  ResolutionView,
  RevealTheme,
} from '#shared/contract/prioritization/disputes.contract.ts'
import type { Resolution, Settled } from '#shared/domain/prioritization/disputes/agree.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { ownsDimension } from '#shared/domain/prioritization/ballots/roles.ts'
import { DIMENSIONS, type Dimension } from '#shared/domain/prioritization/themes/theme.ts'

/**
 * Every theme that is voted on, in the order of the model, with where each dimension stands. Of a theme that isn't
 * revealed no position leaves the backend.
 */
export function revealThemes(snapshot: Snapshot): RevealTheme[] {
  if (snapshot.run?.scoring !== 'ballots') return []
  const order = [...snapshot.scoring.themes].toSorted((a, b) => b.weightedArr - a.weightedArr)
  return order.map((theme) => ({
    themeId: theme.themeId,
    name: theme.name,
    revealedAt: snapshot.sessionThemes.get(theme.themeId)?.revealedAt ?? null,
    rank: snapshot.ranking.ranked.find((row) => row.themeId === theme.themeId)?.rank ?? null,
    fit: theme.fit,
    dimensions: DIMENSIONS.map((dimension) => dimensionView(snapshot, theme, dimension)),
  }))
}

/** One dimension of a theme: its positions once they are revealed, and how its dispute ended. */
export function dimensionView(snapshot: Snapshot, theme: ScoredTheme, dimension: Dimension): DimensionView {
  const standing = snapshot.standings.get(theme.themeId)?.[dimension]
  const revealed = (snapshot.sessionThemes.get(theme.themeId)?.revealedAt ?? null) !== null
  const resolution = snapshot.resolutions.get(slotOf(theme.themeId, dimension))
  return {
    dimension,
    state: revealed ? (standing?.state ?? 'model') : 'hidden',
    cause: standing?.cause ?? null,
    score: revealed ? (standing?.score ?? null) : null,
    model: theme.model[dimension],
    positions: revealed ? positionViews(snapshot, theme.themeId, dimension) : [],
    resolution: resolution ? resolutionView(snapshot, resolution) : null,
  }
}

/** Everybody's position on one dimension, owners first; for revealed themes only. */
function positionViews(snapshot: Snapshot, themeId: string, dimension: Dimension): PositionView[] {
  const views = snapshot.people.flatMap((person): PositionView[] => {
    const ballot = snapshot.ballots.get(person.id)
    const given = ballot?.scores.find((s) => s.themeId === themeId && s.dimension === dimension)
    if (!ballot || ballot.finishedAt === null || !given) return []
    return [
      {
        personId: person.id,
        name: person.name,
        roles: [...person.roles],
        kind: ownsDimension(person.roles, dimension) ? 'owner' : 'view',
        score: given.score,
        reason: given.reason,
        via: ballot.via ?? 'screen',
        enteredBy: ballot.enteredBy === null ? null : personName(snapshot, ballot.enteredBy),
      },
    ]
  })
  return views.toSorted((a, b) => Number(a.kind === 'view') - Number(b.kind === 'view'))
}

/** How a dispute ended, with names. */
function resolutionView(snapshot: Snapshot, resolution: Resolution): ResolutionView {
  const settled = (one: Settled) => ({
    score: one.score,
    fit: one.fit,
    sentence: one.sentence,
    ...saidView(snapshot, one),
    at: one.at,
  })
  if (resolution.kind === 'agreed') return { kind: 'agreed', ...settled(resolution) }
  const { sentence, at, due, outcome } = resolution
  return {
    kind: 'escalated',
    sentence,
    ...saidView(snapshot, resolution),
    at,
    due,
    outcome: outcome && settled(outcome),
  }
}
