import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { readEntriesOfTheme } from '#electron/backend/repos/entry-repo.ts'
import { rankingRow } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-view.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { EvidenceAccount, EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { correctionsIn, lineageIn } from '#electron/backend/usecases/customers/lineage.ts'
import { type AccountWeight, weighAccount } from '#shared/domain/prioritization/scoring/account-weight.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { scoreByBreakpoints } from '#shared/domain/prioritization/scoring/settings.ts'
import { SIGNALS } from '#shared/domain/customers/request.ts'
import { compareNames, compareText } from '#shared/kernel/text.ts'

/** Everything that stands behind one theme's scores. */
export function evidenceView(workspace: Workspace, themeId: string): EvidenceView {
  const snapshot = workspace.snapshot()
  const theme = snapshot.scored.get(themeId)
  if (!theme) throw new CallRefused('not-found', 'That theme no longer exists. Check the list again.')
  const mapping = snapshot.mappings.get(themeId)
  const roadmapTheme = snapshot.roadmap.find((r) => r.id === mapping?.roadmapThemeId)
  return {
    row: rankingRow(snapshot, theme),
    description: theme.description,
    ...accountsBehind(snapshot, lineageIn(workspace))(theme),
    mapping: mapping
      ? {
          roadmapTheme: roadmapTheme
            ? {
                id: roadmapTheme.id,
                name: roadmapTheme.name,
                description: roadmapTheme.description,
                criteria: roadmapTheme.criteria,
                quarter: roadmapTheme.quarter,
              }
            : null,
          preliminary: mapping.preliminary,
          reason: mapping.reason,
          pastAlignment: [...mapping.pastAlignment],
          min: snapshot.settings.fits[mapping.fit].min,
          max: snapshot.settings.fits[mapping.fit].max,
        }
      : null,
    history: readEntriesOfTheme(workspace.db, themeId).map(({ seq, at, who, enteredBy, label, why }) => ({
      seq,
      at,
      who,
      enteredBy,
      label,
      why,
    })),
  }
}

/** The accounts behind a theme, counted and tracked; made once for all themes of a snapshot. */
export function accountsBehind(
  snapshot: Snapshot,
  lineage: ReturnType<typeof lineageIn> = () => null,
): (theme: ScoredTheme) => Pick<EvidenceView, 'counted' | 'tracked'> {
  const themesOf = themesByAccount(snapshot)
  const corrections = correctionsIn(snapshot)
  return (theme) => {
    const one = (weight: AccountWeight): EvidenceAccount => ({
      ...evidenceAccount(weight, theme.themeId, themesOf, lineage),
      corrections: [weight.account.id, ...weight.requests.map(({ id }) => id)]
        .flatMap(corrections)
        .toSorted((a, b) => compareText(b.at, a.at)),
      signalOffers: weight.account.inIcp ? signalOffers(snapshot, theme, weight) : [],
    })
    return { counted: theme.counted.map(one), tracked: theme.tracked.map(one) }
  }
}

/** What the theme's revenue score would be under another signal of one request, where that changes it. */
function signalOffers(
  { settings }: Snapshot,
  theme: ScoredTheme,
  weight: AccountWeight,
): EvidenceAccount['signalOffers'] {
  // The request that decides the account's signal; changing another one changes nothing, or the same.
  const request = weight.requests.find(({ signal }) => signal === weight.signal)
  if (!request) return []
  return SIGNALS.flatMap((signal) => {
    if (signal === request.signal) return []
    const requests = weight.requests.map((one) => (one === request ? { ...one, signal } : one))
    const { risk, expansion } = weighAccount(weight.account, requests, weight.days, settings)
    const score = scoreByBreakpoints(
      theme.weightedArr - weight.risk - weight.expansion + risk + expansion,
      settings.revenueBreakpoints,
    )
    return score === theme.model.revenue ? [] : [{ requestId: request.id, signal, score }]
  })
}

type ThemesByAccount = ReadonlyMap<string, readonly { themeId: string; name: string }[]>

function themesByAccount(snapshot: Snapshot): ThemesByAccount {
  const themesOf = new Map<string, { themeId: string; name: string }[]>()
  for (const theme of snapshot.scored.values())
    for (const weight of [...theme.counted, ...theme.tracked]) {
      const own = themesOf.get(weight.account.id) ?? []
      own.push({ themeId: theme.themeId, name: theme.name })
      themesOf.set(weight.account.id, own)
    }
  return themesOf
}

function evidenceAccount(
  weight: AccountWeight,
  themeId: string,
  themesOf: ThemesByAccount,
  lineage: ReturnType<typeof lineageIn>,
): Omit<EvidenceAccount, 'corrections' | 'signalOffers'> {
  const { account } = weight
  return {
    id: account.id,
    name: account.name,
    tier: account.tier,
    csm: account.csm,
    arr: account.arr,
    renewalDate: account.renewalDate,
    days: weight.days,
    renewal: weight.renewal,
    proximity: weight.proximity,
    signal: weight.signal,
    signalFactor: weight.signalFactor,
    risk: weight.risk,
    headroom: account.headroom,
    untappedSeats: account.untappedSeats,
    seatPrice: account.seatPrice,
    dependency: weight.dependency,
    expansion: weight.expansion,
    urgent: weight.urgent,
    referenceable: account.referenceable,
    usageTrend: account.usageTrend,
    lineage: lineage(account),
    otherThemes: (themesOf.get(account.id) ?? [])
      .filter((other) => other.themeId !== themeId)
      .toSorted((a, b) => compareNames(a.name, b.name)),
    verbatims: weight.requests
      .filter((request) => request.verbatim.trim() !== '')
      .toSorted((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.verbatim, b.verbatim))
      .map((request) => ({
        id: request.id,
        text: request.verbatim,
        source: request.source,
        date: request.date,
        loggedBy: request.loggedBy,
        lineage: lineage(request),
      })),
  }
}

export const evidenceUseCases: UseCases<'evidence.get'> = {
  'evidence.get': ({ workspace }, { themeId }) => evidenceView(workspace, themeId),
}
