import { describe, expect, it } from 'vitest'
import type { DimensionView, RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import {
  countStates,
  escalationsOf,
  firstDimension,
  themesToShow,
  themeState,
  waitingDimensions,
  whyNoReveal,
} from './reveal-list.ts'

const at = '2026-11-22T10:00:00.000Z'
const dimension = (part: Partial<DimensionView>): DimensionView => ({
  dimension: 'revenue',
  state: 'agreed',
  cause: null,
  score: 3,
  model: 3,
  positions: [],
  resolution: null,
  ...part,
})
const theme = (themeId: string, views: Partial<DimensionView>[], revealed = true): RevealTheme => ({
  themeId,
  name: themeId,
  revealedAt: revealed ? at : null,
  rank: null,
  fit: null,
  dimensions: (['revenue', 'breadth', 'alignment'] as const).map((name, index) =>
    dimension({ ...views[index], dimension: name }),
  ),
})
const escalated = (due: string, outcome: boolean): Partial<DimensionView> => ({
  state: outcome ? 'resolved' : 'escalated',
  score: outcome ? 4 : null,
  resolution: {
    kind: 'escalated',
    sentence: '',
    who: 'Dana Ruiz',
    enteredBy: null,
    at,
    due,
    outcome: outcome
      ? { score: 4, fit: null, sentence: 'They met.', who: 'Dana Ruiz', enteredBy: null, at }
      : null,
  },
})
const disputed: Partial<DimensionView> = { state: 'disputed', score: null, cause: 'owners-differ' }
const themes = [
  theme('agreed', []),
  theme('hidden', [], false),
  theme('settled', [{ state: 'resolved', score: 4 }]),
  theme('escalated', [escalated('2026-11-29', false), { state: 'resolved' }]),
  theme('disputed', [{ state: 'resolved' }, disputed, escalated('2026-11-29', false)]),
  theme('not-scored', [{ state: 'not-scored', score: null }]),
]

describe('the list of the reveal', () => {
  it('says the most urgent thing about each theme', () => {
    for (const one of themes) expect(themeState(one)).toBe(one.themeId)
  })

  it('puts open disputes first, and narrows to one state', () => {
    expect(themesToShow(themes, null).map((one) => one.themeId)).toEqual([
      'disputed',
      'hidden',
      'escalated',
      'not-scored',
      'settled',
      'agreed',
    ])
    expect(themesToShow(themes, 'settled').map((one) => one.themeId)).toEqual(['settled'])
    expect(countStates(themes)).toMatchObject({ disputed: 1, hidden: 1, agreed: 1 })
  })

  it('opens the dimension that needs it most, and says what has no score', () => {
    expect(firstDimension(theme('x', [{ state: 'resolved' }, disputed]))).toBe('breadth')
    expect(firstDimension(theme('x', []))).toBe('revenue')
    expect(waitingDimensions(theme('x', [{}, disputed]))).toEqual(['breadth'])
  })

  it('lists escalations, open ones first and by their day', () => {
    const list = escalationsOf([
      theme('closed', [escalated('2026-11-20', true)]),
      theme('late', [escalated('2026-11-29', false)]),
      theme('soon', [escalated('2026-11-25', false)]),
    ])
    expect(list.map((one) => one.theme.themeId)).toEqual(['soon', 'late', 'closed'])
  })

  it('says in words what holds the reveal up', () => {
    expect(whyNoReveal([])).toBeNull()
    expect(whyNoReveal([{ code: 'ballot', personId: 'p', name: 'Dana', place: 'ballots' }])).toContain(
      '1 ballot',
    )
  })
})
