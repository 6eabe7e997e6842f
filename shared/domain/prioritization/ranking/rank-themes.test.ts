import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'
import { lookThrough } from './lens.ts'
import { compositeOf, type Rankable, rankThemes } from './rank-themes.ts'
import { sensitivity } from './sensitivity.ts'

const { weights } = DEFAULT_SETTINGS

function scored(
  name: string,
  [revenue, breadth, alignment]: readonly [Score, Score, Score | null],
  own: Partial<Rankable> = {},
): Rankable {
  return { themeId: name, name, revenue, breadth, alignment, risk: 0, weightedCount: 0, ...own }
}

const order = (themes: readonly Rankable[]): unknown =>
  rankThemes(themes, weights).ranked.map((row) => [row.themeId, row.rank, row.composite, row.decidedBy])

describe('ranking', () => {
  it('gives the worked values of the model, section 8', () => {
    expect(
      order([
        scored('Bulk user import via CSV', [2, 5, 2]),
        scored('Native HubSpot integration', [3, 2, 5]),
        scored('Regional filtering in reports', [5, 4, 3]),
      ]),
    ).toEqual([
      ['Regional filtering in reports', 1, 12, null],
      ['Native HubSpot integration', 2, 10, 'composite'],
      ['Bulk user import via CSV', 3, 9, 'composite'],
    ])
  })

  it.each([
    ['revenue', scored('z', [4, 3, 3]), scored('a', [3, 4, 3])],
    [
      'arr-at-risk',
      scored('z', [3, 3, 3], { risk: 2 }),
      scored('a', [3, 3, 3], { risk: 1, weightedCount: 9 }),
    ],
    [
      'breadth',
      scored('z', [3, 3, 3], { risk: 1, weightedCount: 6 }),
      scored('a', [3, 3, 3], { risk: 1, weightedCount: 5 }),
    ],
    ['name', scored('a', [3, 3, 3]), scored('b', [3, 3, 3])],
  ] as const)('a tie is settled by %s, and the row below says so', (rule, above, below) => {
    const rows = rankThemes([below, above], weights).ranked
    expect(rows.map((row) => row.themeId)).toEqual([above.themeId, below.themeId])
    expect(rows[1]?.decidedBy).toBe(rule)
  })

  it('leaves a theme without all scores unranked, and says what is missing', () => {
    const ranking = rankThemes([scored('a', [5, 5, null]), scored('b', [1, 1, 1])], weights)
    expect(ranking.ranked).toHaveLength(1)
    expect(ranking.unranked).toEqual([{ themeId: 'a', missing: ['alignment'] }])
  })
})

describe('weights', () => {
  it('keep the composite on the scale 3 to 15', () => {
    const lens = { revenue: 200, breadth: 100, alignment: 100 }
    expect(compositeOf({ revenue: 5, breadth: 5, alignment: 5 }, lens)).toBe(15)
    expect(compositeOf({ revenue: 1, breadth: 1, alignment: 1 }, lens)).toBe(3)
    expect(compositeOf({ revenue: 5, breadth: 4, alignment: 3 }, lens)).toBe(12.75)
  })

  it('show through a lens who moves, and by how many ranks', () => {
    const themes = [scored('money', [5, 3, 1]), scored('strategy', [1, 2, 5])]
    const ranks = new Map([
      ['money', 1],
      ['strategy', 2],
    ])
    expect(lookThrough(themes, { revenue: 0, breadth: 0, alignment: 100 }, ranks)).toMatchObject([
      { themeId: 'strategy', rank: 1, shift: 1 },
      { themeId: 'money', rank: 2, shift: -1 },
    ])
  })
})

describe('sensitivity', () => {
  const themes = [
    scored('a', [5, 5, 5]),
    scored('b', [4, 3, 3], { risk: 5 }),
    scored('c', [4, 3, 3], { risk: 4 }),
    scored('d', [1, 1, 1]),
  ]

  it('names the smallest score and weight that moves a theme across the line', () => {
    const found = sensitivity(themes, weights, 2)
    expect(found.map((row) => [row.themeId, row.inside])).toEqual([
      ['b', true],
      ['c', false],
    ])
    expect(found[0]?.score).toEqual({ dimension: 'revenue', from: 4, to: 3 })
    expect(found[1]?.score).toEqual({ dimension: 'revenue', from: 4, to: 5 })
    // b and c have the same scores: no weight tells them apart.
    expect(found[0]?.weight).toBeNull()
  })

  it('finds the weight where one exists', () => {
    const close = [scored('x', [3, 3, 3]), scored('y', [2, 3, 4])]
    expect(sensitivity(close, weights, 1).find((row) => row.themeId === 'y')?.weight).toMatchObject({
      dimension: 'revenue',
      from: 100,
      to: 95,
    })
  })

  it('has nothing to say where everything fits', () => {
    expect(sensitivity(themes, weights, 4)).toEqual([])
  })
})
