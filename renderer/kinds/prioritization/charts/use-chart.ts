import { useMemo } from 'react'
import { accountBars } from '#shared/charts/account-bars.ts'
import { type Chart, SCREEN_LOOK } from '#shared/charts/chart.ts'
import { disagreement, movedAlignment, revealedPositions } from '#shared/charts/disagreement.ts'
import { rankShift } from '#shared/charts/rank-shift.ts'
import { revenueMap } from '#shared/charts/revenue-map.ts'
import type { Output } from '#shared/contract/contract.ts'
import { LENSES } from '#shared/domain/prioritization/ranking/lens.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import type { CallFailure } from '#renderer/lib/rpc.ts'
import { useChartChoice } from './charts-store.ts'

type Ranking = Output<'ranking.get'>

export type ChartView = {
  /** null while it is being asked for. */
  readonly chart: Chart | null
  readonly failure: CallFailure | null
  readonly retry: () => void
  /** The theme whose accounts are drawn. */
  readonly themeId: string | null
}

/** The chosen picture in the colours of the screen; the same drawing as the files have. */
export function useChart(ranking: Ranking): ChartView {
  const { kind, themeId, lens } = useChartChoice()
  const format = useFormat()
  const all = themesOf(ranking)
  const current = all.find((row) => row.themeId === themeId) ?? all[0]
  const evidence = useCall(
    'evidence.get',
    { themeId: current?.themeId ?? '' },
    { enabled: kind === 'accounts' && current !== undefined, keepPrevious: true },
  )
  const byBallots = useCall('workspace.get', {}).data?.session.scoring === 'ballots'
  const differing = kind === 'disagreement'
  const themes = useCall('themes.list', {}, { enabled: differing && !byBallots })
  const reveal = useCall('disputes.list', {}, { enabled: differing && byBallots })
  const chart = useMemo((): Chart | null => {
    switch (kind) {
      case 'map':
        return revenueMap([...ranking.ranked, ...ranking.unranked], ranking.weights, SCREEN_LOOK)
      case 'lenses':
        return rankShift(ranking.ranked, LENSES[lens], t(`charts.lens.${lens}`), SCREEN_LOOK)
      case 'accounts':
        return evidence.data
          ? accountBars(
              evidence.data.row.name,
              evidence.data.counted,
              { exact: format.money, short: format.moneyShort },
              SCREEN_LOOK,
            )
          : null
      case 'disagreement':
        if (byBallots)
          return reveal.data
            ? disagreement(
                revealedPositions(reveal.data.themes.filter((theme) => theme.revealedAt !== null)),
                SCREEN_LOOK,
              )
            : null
        return themes.data ? disagreement(movedAlignment(themes.data), SCREEN_LOOK) : null
    }
  }, [kind, lens, ranking, evidence.data, byBallots, reveal.data, themes.data, format])
  const asked = kind === 'accounts' ? evidence : byBallots ? reveal : themes
  return {
    chart,
    failure: asked.error,
    retry: () => void asked.refetch(),
    themeId: current?.themeId ?? null,
  }
}

/** Every theme, in the order of the matrix. */
export function themesOf({ ranked, unranked, compliance }: Ranking): Ranking['ranked'] {
  return [...ranked, ...unranked, ...compliance]
}
