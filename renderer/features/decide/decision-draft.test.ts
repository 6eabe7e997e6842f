import { describe, expect, it } from 'vitest'
import type { RankingRow } from '#shared/contract/ranking.contract.ts'
import { decisionOf, gapsOf, isRecorded } from './decision-draft.ts'

const row: RankingRow = {
  themeId: 't',
  name: 'Regional filtering',
  rank: 1,
  modelRank: 1,
  revenue: 5,
  breadth: 4,
  alignment: 3,
  fit: 'adjacent',
  roadmapTheme: null,
  scoredInRoom: false,
  composite: 12,
  decidedBy: null,
  missing: [],
  weightedArr: 0,
  risk: 0,
  expansion: 0,
  exposedArr: 0,
  weightedCount: 0,
  tierCounts: { enterprise: 0, 'mid-market': 0, smb: 0 },
  accountsCounted: 0,
  accountsTracked: 0,
  trackedArr: 0,
  flags: [],
  shortlisted: true,
  decision: { status: 'build', ownerId: 'p', ownerName: 'Mira', rationale: 'The first bet.', workaround: '' },
}

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
