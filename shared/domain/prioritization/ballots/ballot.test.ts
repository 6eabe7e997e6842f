import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import {
  ballotProgress,
  checkBallotScore,
  finishBallot,
  type GivenScore,
  type ModelScores,
} from './ballot.ts'
import { ownedDimensions, settlesEscalations } from './roles.ts'
import { ROLES, type Role, takesPart } from '#shared/domain/people/role.ts'

const model: ModelScores = { revenue: 3, breadth: 2, alignment: 2, fit: 'adjacent' }
const given = (more: Partial<GivenScore>): GivenScore => ({
  themeId: 't',
  dimension: 'revenue',
  score: 3,
  reason: '',
  ...more,
})
const check = (more: Partial<GivenScore>, roles: readonly Role[] = ['vp-cs']): unknown => {
  const checked = checkBallotScore(given(more), roles, model, DEFAULT_SETTINGS)
  return checked.ok ? [checked.value.score, checked.value.fit] : checked.error.code
}

describe('roles', () => {
  it('own what the ritual says', () => {
    expect(ROLES.map((role) => [role, ownedDimensions([role])])).toEqual([
      ['vp-cs', ['revenue', 'breadth']],
      ['cs-ops', ['revenue', 'breadth']],
      ['pm-lead', ['alignment']],
      ['rev-ops', ['revenue']],
      ['head-of-product', ['alignment']],
      ['observer', []],
    ])
  })

  it('add up when a person holds two', () => {
    expect(ownedDimensions(['rev-ops', 'pm-lead'])).toEqual(['revenue', 'alignment'])
    expect([takesPart(['observer']), takesPart(['observer', 'rev-ops'])]).toEqual([false, true])
    expect([settlesEscalations(['vp-cs']), settlesEscalations(['pm-lead', 'cs-ops'])]).toEqual([true, false])
  })
})

describe('a score on a ballot', () => {
  it.each([
    ['as the model', {}, undefined, [3, null]],
    ['an owner who differs, without why', { score: 4 }, undefined, 'reason'],
    ['an owner who differs, blanks for why', { score: 4, reason: ' \n ' }, undefined, 'reason'],
    ['an owner who differs and says why', { score: 4, reason: 'A renewal' }, undefined, [4, null]],
    ['a view that differs', { score: 5 }, ['pm-lead'], [5, null]],
    ['an abstention without why', { score: null }, undefined, 'abstain-reason'],
    ['an abstention with why', { score: null, reason: 'Not my accounts' }, undefined, [null, null]],
    ['an observer', {}, ['observer'], 'observer'],
    ['alignment within the fit', { dimension: 'alignment', score: 2 }, ['pm-lead'], [2, 'adjacent']],
    [
      'alignment that means another fit',
      { dimension: 'alignment', score: 5, reason: 'x' },
      ['pm-lead'],
      [5, 'direct'],
    ],
    [
      'alignment outside a named fit',
      { dimension: 'alignment', score: 5, fit: 'none', reason: 'x' },
      ['pm-lead'],
      'fit',
    ],
    ['alignment moved without why', { dimension: 'alignment', score: 3 }, ['head-of-product'], 'reason'],
  ] as const)('%s', (_name, more, roles, outcome) => {
    expect(check(more, roles)).toEqual(outcome)
  })

  it('has to name its fit where two allow it', () => {
    const both = { ...DEFAULT_SETTINGS.fits, adjacent: { min: 2, max: 4, preliminary: 2 } } as const
    const settings = { ...DEFAULT_SETTINGS, fits: both }
    const four = given({ dimension: 'alignment', score: 4, reason: 'x' })
    const unmapped = { ...model, alignment: null, fit: null }
    expect(checkBallotScore(four, ['pm-lead'], unmapped, settings)).toEqual({
      ok: false,
      error: { code: 'fit-unnamed' },
    })
    expect(checkBallotScore({ ...four, fit: 'direct' }, ['pm-lead'], unmapped, settings)).toMatchObject({
      ok: true,
    })
  })
})

describe('finishing a ballot', () => {
  const themes = new Map([
    ['a', model],
    ['b', { ...model, revenue: 5 as const }],
  ])

  it('takes the model’s revenue and breadth where an owner left them alone', () => {
    const own = { themeId: 'a', dimension: 'revenue', score: 4, fit: null, reason: 'x' } as const
    const { prefilled, gaps } = finishBallot({ scores: [own] }, ['vp-cs'], themes)
    expect(prefilled.map((s) => [s.themeId, s.dimension, s.score])).toEqual([
      ['a', 'breadth', 2],
      ['b', 'revenue', 5],
      ['b', 'breadth', 2],
    ])
    expect(gaps).toEqual([])
  })

  it('asks the owners of alignment for each theme', () => {
    const { prefilled, gaps } = finishBallot({ scores: [] }, ['pm-lead'], themes)
    expect([prefilled.length, gaps.map((gap) => gap.themeId)]).toEqual([0, ['a', 'b']])
  })

  it('is told apart from being under way', () => {
    const own = { themeId: 'a', dimension: 'alignment', score: 2, fit: 'adjacent', reason: '' } as const
    const ballot = { scores: [own], finishedAt: null }
    expect(ballotProgress(ballot, ['pm-lead'], ['a', 'b'])).toEqual({ done: 1, total: 2 })
    expect(ballotProgress({ ...ballot, finishedAt: 'now' }, ['pm-lead'], ['a', 'b']).done).toBe(2)
  })
})
