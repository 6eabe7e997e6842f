import { describe, expect, it } from 'vitest'
import { aRow } from '#test/support/ranking-rows.ts'
import { decisionOf, gapsOf, isRecorded } from './decision-draft.ts'

const row = aRow('Regional filtering', [5, 4, 3], {
  rank: 1,
  modelRank: 1,
  shortlisted: true,
  decision: {
    status: 'build',
    ownerId: 'p',
    ownerName: 'Mira',
    rationale: 'The first bet.',
    workaround: '',
    decidedBy: null,
    ownerBy: null,
  },
})

describe('a decision draft', () => {
  it('is recorded as long as it says what the record says', () => {
    expect(isRecorded(decisionOf(row), row)).toBe(true)
    expect(isRecorded({ ...decisionOf(row), rationale: ' The first bet. ' }, row)).toBe(true)
    expect(isRecorded({ ...decisionOf(row), ownerId: null }, row)).toBe(false)
  })

  it('names every gap', () => {
    const empty = { status: 'build', ownerId: null, rationale: ' ', workaround: '' } as const
    expect(gapsOf(empty, { ...row, shortlisted: false }, false)).toEqual([
      'rationale',
      'owner',
      'not-shortlisted',
    ])
    expect(gapsOf({ ...empty, status: 'decline' }, row, false)).toEqual(['rationale', 'workaround'])
  })

  it('lets the compliance track be built without the shortlist', () => {
    expect(gapsOf(decisionOf(row), { ...row, shortlisted: false }, true)).toEqual([])
  })
})
