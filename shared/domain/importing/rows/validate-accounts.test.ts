import { describe, expect, test } from 'vitest'

import type { Account } from '#shared/domain/customers/account.ts'
import { accountNotes } from '#shared/domain/importing/plan/diff-accounts.ts'
import { guessMapping } from '#shared/domain/importing/columns/mapping.ts'
import type { CellValue, ImportTable } from './table.ts'
import { type AccountsContext, validateAccounts } from './validate-accounts.ts'

const tableOf = (headers: string, ...rows: CellValue[][]): ImportTable => ({
  file: 'accounts.csv',
  sheet: null,
  headers: headers.split(','),
  headerRow: 1,
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  strictWidth: true,
  dateSystem: 1900,
})
const validate = (table: ImportTable, context: Partial<AccountsContext> = {}) =>
  validateAccounts(table, guessMapping('accounts', table.headers), {
    currency: 'USD',
    dateOrder: null,
    ...context,
  })

const stored = (id: string, externalId: string | null, name: string): Account => ({
  id,
  externalId,
  name,
  arr: 500_000,
  tier: 'enterprise',
  renewalDate: null,
  inIcp: true,
  csm: null,
  segment: null,
  headroom: 0,
  untappedSeats: null,
  seatPrice: null,
  referenceable: false,
  usageTrend: null,
})

describe('a blank cell that an account can’t be without', () => {
  const existing = [stored('a', '1', 'Acme'), stored('b', null, 'Birch')]
  const read = (...rows: CellValue[][]) => validate(tableOf('id,name,arr,tier', ...rows), { existing })

  test('leaves what the workspace has, and is told', () => {
    const { rows, refused, notes } = read(['1', 'Acme', null, 'SMB'], ['1.0', null, 7, 'n/a'])
    expect(rows).toEqual([])
    expect(refused.map(({ row, code }) => [row, code])).toEqual([
      [2, 'required-missing'],
      [3, 'required-missing'],
      [3, 'required-missing'],
    ])
    expect(notes.join(' ')).not.toContain('stays')
    const alone = read(['1.0', null, 7, 'n/a'], [null, 'birch', 'TBD', 'SMB'], [null, 'Cedar', 1, 'SMB'])
    expect(alone.refused).toEqual([])
    expect(alone.rows.map(({ name, arr, tier }) => [name, arr, tier])).toEqual([
      ['Acme', 700, 'enterprise'],
      ['birch', 500_000, 'smb'],
      ['Cedar', 100, 'smb'],
    ])
    expect(alone.notes).toContain(
      '“name”, “tier”, and “arr” blank in 2 rows, the first of them row 2: what the workspace has there stays.',
    )
  })

  test('is refused where nothing stored is meant for sure', () => {
    const { rows, refused } = read(
      ['9', 'Acme', null, 'SMB'], // Another id than Acme's.
      [null, 'Dogwood', null, 'SMB'],
      ['8', null, 5, 'SMB'],
      [null, null, 5, 'SMB'],
    )
    expect(rows).toEqual([])
    expect(refused.map(({ row, field }) => [row, field])).toEqual([
      [2, 'arr'],
      [3, 'arr'],
      [4, 'name'],
      [5, 'name'],
    ])
  })
})

describe('an account row', () => {
  test('is read whole', () => {
    const { rows, refused } = validate(
      tableOf(
        'id,name,arr,currency,tier,renewal_date,icp,csm,segment,headroom,untapped_seats,seat_price,referenceable,usage_trend',
        [
          'A1',
          ' Acme  Corp ',
          '$400,000',
          'USD',
          'ENT',
          '2026-12-31',
          'no',
          'Dana',
          'Retail',
          '',
          '40',
          '$1,200',
          'x',
          'down',
        ],
      ),
    )
    expect(refused).toEqual([])
    expect(rows).toEqual([
      {
        row: 2,
        externalId: 'A1',
        name: 'Acme Corp',
        arr: 40_000_000,
        tier: 'enterprise',
        renewalDate: '2026-12-31',
        inIcp: false,
        csm: 'Dana',
        segment: 'Retail',
        headroom: 4_800_000,
        untappedSeats: 40,
        seatPrice: 120_000,
        referenceable: true,
        usageTrend: 'declining',
        blank: ['headroom'],
      },
    ])
  })

  test('of a workbook comes as typed cells', () => {
    const { rows } = validate(
      tableOf(
        'name,arr,tier,renewal_date,icp,headroom',
        ['Acme', 1234.5, 'SMB', { date: '2026-12-31' }, true, 0],
        ['Beta', 0, 'SMB', 46_387, false, null],
      ),
    )
    expect(rows).toMatchObject([
      { arr: 123_450, renewalDate: '2026-12-31', inIcp: true },
      { arr: 0, renewalDate: '2026-12-31', inIcp: false },
    ])
  })

  test('with blanks is inside the ICP, without renewal date and headroom, and the person is told', () => {
    const { rows, notes } = validate(
      tableOf('name,arr,tier,renewal_date,icp,headroom', ['Acme', '1', 'SMB', '', '', '']),
    )
    expect(rows).toMatchObject([{ inIcp: true, renewalDate: null, headroom: 0, externalId: null }])
    expect(notes).toEqual([])
    const stored = rows.map(({ renewalDate }) => ({ renewalDate, added: true }))
    expect(accountNotes(new Set(['renewal_date', 'icp']), stored)).toEqual([
      '1 row has no renewal date; an account without one counts as more than 180 days away and is flagged.',
    ])
    expect(accountNotes(new Set(), stored)).toHaveLength(2)
  })

  test('takes an amount of headroom before seats × price', () => {
    const { rows } = validate(
      tableOf('name,arr,tier,headroom,untapped_seats,seat_price', ['A', '1', 'SMB', '500', '40', '1200']),
    )
    expect(rows).toMatchObject([{ headroom: 50_000, untappedSeats: null, seatPrice: null }])
  })
})

describe('what is refused', () => {
  const headers = 'id,name,arr,currency,tier,renewal_date,icp,untapped_seats,usage_trend'
  test.each<[string, CellValue[], { column: string; value: string; code: string }]>([
    ['no name', ['1', '', '1', '', 'SMB'], { column: 'name', value: '', code: 'required-missing' }],
    ['no ARR', ['1', 'A', '', '', 'SMB'], { column: 'arr', value: '', code: 'required-missing' }],
    ['no tier', ['1', 'A', '1', '', ''], { column: 'tier', value: '', code: 'required-missing' }],
    ['unknown tier', ['1', 'A', '1', '', 'Gold'], { column: 'tier', value: 'Gold', code: 'unknown-tier' }],
    [
      'negative ARR',
      ['1', 'A', '(1,200)', '', 'SMB'],
      { column: 'arr', value: '(1,200)', code: 'negative-amount' },
    ],
    [
      'unreadable ARR',
      ['1', 'A', 'lots', '', 'SMB'],
      { column: 'arr', value: 'lots', code: 'unreadable-amount' },
    ],
    [
      'a unit word',
      ['1', 'A', '1,2 Mio', '', 'SMB'],
      { column: 'arr', value: '1,2 Mio', code: 'unreadable-amount' },
    ],
    [
      'a truth value as ARR',
      ['1', 'A', true, '', 'SMB'],
      { column: 'arr', value: 'TRUE', code: 'unreadable-amount' },
    ],
    [
      'foreign sign',
      ['1', 'A', '100 €', '', 'SMB'],
      { column: 'arr', value: '100 €', code: 'foreign-currency' },
    ],
    [
      'foreign code',
      ['1', 'A', '100', 'EUR', 'SMB'],
      { column: 'currency', value: 'EUR', code: 'foreign-currency' },
    ],
    [
      'bad date',
      ['1', 'A', '1', '', 'SMB', 'soon'],
      { column: 'renewal_date', value: 'soon', code: 'unreadable-date' },
    ],
    [
      'bad flag',
      ['1', 'A', '1', '', 'SMB', '', 'dunno'],
      { column: 'icp', value: 'dunno', code: 'unreadable-boolean' },
    ],
    [
      'half a seat',
      ['1', 'A', '1', '', 'SMB', '', '', '1.5'],
      { column: 'untapped_seats', value: '1.5', code: 'unreadable-number' },
    ],
    [
      'odd trend',
      ['1', 'A', '1', '', 'SMB', '', '', '', 'zigzag'],
      { column: 'usage_trend', value: 'zigzag', code: 'unknown-usage-trend' },
    ],
    [
      'Excel error',
      ['1', 'A', { error: '#REF!' }, '', 'SMB'],
      { column: 'arr', value: '#REF!', code: 'error-cell' },
    ],
    [
      'Excel error as text',
      ['1', '#N/A', '1', '', 'SMB'],
      { column: 'name', value: '#N/A', code: 'error-cell' },
    ],
    [
      'a long name',
      ['1', 'A'.repeat(201), '1', '', 'SMB'],
      { column: 'name', value: `${'A'.repeat(199)}…`, code: 'text-too-long' },
    ],
    [
      'a slipped row',
      ['1', 'A', '1', '', 'SMB', '', '', '', '', 'extra'],
      { column: '', value: 'extra', code: 'too-many-columns' },
    ],
  ])('%s: with row, column, value, code and remedy; the other row stands', (_, cells, expected) => {
    const { rows, refused, total } = validate(tableOf(headers, cells, ['2', 'Good', '1', 'USD', 'SMB']))
    expect(refused).toMatchObject([{ file: 'accounts.csv', sheet: null, row: 2, ...expected }])
    expect(refused[0]?.message).toMatch(/\. ?[A-Z0-9].*\.$/)
    expect(rows.map((row) => row.row)).toEqual([3])
    expect(total).toBe(2)
  })

  test('every bad cell of a row is named at once', () => {
    const { refused } = validate(tableOf(headers, ['1', '', 'x', '', 'Gold', 'soon']))
    expect(refused.map((refusal) => refusal.column)).toEqual(['arr', 'tier', 'name', 'renewal_date'])
  })

  test('the same id twice, or the same name where one has no id; two ids may share a name', () => {
    const { rows, refused } = validate(
      tableOf(
        headers,
        ['1', 'Acme', '1', '', 'SMB'],
        ['1', 'Other', '1', '', 'SMB'],
        ['2', 'ACME', '1', '', 'SMB'],
        ['', 'acme ', '1', '', 'SMB'],
      ),
    )
    expect(rows.map((row) => row.row)).toEqual([4])
    expect(refused.map(({ row, code, column }) => [row, code, column])).toEqual([
      [2, 'duplicate-row', 'id'],
      [3, 'duplicate-row', 'id'],
      [5, 'duplicate-row', 'name'],
    ])
    expect(refused[0]?.message).toContain('Rows 3, 5')
  })

  test('a name that stands for several stored accounts', () => {
    const existing = [stored('a', '1', 'Acme'), stored('b', '2', 'acme')]
    const { refused } = validate(tableOf('name,arr,tier', ['ACME', '1', 'SMB']), { existing })
    expect(refused).toMatchObject([{ code: 'ambiguous-account', column: 'name' }])
  })

  test('a row whose quotation mark never closes', () => {
    const table = tableOf(headers, ['1', 'A', '1', '', 'SMB'])
    const { refused } = validate({
      ...table,
      rows: table.rows.map((row) => ({ ...row, problem: 'broken-quotes' as const })),
    })
    expect(refused).toMatchObject([{ row: 2, code: 'broken-quotes' }])
  })
})

describe('the order of day and month', () => {
  const dated = (...dates: string[]) =>
    tableOf('name,arr,tier,renewal_date', ...dates.map((date, i) => [`A${i}`, '1', 'SMB', date]))
  const datesOf = (validation: ReturnType<typeof validate>) => validation.rows.map((row) => row.renewalDate)

  test('is settled by one value above 12', () => {
    const validation = validate(dated('03/04/2026', '31/12/2026'))
    expect(datesOf(validation)).toEqual(['2026-04-03', '2026-12-31'])
    expect(validation.dateQuestion).toBeNull()
  })

  test('is asked with three examples when nothing tells, and the rows wait', () => {
    const table = dated('03/04/2026', '05/06/2026', '07/08/2026', '09/10/2026', '11/11/2026')
    const open = validate(table)
    expect(open.dateQuestion).toEqual({
      column: 'renewal_date',
      examples: [
        { text: '03/04/2026', dmy: '3 Apr 2026', mdy: '4 Mar 2026' },
        { text: '05/06/2026', dmy: '5 Jun 2026', mdy: '6 May 2026' },
        { text: '07/08/2026', dmy: '7 Aug 2026', mdy: '8 Jul 2026' },
      ],
    })
    expect(open.refused.map((refusal) => refusal.code)).toEqual(
      Array.from({ length: 4 }, () => 'ambiguous-date'),
    )
    expect(datesOf(open)).toEqual(['2026-11-11'])
    expect(datesOf(validate(table, { dateOrder: 'mdy' }))[0]).toBe('2026-03-04')
    expect(validate(table, { dateOrder: 'mdy' }).dateQuestion).toBeNull()
  })

  test('contradicted by the values refuses them; an answer keeps those that fit it', () => {
    const table = dated('31/12/2026', '12/31/2026', '2026-01-01')
    const open = validate(table)
    expect(open.refused.map(({ row, code }) => [row, code])).toEqual([
      [2, 'ambiguous-date'],
      [3, 'ambiguous-date'],
    ])
    expect(open.dateQuestion).not.toBeNull()
    const answered = validate(table, { dateOrder: 'dmy' })
    expect(datesOf(answered)).toEqual(['2026-12-31', '2026-01-01'])
    expect(answered.refused).toMatchObject([{ row: 3, code: 'unreadable-date' }])
  })
})
