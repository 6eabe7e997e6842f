import { overrideViews } from '#electron/backend/usecases/overrides/overrides-usecases.ts'
import { rankingRow } from '#electron/backend/usecases/ranking/ranking-view.ts'
import type { Snapshot } from '#electron/backend/snapshot.ts'
import type { RankingRow } from '#shared/contract/ranking.contract.ts'
import type { MemoAccount, MemoFacts, MemoStanding } from '#shared/domain/decisions/memo-facts.ts'
import type { AccountWeight } from '#shared/domain/scoring/account-weight.ts'
import type { ScoredTheme } from '#shared/domain/scoring/score-themes.ts'
import { addQuarters, formatQuarter, parseQuarter } from '#shared/kernel/dates.ts'

/** A deferred theme comes back in the session two quarters later (ritual, section 5). */
const DEFERRED_BY_QUARTERS = 2

/** Everything the memo of one theme is drafted from. */
export function memoFactsOf(snapshot: Snapshot, theme: ScoredTheme, names: readonly string[]): MemoFacts {
  const row = rankingRow(snapshot, theme)
  const { decision } = row
  const quarter = parseQuarter(snapshot.session.quarter)
  return {
    themeName: theme.name,
    description: theme.description,
    currency: snapshot.facts.currency,
    status: decision.status,
    owner: decision.ownerName,
    quarter: snapshot.session.quarter,
    returns: quarter ? formatQuarter(addQuarters(quarter, DEFERRED_BY_QUARTERS)) : 'Q+2',
    standing: standingOf(snapshot, row),
    revenue: row.revenue,
    breadth: row.breadth,
    alignment: row.alignment,
    risk: row.risk,
    expansion: row.expansion,
    weightedArr: row.weightedArr,
    exposedArr: row.exposedArr,
    weightedCount: row.weightedCount,
    tierCounts: row.tierCounts,
    fit: row.fit,
    roadmapTheme: row.roadmapTheme,
    scoredInRoom: row.scoredInRoom,
    flags: row.flags,
    overrides: overrideViews(snapshot)
      .filter((override) => override.themeId === theme.themeId)
      .map(({ kind, condition, reason, who, at, rankBefore, rankAfter, revoked }) => ({
        kind,
        condition,
        reason,
        who,
        on: at.slice(0, 10),
        rankBefore,
        rankAfter,
        revoked: revoked && { who: revoked.who, on: revoked.at.slice(0, 10), why: revoked.why },
      })),
    rationale: decision.rationale,
    workaround: decision.workaround,
    accounts: [
      ...theme.counted.map((weight) => memoAccount(weight, true)),
      ...theme.tracked.map((weight) => memoAccount(weight, false)),
    ],
    ahead: aheadOf(snapshot, row),
    names,
  }
}

/** Every account, prospect and CSM name of the workspace: what the shareable cut must not give away. */
export function privateNames(snapshot: Snapshot): string[] {
  const names = new Set<string>()
  for (const account of snapshot.accounts) {
    names.add(account.name)
    if (account.csm !== null) names.add(account.csm)
  }
  for (const request of snapshot.requests) if (request.prospect !== null) names.add(request.prospect)
  return [...names]
}

function standingOf(snapshot: Snapshot, row: RankingRow): MemoStanding {
  if (row.rank === null || row.composite === null)
    return snapshot.scoring.compliance.some((theme) => theme.themeId === row.themeId)
      ? { track: 'compliance' }
      : { track: 'unscored', missing: row.missing }
  const { ranked } = snapshot.ranking
  const above = ranked[row.rank - 2]
  return {
    track: 'ranked',
    rank: row.rank,
    of: ranked.length,
    shortlisted: row.shortlisted,
    composite: row.composite,
    decidedBy: row.decidedBy,
    above: above ? (snapshot.scored.get(above.themeId)?.name ?? null) : null,
  }
}

/**
 * Themes decided for build that stand above this one by the model too, so that the words for customers may say that
 * they weigh more; for a theme without a rank, all that are decided for build.
 */
function aheadOf(snapshot: Snapshot, row: RankingRow): string[] {
  const { rank, modelRank } = row
  return snapshot.ranking.ranked
    .filter((other) => other.themeId !== row.themeId)
    .filter(
      (other) => rank === null || modelRank === null || (other.rank < rank && other.modelRank < modelRank),
    )
    .filter(({ themeId }) => snapshot.decisions.get(themeId)?.status === 'build')
    .map(({ themeId }) => snapshot.scored.get(themeId)?.name ?? '')
}

function memoAccount({ account, risk, expansion }: AccountWeight, counted: boolean): MemoAccount {
  return {
    name: account.name,
    tier: account.tier,
    csm: account.csm,
    arr: account.arr,
    renewalDate: account.renewalDate,
    risk: counted ? risk : 0,
    expansion: counted ? expansion : 0,
    counted,
  }
}
