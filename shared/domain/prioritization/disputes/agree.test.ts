import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCORES, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import { type Position, type Resolution, standingOf } from './agree.ts'

const owner = (score: Score | null): Position => ({
  personId: 'o',
  kind: 'owner',
  score,
  fit: null,
  reason: '',
})
const view = (score: Score | null): Position => ({ ...owner(score), kind: 'view' })
const settled = {
  score: 4,
  fit: null,
  sentence: 'We looked again',
  personId: 'p',
  enteredBy: null,
  at: '2026-11-22',
} as const
const agreed: Resolution = { kind: 'agreed', ...settled }
const escalated: Resolution = {
  kind: 'escalated',
  sentence: '',
  personId: 'p',
  enteredBy: null,
  at: '2026-11-22',
  due: '2026-11-29',
  outcome: null,
}

describe('agreement', () => {
  it.each([
    ['one owner, as the model', [owner(3)], 3, null, 'agreed', 3],
    ['one owner, one off the model', [owner(4)], 3, null, 'agreed', 4],
    ['one owner, two off the model', [owner(5)], 3, null, 'disputed', null],
    ['no model to differ from', [owner(5)], null, null, 'agreed', 5],
    ['two owners alike', [owner(3), owner(3)], 3, null, 'agreed', 3],
    ['two owners one apart', [owner(3), owner(4)], 3, null, 'disputed', null],
    ['an owner who abstains doesn’t count', [owner(3), owner(null)], 3, null, 'agreed', 3],
    ['a view one away', [owner(3), view(2)], 3, null, 'agreed', 3],
    ['a view two away', [owner(3), view(1)], 3, null, 'disputed', null],
    ['a view that abstains', [owner(3), view(null)], 3, null, 'agreed', 3],
    ['nobody', [], 3, null, 'not-scored', null],
    ['views alone never count', [view(3), view(3)], 3, null, 'not-scored', null],
    ['all owners abstain', [owner(null)], 3, agreed, 'not-scored', null],
    ['settled by an owner', [owner(3), owner(5)], 3, agreed, 'resolved', 4],
    ['escalated', [owner(3), owner(5)], 3, escalated, 'escalated', null],
    ['escalated and settled', [owner(3), owner(5)], 3, { ...escalated, outcome: settled }, 'resolved', 4],
  ] as const)('%s', (_name, positions, model, resolution, state, score) => {
    expect(standingOf(positions, model, 2, resolution)).toMatchObject({ state, score })
  })

  it('says why it is a dispute', () => {
    expect(standingOf([owner(1), owner(2)], 5, 2, null).cause).toBe('owners-differ')
    expect(standingOf([owner(1), view(5)], 1, 2, null).cause).toBe('view-apart')
    expect(standingOf([owner(1)], 5, 2, null).cause).toBe('model-apart')
  })

  it('takes the distance from the settings', () => {
    expect(standingOf([owner(5)], 3, 3, null).state).toBe('agreed')
    expect(standingOf([owner(4)], 3, 1, null).state).toBe('disputed')
  })

  const score = fc.constantFrom(...SCORES)
  const position = fc
    .record({ kind: fc.constantFrom('owner' as const, 'view' as const), score: fc.option(score) })
    .map((one): Position => ({ personId: 'p', fit: null, reason: '', ...one }))

  it('never depends on the order of the ballots', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 8 }), fc.option(score), (positions, model) => {
        const straight = standingOf(positions, model, 2, null)
        expect(standingOf(positions.toReversed(), model, 2, null)).toEqual(straight)
      }),
    )
  })

  it('never makes a score that no owner gave: nothing is averaged', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 8 }), fc.option(score), (positions, model) => {
        const { score: counts } = standingOf(positions, model, 2, null)
        if (counts === null) return
        const owners = positions.filter((p) => p.kind === 'owner' && p.score !== null)
        expect(owners.every((p) => p.score === counts)).toBe(true)
      }),
    )
  })
})
