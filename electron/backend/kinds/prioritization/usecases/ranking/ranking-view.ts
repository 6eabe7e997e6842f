import { dimensionsIn, type Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { escalationDueOf } from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import { saidView } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type { FlagView } from '#shared/contract/values.schema.ts'
import { movedBy } from '#shared/domain/prioritization/overrides/override.ts'
import { FLAG_CODES, type Flag } from '#shared/domain/prioritization/scoring/flags.ts'
import { portfolioExposedArr, type ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'

/** The matrix as every door shows it: ranked, not yet scored, compliance track, For Sales. */
export function rankingView(snapshot: Snapshot): Output<'ranking.get'> {
  const { ranking, scoring, shortlist, settings } = snapshot
  const byId = (id: string): ScoredTheme => {
    const theme = snapshot.scored.get(id)
    if (!theme) throw new Error(`No scored theme ${id}`)
    return theme
  }
  return {
    asOf: snapshot.session.asOf,
    currency: snapshot.facts.currency,
    ranked: ranking.ranked.map((row) => rankingRow(snapshot, byId(row.themeId))),
    unranked: ranking.unranked.map((row) => rankingRow(snapshot, byId(row.themeId))),
    compliance: scoring.compliance.map((theme) => rankingRow(snapshot, theme)),
    sales: scoring.sales.map((entry) => ({
      themeId: entry.themeId,
      name: entry.name,
      prospects: [...entry.prospects],
      marked: entry.marked,
      requests: entry.requests.map((request) => ({
        id: request.id,
        prospect: request.prospect ?? '',
        verbatim: request.verbatim,
        source: request.source,
        date: request.date,
        winLoss: request.winLoss,
      })),
    })),
    shortlist: {
      size: snapshot.session.shortlistSize,
      themeIds: [...shortlist],
      exposedArr: portfolioExposedArr(shortlist.map(byId)),
    },
    portfolioExposedArr: portfolioExposedArr(ranking.ranked.map((row) => byId(row.themeId))),
    breakpoints: {
      revenue: [...settings.revenueBreakpoints],
      breadth: [...settings.breadthBreakpoints],
    },
    weights: { ...settings.weights },
  }
}

/** One theme as a row of the matrix, wherever it stands. */
export function rankingRow(snapshot: Snapshot, theme: ScoredTheme): RankingRow {
  const { themeId } = theme
  const ranked = snapshot.ranking.ranked.find((row) => row.themeId === themeId)
  const unranked = snapshot.ranking.unranked.find((row) => row.themeId === themeId)
  const mapping = snapshot.mappings.get(themeId)
  const decision = snapshot.decisions.get(themeId)
  return {
    themeId,
    name: theme.name,
    rank: ranked?.rank ?? null,
    modelRank: ranked?.modelRank ?? null,
    movedBy: movedBy(
      snapshot.ranking,
      snapshot.overrides.filter(({ revoked }) => revoked === null),
      themeId,
    ).map((id) => ({ themeId: id, name: snapshot.scored.get(id)?.name ?? '' })),
    revenue: theme.revenue,
    breadth: theme.breadth,
    alignment: theme.alignment,
    model: { revenue: theme.model.revenue, breadth: theme.model.breadth, alignment: theme.model.alignment },
    standing: standingStates(snapshot, themeId),
    // The ranking says how the session was sealed; what came back since stands beside it.
    escalationDue: escalationDueOf({ ...snapshot, amendments: [] }, themeId),
    fit: theme.fit,
    roadmapTheme: snapshot.roadmap.find((r) => r.id === mapping?.roadmapThemeId)?.name ?? null,
    scoredInRoom: theme.scoredInRoom || snapshot.standings.get(themeId)?.alignment.state === 'resolved',
    composite: ranked?.composite ?? null,
    decidedBy: ranked?.decidedBy ?? null,
    missing: [...(unranked?.missing ?? [])],
    weightedArr: theme.weightedArr,
    risk: theme.risk,
    expansion: theme.expansion,
    exposedArr: theme.exposedArr,
    weightedCount: theme.weightedCount,
    tierCounts: theme.tierCounts,
    accountsCounted: theme.counted.length,
    accountsTracked: theme.tracked.length,
    trackedArr: theme.trackedArr,
    flags: flagViews(snapshot, theme),
    shortlisted: snapshot.shortlist.includes(themeId),
    decision: {
      status: decision?.status ?? null,
      ownerId: decision?.ownerId ?? null,
      ownerName: snapshot.people.find((person) => person.id === decision?.ownerId)?.name ?? null,
      rationale: decision?.rationale ?? '',
      workaround: decision?.workaround ?? '',
      decidedBy: decision?.decidedBy ? saidView(snapshot, decision.decidedBy) : null,
      ownerBy: decision?.ownerBy ? saidView(snapshot, decision.ownerBy) : null,
    },
  }
}

function standingStates({ standings }: Snapshot, themeId: string): RankingRow['standing'] {
  const standing = standings.get(themeId)
  return {
    revenue: standing?.revenue.state ?? 'model',
    breadth: standing?.breadth.state ?? 'model',
    alignment: standing?.alignment.state ?? 'model',
  }
}

function flagViews(snapshot: Snapshot, theme: ScoredTheme): FlagView[] {
  const overridden = snapshot.overrides.some((o) => o.revoked === null && o.themeId === theme.themeId)
  const flags: Flag[] = [...theme.flags]
  if (dimensionsIn(snapshot, theme.themeId, 'disputed').length > 0) flags.push({ code: 'disputed' })
  if (overridden) flags.push({ code: 'overridden' })
  return flags
    .toSorted((a, b) => FLAG_CODES.indexOf(a.code) - FLAG_CODES.indexOf(b.code))
    .map((flag) => ('tiers' in flag ? { code: flag.code, tiers: [...flag.tiers] } : flag))
}
