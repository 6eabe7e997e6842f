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
    ['Thurs 31 Dec 2026', '2026-12-31'],
    ['Donnerstag, 31. Dezember 2026', '2026-12-31'],
    ['1. März 2027', '2027-03-01'],
    ['01-Mrz-27', '2027-03-01'],
    ['3. Okt. 2026', '2026-10-03'],
    ['1er août 2027', '2027-08-01'],
    ['1 aout 2027', '2027-08-01'],
    ['jeudi 31 décembre 2026', '2026-12-31'],
    ['3 févr. 2027', '2027-02-03'],
    ['31 de diciembre de 2026', '2026-12-31'],
    ['5-ene-27', '2027-01-05'],
    ['15 sept 2026', '2026-09-15'],
    ['1° gennaio 2027', '2027-01-01'],
    ['5 set 2026', '2026-09-05'],
    ['quinta-feira, 31 de dezembro de 2026', '2026-12-31'],
    ['1º de março de 2027', '2027-03-01'],
    ['12 mrt 2027', '2027-03-12'],
    ['5 marca 2027 r.', '2027-03-05'],
    ['6 października 2026', '2026-10-06'],
    ['6 paź 2026', '2026-10-06'],
    ['2027年3月1日', '2027-03-01'],
    ['２０２７年０３月０１日（月）', '2027-03-01'],
    ['2027年3月1日 星期一', '2027-03-01'],
    ['2027년 3월 1일', '2027-03-01'],
    ['2027年12月31日 10:30', '2027-12-31'],
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
    '31. Brumaire 2026',
    '30. Februar 2027',
    'before 31 Dec 2026',
    'ab 1. März 2027',
    '令和9年3月1日',
    '27年3月1日',
    '2027年3月',
    '2027年13月1日',
  ])('%s is no day', (text) => {
    expect(parseDateText(text)).toBeNull()
  })
})

test('every language’s months are read as it writes them, and no word is two months', () => {
  for (const language of ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'])
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month,
        year: 'numeric',
        timeZone: 'UTC',
      })
      for (let at = 1; at <= 12; at += 1) {
        const iso = `2027-${String(at).padStart(2, '0')}-17`
        const text = format.format(new Date(iso))
        expect([text, parseDateText(text)]).toEqual([text, { iso }])
      }
    }
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
