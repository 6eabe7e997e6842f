import { expect, it } from 'vitest'
import { FLAG_CODES } from '#shared/domain/prioritization/scoring/flags.ts'
import { tableHead, type TableLine, tableLines } from './ranking-table.ts'

const LINE: TableLine = {
  rank: 1,
  name: 'Regional filtering in reports',
  revenue: 5,
  breadth: 4,
  alignment: 3,
  composite: 12,
  weightedArr: 75_250_050,
  decidedBy: null,
  flags: ['urgent', 'challenge'],
}

it('puts every column below its name', () => {
  const [head = ''] = tableHead()
  const [row = ''] = tableLines(LINE, 'USD')
  expect(row.indexOf('urgent, challenge')).toBe(head.indexOf('Flags'))
  expect(row.indexOf('Regional')).toBe(head.indexOf('Feedback theme'))
  expect(row.indexOf('$752,500.50') + '$752,500.50'.length).toBe(
    head.indexOf('Weighted ARR') + 'Weighted ARR'.length,
  )
})

it('never grows wider than 120 columns: names are cut, large amounts shortened, flags wrapped', () => {
  const lines = tableLines(
    {
      ...LINE,
      rank: 100,
      name: 'A theme with a name that goes on, and on, and on, 👩‍👩‍👧 and on',
      composite: 11.25,
      weightedArr: 123_456_789_012_34,
      decidedBy: 'arr-at-risk',
      flags: FLAG_CODES,
    },
    'USD',
  )
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(120)
  expect(lines[0]).toContain('…')
  expect(lines[0]).toContain('$123B')
  for (const code of FLAG_CODES) expect(lines.join(' ')).toContain(code)
})

it('shows a dash for what is not there yet', () => {
  expect(tableLines({ ...LINE, rank: null, alignment: null, composite: null, flags: [] }, 'USD')).toEqual([
    '  –  Regional filtering in reports         5   4   –     –   $752,500.50',
  ])
})
