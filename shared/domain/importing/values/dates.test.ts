import { describe, expect, test } from 'vitest'

import { dateOrderOf, parseDateText, resolveDate, serialToDate } from './dates.ts'

describe('dates that say themselves what they are', () => {
  test.each([
    ['2026-12-31', '2026-12-31'],
    ['2026/12/31', '2026-12-31'],
    ['2026-1-5', '2026-01-05'],
    ['20261231', '2026-12-31'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-12-31 00:00:00.000 +02:00', '2026-12-31'],
    ['31-Dec-26', '2026-12-31'],
    ['31 Dec 2026', '2026-12-31'],
    ['31 December 2026', '2026-12-31'],
    ['Thu, 31 Dec 2026', '2026-12-31'],
    ['1st Sept 2026', '2026-09-01'],
    ['Dec 31, 2026', '2026-12-31'],
    ['December 31 2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['46387', '2026-12-31'],
    ['1-Jan-79', '2079-01-01'],
    ['1-Jan-80', '1980-01-01'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%s', (text, iso) => {
    expect(parseDateText(text)).toEqual({ iso })
  })

  test.each([
    '',
    'soon',
    '2026-02-30',
    '29 Feb 2026',
    '31/13/2026',
    '2026-13-01',
    '0/5/2026',
    'Q1 2027',
    '12',
    '99999999',
  ])('%s is no day', (text) => {
    expect(parseDateText(text)).toBeNull()
  })
})

test('a date with slashes is left open until its column tells the order', () => {
  const parsed = parseDateText('03/04/26')
  expect(parsed).toEqual({ first: 3, second: 4, year: 2026 })
  if (!parsed) throw new Error('unreachable')
  expect(resolveDate(parsed, 'dmy')).toBe('2026-04-03')
  expect(resolveDate(parsed, 'mdy')).toBe('2026-03-04')
})

test('one value above 12 settles a column; two that disagree contradict; none leaves it open', () => {
  const column = (...values: string[]): unknown => dateOrderOf(values.map((value) => parseDateText(value)))
  expect(column('03/04/2026', '31/12/2026')).toEqual({ kind: 'settled', order: 'dmy' })
  expect(column('03/04/2026', '12/31/2026 0:00')).toEqual({ kind: 'settled', order: 'mdy' })
  expect(column('03/04/2026', '12/12/2026')).toEqual({ kind: 'ambiguous' })
  expect(column('31/12/2026', '12/31/2026')).toEqual({ kind: 'contradictory' })
  expect(column('2026-12-31', '05/05/2026', 'nonsense')).toEqual({ kind: 'none' })
})

describe('Excel’s day numbers', () => {
  test.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [46_387, 1900, '2026-12-31'],
    [46_387.75, 1900, '2026-12-31'],
    [2_958_465, 1900, '9999-12-31'],
    [0, 1904, '1904-01-01'],
    [44_925, 1904, '2026-12-31'],
    [2_957_003, 1904, '9999-12-31'],
  ] as const)('%d in the %d system', (serial, system, iso) => {
    expect(serialToDate(serial, system)).toBe(iso)
  })

  test('29 Feb 1900 never was, and nothing lies before day 1 or after the year 9999', () => {
    expect(serialToDate(60, 1900)).toBeNull()
    expect(serialToDate(0, 1900)).toBeNull()
    expect(serialToDate(-1, 1904)).toBeNull()
    expect(serialToDate(2_958_466, 1900)).toBeNull()
    expect(serialToDate(Number.NaN, 1900)).toBeNull()
  })
})
