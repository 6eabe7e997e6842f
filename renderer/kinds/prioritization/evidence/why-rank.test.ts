import { describe, expect, it } from 'vitest'
import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { aRow } from '#test/support/ranking-rows.ts'
import { whyRank } from './why-rank.ts'

const row = (name: string, more: Partial<RankingRow>): RankingRow =>
  aRow(name.toUpperCase(), [3, 3, 3], { composite: 9, ...more })

const view: RankingView = {
  asOf: '2026-11-22',
  currency: 'USD',
  ranked: [
    row('a', { rank: 1, modelRank: 3, movedBy: [{ themeId: 'a', name: 'A' }] }),
    // An override off the shortlist is its own, but moved no rank.
    row('b', {
      rank: 2,
      modelRank: 1,
      movedBy: [{ themeId: 'a', name: 'A' }],
      flags: [{ code: 'overridden' }],
    }),
    row('c', { rank: 3, modelRank: 2, decidedBy: 'revenue' }),
    row('d', { rank: 4, modelRank: 4, decidedBy: 'composite' }),
  ],
  unranked: [row('u', { alignment: null, composite: null, missing: ['alignment'] })],
  compliance: [row('l', { composite: null })],
  sales: [],
  shortlist: { size: 3, themeIds: [], exposedArr: 0 },
  portfolioExposedArr: 0,
  breakpoints: { revenue: [1, 2, 3, 4], breadth: [2, 3, 7, 10] },
  weights: { revenue: 100, breadth: 100, alignment: 100 },
}

describe('whyRank', () => {
  it('names the neighbours and the rule between them', () => {
    expect(whyRank(view, 'c')).toMatchObject({
      track: 'ranked',
      above: { row: { name: 'B' }, rule: 'revenue' },
      below: { row: { name: 'D' }, rule: 'composite' },
    })
  })

  it('tells an override of its own from being pushed by another', () => {
    expect(whyRank(view, 'a')?.moved).toBe('overridden')
    expect(whyRank(view, 'b')?.moved).toBe('pushed')
    expect(whyRank(view, 'd')?.moved).toBeNull()
  })

  it('has no neighbour beyond the ends, and no rule beside an override', () => {
    expect(whyRank(view, 'a')?.above).toBeNull()
    expect(whyRank(view, 'a')?.below?.rule).toBeNull()
    expect(whyRank(view, 'd')?.below).toBeNull()
  })

  it('knows the themes that have no rank, and those it has never heard of', () => {
    expect(whyRank(view, 'u')?.track).toBe('unranked')
    expect(whyRank(view, 'l')?.track).toBe('compliance')
    expect(whyRank(view, 'x')).toBeNull()
  })
})
