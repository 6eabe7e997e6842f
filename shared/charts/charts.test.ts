import { describe, expect, it } from 'vitest'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { accountBars } from './account-bars.ts'
import { chartSvg, DOCUMENT_LOOK, fitted, widthOf, wrapped } from './chart.ts'
import { disagreement, type DisagreementLine, movedAlignment, revealedPositions } from './disagreement.ts'
import { rankShift } from './rank-shift.ts'
import { type MapTheme, revenueMap } from './revenue-map.ts'

const WEIGHTS = { revenue: 100, breadth: 100, alignment: 100 }
const theme = (
  name: string,
  rank: number,
  scores: readonly [Score, Score, Score],
  shortlisted = false,
): MapTheme => ({
  name,
  rank,
  revenue: scores[0],
  breadth: scores[1],
  alignment: scores[2],
  composite: scores[0] + scores[1] + scores[2],
  shortlisted,
})
const money = (amount: number): string => formatMoney(amount, 'USD')
const numbers = { exact: money, short: money }

describe('the revenue map', () => {
  const themes = [theme('A', 1, [5, 4, 5], true), theme('B', 2, [4, 3, 4], true), theme('C', 3, [1, 1, 2])]

  it('says what it shows', () => {
    expect(revenueMap(themes, WEIGHTS, DOCUMENT_LOOK).title).toBe(
      'Two of three themes are shortlisted; two score 4 or more on both revenue and alignment',
    )
    expect(revenueMap([], WEIGHTS, DOCUMENT_LOOK).title).toBe('No theme has all three scores yet')
  })

  it('leaves out of the picture, not of the table, what lacks a score', () => {
    const open = { ...theme('D', 4, [1, 1, 1]), rank: null, alignment: null, composite: null }
    const chart = revenueMap([...themes, open], WEIGHTS, DOCUMENT_LOOK)
    expect(chart.table.rows.at(-1)).toEqual(['–', 'D', '1', '1', '–', '–', ''])
    expect(chartSvg(chart).match(/<circle/gu)).toHaveLength(3 + 3)
  })

  it('keeps every bubble inside its field, however many share it', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => theme(`T${n}`, n + 1, [3, 5, 3]))
    const svg = chartSvg(revenueMap(crowd, WEIGHTS, DOCUMENT_LOOK))
    for (const [, cx, cy, r] of svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/gu)) {
      if (Number(cx) > 504) continue
      expect(Math.abs(Number(cx) - (64 + 220)) + Number(r)).toBeLessThanOrEqual(44)
      expect(Math.abs(Number(cy) - (68 + 220)) + Number(r)).toBeLessThanOrEqual(44)
    }
  })

  it('draws bubbles of one breadth in one size, wherever they stand', () => {
    const crowd = Array.from({ length: 9 }, (_, n) => theme(`T${n}`, n + 2, [1, 3, 1]))
    const svg = chartSvg(revenueMap([theme('Alone', 1, [5, 3, 5]), ...crowd], WEIGHTS, DOCUMENT_LOOK))
    const radii = [...svg.matchAll(/<circle [^>]*r="([\d.]+)"[^>]*><title>/gu)].map((match) => match[1])
    expect(radii).toHaveLength(10)
    expect(new Set(radii).size).toBe(1)
  })

  it('draws the line through the last theme of the shortlist', () => {
    // B: composite 11 with breadth 3, so revenue + alignment = 8: from (3.5, 4.5) … as coordinates of the plot.
    const svg = chartSvg(revenueMap(themes, WEIGHTS, DOCUMENT_LOOK))
    const [, x1 = '', y1 = '', x2 = '', y2 = ''] =
      /d="M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)"/u.exec(svg) ?? []
    const slope = (Number(y2) - Number(y1)) / (Number(x2) - Number(x1))
    const atB = Number(y1) + slope * (64 + 3.5 * 88 - Number(x1))
    expect(slope).toBeCloseTo(1)
    expect(atB).toBeCloseTo(68 + 1.5 * 88)
  })
})

describe('the bars of a theme', () => {
  it('name the heaviest account and its share, exact in the table', () => {
    const chart = accountBars(
      'Filters',
      [
        { name: 'Small', risk: 100_00, expansion: 0 },
        { name: 'Large', risk: 200_00, expansion: 100_00 },
      ],
      numbers,
      DOCUMENT_LOOK,
    )
    expect(chart.title).toBe(
      'Filters: $300 at risk and $100 expansion from 2 accounts; Large accounts for 75%',
    )
    expect(chart.table.rows).toEqual([
      ['Large', '$200', '$100', '$300'],
      ['Small', '$100', '$0', '$100'],
    ])
  })

  it('put the smallest of many together, and keep them apart in the table', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ name: `A${n}`, risk: (n + 1) * 100, expansion: 0 }))
    const chart = accountBars('Filters', many, numbers, DOCUMENT_LOOK)
    expect(chartSvg(chart)).toContain('25 smaller accounts')
    expect(chart.table.rows).toHaveLength(40)
  })

  it('say so when nothing stands behind a theme', () =>
    expect(accountBars('Filters', [], numbers, DOCUMENT_LOOK).title).toBe(
      'Filters: no account in the ICP asks for it',
    ))
})

describe('disagreement', () => {
  const line = (name: string, low: Score, high: Score, agreed: Score | null): DisagreementLine => ({
    theme: name,
    dimension: 'revenue',
    points: [
      { who: 'Dana', score: low, kind: 'owner' },
      { who: 'Model', score: high, kind: 'model' },
    ],
    agreed,
  })

  it('puts the widest first, and says between which scores', () => {
    const chart = disagreement([line('Near', 3, 4, 3), line('Far', 1, 5, null)], DOCUMENT_LOOK)
    expect(chart.title).toBe('Positions differ on 2 scores, most on revenue of Far: from 1 to 5')
    expect(chart.table.rows).toEqual([
      ['Far', 'Revenue weight', 'Dana 1 · Model 5', '–'],
      ['Near', 'Revenue weight', 'Dana 3 · Model 4', '3'],
    ])
  })

  it('is known without ballots where Product moved a preliminary alignment', () => {
    expect(
      movedAlignment([
        { name: 'Moved', preliminary: 4, score: 5 },
        { name: 'Kept', preliminary: 2, score: 2 },
        { name: 'Open', preliminary: null, score: null },
      ]).map(({ theme: name, agreed }) => [name, agreed]),
    ).toEqual([['Moved', 5]])
  })

  it('is drawn from what was voted wherever it was disputed, or any two differ', () => {
    const dimension = (name: 'revenue' | 'breadth' | 'alignment', model: Score, own: Score | null) => ({
      dimension: name,
      cause: null,
      score: model,
      model,
      positions: [
        { name: 'Dana', score: own, kind: 'owner' as const },
        { name: 'Mira', score: null, kind: 'view' as const },
      ],
    })
    const lines = revealedPositions([
      {
        name: 'A',
        dimensions: [
          dimension('revenue', 4, 4),
          dimension('breadth', 2, 3),
          { ...dimension('alignment', 5, 5), cause: 'owners' },
        ],
      },
      { name: 'B', dimensions: [dimension('revenue', 4, null)] },
    ])
    expect(lines.map((one) => [one.theme, one.dimension, one.agreed, one.points.map((p) => p.who)])).toEqual([
      ['A', 'breadth', 2, ['Dana', 'Model']],
      ['A', 'alignment', 5, ['Dana', 'Model']],
    ])
  })

  it('draws nothing but its title where positions agree', () =>
    expect(chartSvg(disagreement([], DOCUMENT_LOOK))).not.toContain('<circle'))
})

describe('the rank shift', () => {
  const ranked = (name: string, rank: number, scores: readonly [Score, Score, Score]) => ({
    ...theme(name, rank, scores),
    themeId: name,
    risk: 0,
    weightedCount: 0,
  })

  it('names who rises most through the lens', () => {
    const themes = [ranked('Money', 1, [5, 3, 1]), ranked('Strategy', 2, [1, 2, 5])]
    const chart = rankShift(themes, { revenue: 0, breadth: 0, alignment: 100 }, 'Own lens', DOCUMENT_LOOK)
    expect(chart.title).toBe('With the Own lens, 2 of 2 themes change rank; Strategy rises most, from 2 to 1')
    expect(chart.table.rows).toEqual([
      ['Money', '1', '2', '−1'],
      ['Strategy', '2', '1', '+1'],
    ])
  })

  it('draws the first thirty of many ranks, and lists all', () => {
    const themes = Array.from({ length: 300 }, (_, n) =>
      ranked(`T${String(n).padStart(3, '0')}`, n + 1, [3, 3, 3]),
    )
    const chart = rankShift(themes, WEIGHTS, 'CS lens', DOCUMENT_LOOK)
    expect(chart.title).toBe('With the CS lens, no theme changes rank')
    expect(chart.table.rows).toHaveLength(300)
    expect(chart.height).toBeLessThan(1_000)
  })
})

describe('text in a picture', () => {
  it('is cut to its width at a whole character, however long it is', () => {
    expect(fitted('Short', 200)).toBe('Short')
    for (const text of ['x'.repeat(40_000), '👩‍👩‍👧‍👦'.repeat(900), 'word '.repeat(9_000)]) {
      const cut = fitted(text, 200)
      expect(cut.endsWith('…')).toBe(true)
      expect(widthOf(cut, 12)).toBeLessThanOrEqual(202)
      expect(cut).not.toMatch(/\u200d…$/u)
    }
    expect(wrapped('one two three four five six', 60, 12, 2)).toHaveLength(2)
  })
})
