import { describe, expect, test } from 'vitest'

import { guessMapping } from '#shared/domain/importing/columns/mapping.ts'
import type { CellValue, ImportTable } from './table.ts'
import { validateRequests } from './validate-requests.ts'

const accounts = [
  { id: 'a', externalId: 'A1', name: 'Bright Harbor' },
  { id: 'b', externalId: 'A2', name: 'Nordwind' },
  { id: 'c', externalId: 'A3', name: 'nordwind' },
  { id: 'd', externalId: 'a1', name: 'Short ids differ by case' },
]
const headers = 'account,theme,signal,dependency,verbatim,source,date,prospect,compliance,win_loss'
const validate = (...rows: CellValue[][]) => {
  const table: ImportTable = {
    file: 'requests.csv',
    sheet: null,
    headers: headers.split(','),
    headerRow: 1,
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
    strictWidth: true,
    dateSystem: 1900,
  }
  return validateRequests(table, guessMapping('requests', table.headers), {
    dateOrder: null,
    accounts,
    themes: ['Regional filtering'],
  })
}

describe('a request row', () => {
  test('finds its account by id before name, and its theme whatever its case', () => {
    const { rows, newThemes } = validate(
      [
        'A1',
        'regional  FILTERING',
        'explicit',
        '60%',
        'We “need” this',
        'QBR',
        '2026-11-02',
        'no',
        'yes',
        '',
      ],
      ['bright harbor', 'Dark mode', '', '', '', '', '', '', '', ''],
      ['a1', 'dark MODE', 'none', 1, '', '', '', '', '', ''],
    )
    expect(rows).toMatchObject([
      {
        accountId: 'a',
        theme: 'Regional filtering',
        signal: 'explicit',
        dependency: 60,
        compliance: true,
        date: '2026-11-02',
      },
      { accountId: 'a', theme: 'Dark mode', signal: 'none', dependency: 0, compliance: false, date: null },
      { accountId: 'd', theme: 'Dark mode', dependency: 100 },
    ])
    expect(newThemes).toEqual(['Dark mode'])
  })

  test('of a prospect is not looked up', () => {
    const { rows } = validate([
      'Fernweh Travel',
      'Dark mode',
      '',
      '',
      '',
      '',
      '',
      'yes',
      '',
      'lost to a rival',
    ])
    expect(rows).toMatchObject([{ accountId: null, prospect: 'Fernweh Travel', winLoss: 'lost to a rival' }])
  })
})

describe('what is refused', () => {
  test.each<[string, CellValue[], object]>([
    ['no account', ['', 'T'], { column: 'account', code: 'required-missing' }],
    ['no theme', ['A1', ''], { column: 'theme', code: 'required-missing' }],
    ['unknown account', ['Zebra', 'T'], { column: 'account', value: 'Zebra', code: 'unknown-account' }],
    ['ambiguous account', ['NORDWIND', 'T'], { column: 'account', code: 'ambiguous-account' }],
    ['unknown signal', ['A1', 'T', 'loud'], { column: 'signal', value: 'loud', code: 'unknown-signal' }],
    ['dependency 60', ['A1', 'T', '', '60'], { column: 'dependency', value: '60', code: 'dependency-range' }],
    ['dependency high', ['A1', 'T', '', 'high'], { column: 'dependency', code: 'unreadable-number' }],
    ['bad date', ['A1', 'T', '', '', '', '', '2026-02-30'], { column: 'date', code: 'unreadable-date' }],
    [
      'bad prospect flag',
      ['A1', 'T', '', '', '', '', '', 'hm'],
      { column: 'prospect', code: 'unreadable-boolean' },
    ],
    [
      'a huge verbatim',
      ['A1', 'T', '', '', 'x'.repeat(20_001)],
      { column: 'verbatim', code: 'text-too-long' },
    ],
  ])('%s', (_, cells, expected) => {
    const { rows, refused } = validate(cells, ['A1', 'Kept'])
    expect(refused).toMatchObject([{ row: 2, ...expected }])
    expect(rows).toMatchObject([{ row: 3 }])
  })

  test('an unknown account comes with the nearest name', () => {
    const { refused } = validate(['Brigth Harbor Inc.', 'T'])
    expect(refused[0]?.message).toContain('Did you mean “Bright Harbor”?')
  })

  test('a refused row alone makes no new theme', () => {
    expect(validate(['Zebra', 'Only here']).newThemes).toEqual([])
  })
})
