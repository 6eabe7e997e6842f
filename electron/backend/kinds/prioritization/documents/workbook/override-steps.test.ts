import { expect, it } from 'vitest'
import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import type { RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { overrideSteps } from './override-steps.ts'

const ranking = {
  ranked: ['a', 'b', 'c', 'd'].map((themeId, index) => ({ themeId, modelRank: index + 1, composite: 9 })),
} as unknown as RankingView

const move = (themeId: string, targetRank: number, revoked = false) =>
  ({
    themeId,
    targetRank,
    kind: 'rank',
    revoked: revoked ? { at: '', who: '', why: '' } : null,
  }) as unknown as OverrideView

it('follows the ranks from one override to the next; one taken back moves nothing', () => {
  const steps = overrideSteps(ranking, [
    move('d', 1),
    { ...move('a', 4), kind: 'shortlist-on' },
    move('b', 1, true),
    move('a', 9),
  ])
  expect(
    steps.map(({ no, from, ranks }) => [no, from, ['a', 'b', 'c', 'd'].map((id) => ranks.get(id))]),
  ).toEqual([
    [1, 4, [2, 3, 4, 1]],
    [3, 0, [2, 3, 4, 1]],
    [4, 2, [4, 2, 3, 1]],
  ])
})
