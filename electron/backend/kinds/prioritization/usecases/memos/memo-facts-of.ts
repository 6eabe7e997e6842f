import { amendmentViews } from '#electron/backend/kinds/prioritization/usecases/amendments/amendments-usecases.ts'
import {
  escalationDueOf,
  settlers,
} from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import { dimensionView } from '#electron/backend/kinds/prioritization/usecases/disputes/reveal-view.ts'
import { saidView } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import { overrideViews } from '#electron/backend/kinds/prioritization/usecases/overrides/overrides-usecases.ts'
import { rankingRow } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-view.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { emergencyView, personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { AmendmentView } from '#shared/contract/prioritization/amendments.contract.ts'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type {
  MemoAccount,
  MemoAmendment,
  MemoCorrection,
  MemoDispute,
  MemoFacts,
  MemoStanding,
} from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { callsFirst } from '#shared/domain/prioritization/decisions/call-first.ts'
import { type Compared, type Reason, reasonFor } from '#shared/domain/prioritization/decisions/reason.ts'
import type { RankedTheme } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import type { AccountWeight } from '#shared/domain/prioritization/scoring/account-weight.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { changesInWords } from '#shared/catalogue/record-labels.ts'
import { decisionTerm, saidBy, terms } from '#shared/catalogue/terms.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { decidedNowBy, ownerNowBy, decisionNow } from './decision-now.ts'
import { privacyRules } from './private-words.ts'

/** Everything the memo of one theme is drafted from. */
export function memoFactsOf(snapshot: Snapshot, theme: ScoredTheme, names: readonly string[]): MemoFacts {
  const row = rankingRow(snapshot, theme)
  const decision = decisionNow(snapshot, theme.themeId)
  const emergency = emergencyView(snapshot)
  const decidedBy = decidedNowBy(snapshot, theme.themeId)
  const ownerBy = ownerNowBy(snapshot, theme.themeId)
  const called = calledFirst(snapshot)
  return {
    themeName: theme.name,
    description: theme.description,
    currency: snapshot.facts.currency,
    status: decision?.status ?? null,
    owner: decision?.ownerId ? personName(snapshot, decision.ownerId) : null,
    decidedBy: decidedBy === null ? null : saidBy(saidView(snapshot, decidedBy)),
    ownerBy: ownerBy === null ? null : saidBy(saidView(snapshot, ownerBy)),
    quarter: snapshot.session.quarter,
    returns: quarterAfter(snapshot.session.quarter),
    standing: standingOf(snapshot, row),
    revenue: row.revenue,
    breadth: row.breadth,
    alignment: row.alignment,
    model: row.model,
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
      .map(({ kind, condition, reason, who, enteredBy, at, rankBefore, rankAfter, revoked }) => ({
        kind,
        condition,
        reason,
        who: saidBy({ who, enteredBy }),
        on: at.slice(0, 10),
        rankBefore,
        rankAfter,
        revoked: revoked && { who: saidBy(revoked), on: revoked.at.slice(0, 10), why: revoked.why },
      })),
    disputes: disputesOf(snapshot, theme),
    amendments: amendmentViews(snapshot)
      .filter((amendment) => amendment.themeId === theme.themeId)
      .map((amendment) => memoAmendment(amendment, snapshot.session.quarter)),
    corrections: correctionsOf(snapshot, theme),
    emergency: emergency?.themeId === theme.themeId ? emergency : null,
    rationale: decision?.rationale ?? '',
    workaround: decision?.workaround ?? '',
    accounts: [
      ...theme.counted.map((weight) => memoAccount(weight, true, called)),
      ...theme.tracked.map((weight) => memoAccount(weight, false, called)),
    ],
    ahead: aheadOf(snapshot, row),
    names,
    privacy: privacyRules(snapshot, theme.themeId),
    ...reasonOf(snapshot, row),
    namesUnreleased: snapshot.letters.namesUnreleased,
    settledBy: settlers(snapshot, 'internal'),
    dayForCustomers: snapshot.letters.dayForCustomers,
    cpo: snapshot.letters.cpo === '' ? null : snapshot.letters.cpo,
    complianceDue: snapshot.letters.complianceDue,
  }
}

/** The disputes of a theme and how each ended; none before it is revealed. */
function disputesOf(snapshot: Snapshot, theme: ScoredTheme): MemoDispute[] {
  if (!snapshot.standings.has(theme.themeId)) return []
  return DIMENSIONS.flatMap((dimension): MemoDispute[] => {
    const { cause, positions, resolution } = dimensionView(snapshot, theme, dimension)
    if (cause === null) return []
    const held = positions.map(({ name, score, reason }) => ({ who: name, score, reason }))
    const settled = resolution?.kind === 'agreed' ? resolution : (resolution?.outcome ?? null)
    if (settled)
      return [
        {
          dimension,
          positions: held,
          outcome: 'agreed',
          score: settled.score,
          sentence: settled.sentence,
          by: saidBy(settled),
          due: null,
        },
      ]
    return [
      {
        dimension,
        positions: held,
        outcome: resolution === null ? 'open' : 'escalated',
        score: null,
        sentence: resolution?.sentence ?? '',
        by: resolution ? saidBy(resolution) : '',
        due: resolution?.kind === 'escalated' ? resolution.due : null,
      },
    ]
  })
}

/** What the room put right about the accounts behind a theme, and about their requests for it. */
function correctionsOf(snapshot: Snapshot, { counted, tracked }: ScoredTheme): MemoCorrection[] {
  const accountOf = new Map(
    [...counted, ...tracked].flatMap(({ account, requests }) =>
      [account.id, ...requests.map(({ id }) => id)].map((id) => [id, account.name] as const),
    ),
  )
  return snapshot.corrections
    .filter(({ inRoom, sessionId }) => inRoom && sessionId === snapshot.session.id)
    .flatMap((one): MemoCorrection[] => {
      const account = accountOf.get(one.itemId)
      if (account === undefined) return []
      return [
        {
          account,
          what: changesInWords(one.changes),
          source: one.source,
          who: saidBy(saidView(snapshot, one)),
          on: one.at.slice(0, 10),
        },
      ]
    })
}

function memoAmendment(
  { kind, decision, outcome, text, at, ...said }: AmendmentView,
  quarter: string,
): MemoAmendment {
  const brought = decision
    ? `: ${decisionTerm(decision.status, quarter)}`
    : outcome
      ? `: ${terms.dimension[outcome.dimension].toLowerCase()} ${outcome.score}`
      : ''
  return { what: `${terms.amendment[kind]}${brought}`, text, who: saidBy(said), on: at.slice(0, 10) }
}

/** What put a theme where it was decided. */
function reasonOf(snapshot: Snapshot, row: RankingRow): Reason {
  const { rank, modelRank } = row
  const comparedOf = ({ themeId, modelRank: at }: RankedTheme): Compared[] => {
    const theme = snapshot.scored.get(themeId)
    if (!theme) return []
    const { revenue, breadth, alignment, fit, risk, weightedCount } = theme
    return [{ modelRank: at, revenue, breadth, alignment, fit, risk, weightedCount }]
  }
  const { ranked } = snapshot.ranking
  const built = ranked.filter(
    ({ themeId }) => themeId !== row.themeId && decisionNow(snapshot, themeId)?.status === 'build',
  )
  const own = ranked.find(({ themeId }) => themeId === row.themeId)
  return reasonFor((own ? comparedOf(own)[0] : null) ?? null, built.flatMap(comparedOf), {
    shortlistedByModel: modelRank !== null && modelRank <= snapshot.session.shortlistSize,
    shortlisted: row.shortlisted,
    movedBack: snapshot.overrides.some(
      ({ themeId, kind, revoked }) =>
        revoked === null &&
        themeId === row.themeId &&
        (kind === 'shortlist-off' || (rank ?? 0) > (modelRank ?? 0)),
    ),
    rationale: decisionNow(snapshot, row.themeId)?.rationale ?? '',
    anythingBuilt: [...snapshot.scored.keys()].some(
      (themeId) => themeId !== row.themeId && decisionNow(snapshot, themeId)?.status === 'build',
    ),
  })
}

function standingOf(snapshot: Snapshot, row: RankingRow): MemoStanding {
  if (row.rank === null || row.composite === null)
    return snapshot.scoring.compliance.some((theme) => theme.themeId === row.themeId)
      ? { track: 'compliance' }
      : {
          track: 'unscored',
          missing: row.missing,
          escalated: escalationDueOf(snapshot, row.themeId),
        }
  const { ranked } = snapshot.ranking
  const above = ranked[row.rank - 2]
  return {
    track: 'ranked',
    rank: row.rank,
    of: ranked.length,
    shortlisted: row.shortlisted,
    composite: row.composite,
    ...(row.modelRank === null ? {} : { modelRank: row.modelRank }),
    moved: {
      own: row.movedBy.some(({ themeId }) => themeId === row.themeId),
      others: row.movedBy.filter(({ themeId }) => themeId !== row.themeId).map(({ name }) => name),
    },
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
    .filter(({ themeId }) => decisionNow(snapshot, themeId)?.status === 'build')
    .map(({ themeId }) => snapshot.scored.get(themeId)?.name ?? '')
}

function memoAccount(weight: AccountWeight, counted: boolean, called: ReadonlySet<string>): MemoAccount {
  const { account, risk, expansion, signal, urgent, renewal } = weight
  return {
    name: account.name,
    tier: account.tier,
    csm: account.csm,
    arr: account.arr,
    renewalDate: account.renewalDate,
    risk: counted ? risk : 0,
    expansion: counted ? expansion : 0,
    counted,
    signal,
    urgent,
    renewal,
    calledFirst: called.has(account.id),
  }
}

/** One set a snapshot: every memo asks for it. */
const calls = new WeakMap<Snapshot, ReadonlySet<string>>()

/** The accounts that are called before anything is written to them, by id, for whatever they asked. */
function calledFirst(snapshot: Snapshot): ReadonlySet<string> {
  const known = calls.get(snapshot)
  if (known) return known
  const legal = new Set(snapshot.scoring.compliance.map(({ themeId }) => themeId))
  const asks = [...snapshot.scored.values()].flatMap(({ themeId, counted, tracked }) => {
    const status = decisionNow(snapshot, themeId)?.status ?? null
    const escalated = status === null && escalationDueOf(snapshot, themeId) !== null
    const outcome = legal.has(themeId) ? 'compliance' : (status ?? (escalated ? 'escalated' : 'open'))
    return [...counted, ...tracked].map(
      ({ account, urgent }) => ({ id: account.id, urgent, status, outcome }) as const,
    )
  })
  const found = new Set(
    [...Map.groupBy(asks, ({ id }) => id)].filter(([, own]) => callsFirst(own)).map(([id]) => id),
  )
  calls.set(snapshot, found)
  return found
}
