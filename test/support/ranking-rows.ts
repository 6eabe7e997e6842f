import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { type RankedTheme, rankThemes } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'

/** A row for tests: a theme with its three scores, nothing else unusual about it. */
export function aRow(
  name: string,
  [revenue, breadth, alignment]: readonly [Score, Score, Score | null],
  more: Partial<RankingRow> = {},
): RankingRow {
  return {
    themeId: name.toLowerCase(),
    name,
    rank: null,
    modelRank: null,
    movedBy: [],
    revenue,
    breadth,
    alignment,
    model: { revenue, breadth, alignment },
    standing: { revenue: 'model', breadth: 'model', alignment: 'model' },
    escalationDue: null,
    fit: alignment === null ? null : 'adjacent',
    roadmapTheme: null,
    scoredInRoom: false,
    composite: null,
    decidedBy: null,
    missing: alignment === null ? ['alignment'] : [],
    weightedArr: revenue * 1_000_00,
    risk: revenue * 1_000_00,
    expansion: 0,
    exposedArr: revenue * 2_000_00,
    weightedCount: breadth,
    tierCounts: { enterprise: 0, 'mid-market': 0, smb: breadth },
    accountsCounted: breadth,
    accountsTracked: 0,
    trackedArr: 0,
    flags: [],
    shortlisted: false,
    decision: {
      status: null,
      ownerId: null,
      ownerName: null,
      rationale: '',
      workaround: '',
      decidedBy: null,
      ownerBy: null,
    },
    ...more,
  }
}

/** A ranking of these rows by the model, the first `size` of them on the shortlist. */
export function aRanking(
  rows: readonly RankingRow[],
  size = 3,
  apply: (ranked: readonly RankedTheme[]) => readonly RankedTheme[] = (ranked) => ranked,
): RankingView {
  const weights = { revenue: 100, breadth: 100, alignment: 100 }
  const model = rankThemes(rows, weights)
  const byId = new Map(rows.map((row) => [row.themeId, row]))
  const ranked = apply(model.ranked).flatMap((place, index) => {
    const row = byId.get(place.themeId)
    return row ? [{ ...row, ...place, shortlisted: index < size }] : []
  })
  return {
    asOf: '2026-11-22',
    currency: 'USD',
    ranked,
    unranked: rows.filter((row) => row.alignment === null),
    compliance: [],
    sales: [],
    shortlist: { size, themeIds: ranked.slice(0, size).map((row) => row.themeId), exposedArr: 0 },
    portfolioExposedArr: 0,
    breakpoints: { revenue: [1, 2, 3, 4], breadth: [2, 3, 7, 10] },
    weights,
  }
}
