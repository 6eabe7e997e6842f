import { expect, it } from 'vitest'
import { matrixLines } from './matrix-lines.ts'
import { formatFor } from '#renderer/lib/format.ts'
import { matrixTable } from './matrix-table.ts'
import { aRanking, aRow } from '#test/support/ranking-rows.ts'

it('copies every theme with its scores as numbers and its money in major units', () => {
  const view = aRanking([
    aRow('Filtering', [5, 4, 3], { flags: [{ code: 'urgent', accounts: 2 }] }),
    aRow('Import', [2, 5, null]),
  ])
  const look = {
    sort: { key: 'rank', descending: false },
    filter: '',
    statuses: [],
    grouped: false,
  } as const
  const [header, first, second, ...more] = matrixTable(
    matrixLines(view, look, null),
    formatFor('en-US', 'USD', 'Q1 2027'),
  )
  expect(header).toHaveLength(first?.length ?? 0)
  expect(first?.slice(0, 7)).toEqual([1, 1, 'Filtering', 5, 4, 3, 12])
  expect(first).toContain(5_000)
  expect(first?.at(-1)).toBe('Urgent')
  expect(second?.slice(0, 7)).toEqual([null, null, 'Import', 2, 5, null, null])
  expect(more).toEqual([])
})
