import { describe, expect, it } from 'vitest'
import { rankThemes, type Ranking } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { type ActiveOverride, applyOverrides, movedBy, shortlistOf } from './override.ts'

const ranking: Ranking = rankThemes(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({
    themeId: name,
    name,
    revenue: 3,
    breadth: 3,
    alignment: 3,
    risk: 0,
    weightedCount: 0,
  })),
  DEFAULT_SETTINGS.weights,
)
const rank = (themeId: string, targetRank: number): ActiveOverride => ({
  id: `${themeId}${targetRank}`,
  themeId,
  kind: 'rank',
  targetRank,
})
const list = (themeId: string, kind: 'shortlist-on' | 'shortlist-off'): ActiveOverride => ({
  id: `${themeId}${kind}`,
  themeId,
  kind,
  targetRank: null,
})
const orderAfter = (...overrides: ActiveOverride[]): string =>
  applyOverrides(ranking, overrides)
    .ranked.map((row) => row.themeId)
    .join('')

describe('rank overrides', () => {
  it('move a theme up, down and to the end', () => {
    expect(orderAfter(rank('d', 1))).toBe('dabcef')
    expect(orderAfter(rank('a', 3))).toBe('bcadef')
    expect(orderAfter(rank('a', 99))).toBe('bcdefa')
  })

  it('apply in the order they were made', () => {
    expect(orderAfter(rank('d', 1), rank('e', 1))).toBe('edabcf')
  })

  it('leave the rank before them when they are taken off the list', () => {
    expect(orderAfter(rank('d', 1), rank('e', 1)).replace('e', '')).not.toBe('abcdf')
    expect(orderAfter()).toBe('abcdef')
  })

  it('keep the model rank beside the new one, and claim no rule for the neighbours they made', () => {
    const rows = applyOverrides(ranking, [rank('d', 1)]).ranked
    expect(rows[0]).toMatchObject({ themeId: 'd', rank: 1, modelRank: 4, decidedBy: null })
    expect(rows[1]).toMatchObject({ themeId: 'a', rank: 2, decidedBy: null })
    expect(rows[2]).toMatchObject({ themeId: 'b', rank: 3, decidedBy: 'name' })
    expect(rows[4]).toMatchObject({ themeId: 'e', rank: 5, decidedBy: 'name' })
  })

  it('are told from being passed by another theme’s', () => {
    const made = [rank('e', 2), list('a', 'shortlist-off'), rank('c', 5)]
    const after = applyOverrides(ranking, made)
    expect(after.ranked.map((row) => row.themeId).join('')).toBe('aebdcf')
    const by = (themeId: string): string => movedBy(after, made, themeId).join('')
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'x'].map(by)).toEqual(['', 'e', 'c', 'ec', 'e', '', ''])
  })

  it('leave behind neighbours with the rule that sets them apart', () => {
    const scores = { breadth: 3, alignment: 3, risk: 0, weightedCount: 0 } as const
    const model = rankThemes(
      [
        { ...scores, themeId: 'x', name: 'x', revenue: 5 },
        { ...scores, themeId: 'y', name: 'y', revenue: 4 },
        { ...scores, themeId: 'z', name: 'z', revenue: 4 },
      ],
      DEFAULT_SETTINGS.weights,
    )
    const rows = applyOverrides(model, [rank('y', 3)]).ranked
    expect(rows.map((row) => [row.themeId, row.decidedBy])).toEqual([
      ['x', null],
      ['z', 'composite'],
      ['y', null],
    ])
  })

  it('ignore a theme that is not ranked', () => {
    expect(orderAfter(rank('nobody', 1))).toBe('abcdef')
  })
})

describe('the shortlist', () => {
  it('is the head of the ranking', () => {
    expect(shortlistOf(ranking, 3, [])).toEqual(['a', 'b', 'c'])
  })

  it('lets the next one in for a theme taken off', () => {
    expect(shortlistOf(ranking, 3, [list('b', 'shortlist-off')])).toEqual(['a', 'c', 'd'])
  })

  it('gives the last place to a theme put on', () => {
    expect(shortlistOf(ranking, 3, [list('f', 'shortlist-on')])).toEqual(['a', 'b', 'f'])
  })

  it('goes by the later of two overrides on one theme', () => {
    const overrides = [list('f', 'shortlist-on'), list('f', 'shortlist-off')]
    expect(shortlistOf(ranking, 3, overrides)).toEqual(['a', 'b', 'c'])
  })

  it('never holds more than its size', () => {
    const overrides = ['c', 'd', 'e', 'f'].map((id) => list(id, 'shortlist-on'))
    expect(shortlistOf(ranking, 3, overrides)).toEqual(['c', 'd', 'e'])
  })
})
