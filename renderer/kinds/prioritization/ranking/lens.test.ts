import { describe, expect, it } from 'vitest'
import { LENSES } from '#shared/domain/prioritization/ranking/lens.ts'
import { throughLens, weightsInWords } from './lens.ts'
import { aRanking, aRow } from '#test/support/ranking-rows.ts'

describe('throughLens', () => {
  const view = aRanking([aRow('Filtering', [5, 4, 3]), aRow('HubSpot', [3, 3, 5]), aRow('Import', [2, 5, 3])])

  it('changes nothing with the session’s own weights', () => {
    const through = throughLens(view.ranked, view.weights)
    expect(view.ranked.map((row) => through.get(row.themeId)?.rank)).toEqual([1, 2, 3])
    expect([...through.values()].every((standing) => standing.shift === 0)).toBe(true)
  })

  it('tells how many ranks each theme gains or loses', () => {
    const through = throughLens(view.ranked, { revenue: 0, breadth: 100, alignment: 0 })
    expect(through.get('import')).toMatchObject({ rank: 1, shift: 2 })
    expect(through.get('hubspot')).toMatchObject({ rank: 3, shift: -1 })
  })

  it('keeps the composite on the scale of 3 to 15', () => {
    const through = throughLens([aRow('All', [5, 5, 5])], LENSES.cs)
    expect(through.get('all')?.composite).toBe(15)
  })

  it('compares with the model’s order, not with the overridden one', () => {
    const overridden = aRanking([aRow('A', [5, 5, 5]), aRow('B', [1, 1, 1])], 1, (ranked) =>
      ranked.toReversed().map((row, index) => ({ ...row, rank: index + 1 })),
    )
    expect(throughLens(overridden.ranked, overridden.weights).get('a')).toMatchObject({ rank: 1, shift: 0 })
  })

  it('leaves out what has no score', () => {
    expect(throughLens([aRow('Unmapped', [5, 5, null])], LENSES.product).size).toBe(0)
  })
})

describe('weightsInWords', () => {
  it('writes hundredths as people say them', () => {
    expect(weightsInWords(LENSES.cs)).toBe('2 : 2 : 1')
    expect(weightsInWords({ revenue: 150, breadth: 100, alignment: 0 })).toBe('1.5 : 1 : 0')
  })
})
