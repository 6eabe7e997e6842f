import { revealThemes } from '#electron/backend/kinds/prioritization/usecases/disputes/reveal-view.ts'
import { rankingView } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-view.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { accountBars } from '#shared/charts/account-bars.ts'
import { type Chart, DOCUMENT_LOOK } from '#shared/charts/chart.ts'
import { disagreement, movedAlignment, revealedPositions } from '#shared/charts/disagreement.ts'
import { rankShift } from '#shared/charts/rank-shift.ts'
import { revenueMap } from '#shared/charts/revenue-map.ts'
import { LENSES } from '#shared/domain/prioritization/ranking/lens.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { t } from '#shared/catalogue/translate.ts'
import { formatMoney, formatMoneyShort } from '#shared/kernel/money.ts'

/** The revenue × alignment map of the session, in the colours of a document. No account and no amount is in it. */
export function mapChart(snapshot: Snapshot): Chart {
  const { ranked, unranked } = rankingView(snapshot)
  return revenueMap([...ranked, ...unranked], snapshot.settings.weights, DOCUMENT_LOOK)
}

/** What the accounts put behind one theme. Names accounts and amounts: for the internal cut only. */
export function accountsChart(snapshot: Snapshot, theme: ScoredTheme): Chart {
  const { currency } = snapshot.facts
  const bars = theme.counted.map(({ account, risk, expansion }) => ({ name: account.name, risk, expansion }))
  const money = {
    exact: (amount: number) => formatMoney(amount, currency),
    short: (amount: number) => formatMoneyShort(amount, currency),
  }
  return accountBars(theme.name, bars, money, DOCUMENT_LOOK)
}

/** Where positions on a score differ, of revealed themes only; without ballots, where Product moved an alignment. */
export function disagreementChart(snapshot: Snapshot): Chart {
  if (snapshot.run?.scoring === 'ballots')
    return disagreement(
      revealedPositions(revealThemes(snapshot).filter((theme) => theme.revealedAt !== null)),
      DOCUMENT_LOOK,
    )
  const lines = [...snapshot.scored.values()].map(({ themeId, name }) => {
    const mapping = snapshot.mappings.get(themeId)
    return { name, preliminary: mapping?.preliminary ?? null, score: mapping?.score ?? null }
  })
  return disagreement(movedAlignment(lines), DOCUMENT_LOOK)
}

/** How the ranks move through one of the ready-made lenses. */
export function lensChart(snapshot: Snapshot, lens: keyof typeof LENSES): Chart {
  const { ranked } = rankingView(snapshot)
  return rankShift(ranked, LENSES[lens], t(`charts.lens.${lens}`), DOCUMENT_LOOK)
}
