import { describe, expect, it } from 'vitest'
import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import { activeOverrides, previewOverride, reasonLacks } from './override-preview.ts'
import { aRanking, aRow } from '#test/support/ranking-rows.ts'

const view = aRanking([
  aRow('A', [5, 5, 5]),
  aRow('B', [4, 4, 4]),
  aRow('C', [3, 3, 3]),
  aRow('D', [2, 2, 2]),
])
const toRank = (themeId: string, targetRank: number) => ({ themeId, kind: 'rank' as const, targetRank })

describe('previewOverride', () => {
  it('moves the theme and pushes the others', () => {
    const preview = previewOverride(view.ranked, [], toRank('d', 2), 2)
    expect(preview?.order.map((row) => row.name)).toEqual(['A', 'D', 'B', 'C'])
    expect(preview).toMatchObject({ rankBefore: 4, rankAfter: 2, changes: true })
  })

  it('says who enters and who leaves the shortlist', () => {
    const preview = previewOverride(view.ranked, [], toRank('d', 1), 2)
    expect(preview?.order.find((row) => row.name === 'D')).toMatchObject({
      shortlistedBefore: false,
      shortlistedAfter: true,
    })
    expect(preview?.order.find((row) => row.name === 'B')).toMatchObject({
      shortlistedBefore: true,
      shortlistedAfter: false,
    })
  })

  it('takes a rank beyond the end as the last', () => {
    expect(previewOverride(view.ranked, [], toRank('a', 99), 2)?.rankAfter).toBe(4)
  })

  it('shows an override onto the shortlist without a change of rank', () => {
    const preview = previewOverride(
      view.ranked,
      [],
      { themeId: 'd', kind: 'shortlist-on', targetRank: null },
      2,
    )
    expect(preview).toMatchObject({ rankBefore: 4, rankAfter: 4, changes: true })
    expect(preview?.order.filter((row) => row.shortlistedAfter).map((row) => row.name)).toEqual(['A', 'D'])
  })

  it('starts from the overrides that already hold', () => {
    const preview = previewOverride(view.ranked, [{ id: '1', ...toRank('d', 1) }], toRank('c', 1), 2)
    expect(preview?.order.map((row) => row.name)).toEqual(['C', 'D', 'A', 'B'])
    expect(preview?.rankBefore).toBe(4)
  })

  it('knows when nothing would move', () => {
    expect(previewOverride(view.ranked, [], toRank('a', 1), 2)?.changes).toBe(false)
  })

  it('has no answer for a theme without a rank', () => {
    expect(previewOverride(view.ranked, [], toRank('nobody', 1), 2)).toBeNull()
  })
})

describe('activeOverrides', () => {
  const override = (id: string, at: string, revoked: boolean): OverrideView => ({
    id,
    themeId: 'a',
    themeName: 'A',
    kind: 'rank',
    targetRank: 1,
    condition: 'other',
    reason: 'because it is a test of the order',
    who: 'Dana',
    enteredBy: null,
    at,
    rankBefore: 2,
    rankAfter: 1,
    revoked: revoked ? { at, who: 'Dana', enteredBy: null, why: 'over' } : null,
  })

  it('leaves out the revoked ones and puts the oldest first', () => {
    const list = [
      override('3', '2026-11-22T10:00:03.000Z', false),
      override('2', '2026-11-22T10:00:02.000Z', true),
      override('1', '2026-11-22T10:00:01.000Z', false),
    ]
    expect(activeOverrides(list).map((one) => one.id)).toEqual(['1', '3'])
  })
})

describe('reasonLacks', () => {
  it('counts to twenty without outer spaces', () => {
    expect(reasonLacks('')).toBe(20)
    expect(reasonLacks('   nineteen characters   ')).toBe(1)
    expect(reasonLacks('exactly 20 character')).toBe(0)
  })
})
