import { expect } from 'vitest'
import { type CaseKind, csv, type ImportCase, type Outcome, styled, workbook } from './case.ts'

const account = (outcome: Outcome, name: string) => outcome.accounts.find((found) => found.name === name)
const H = 'id,name,arr,tier'

/** No renewal date was taken from this column. */
const noRenewal = (header: string, ...days: string[]): ImportCase => ({
  name: `no renewal date in ${header}`,
  as: 'accounts',
  file: csv(`${H},${header}`, ...days.map((day, index) => `A${index},Acorn ${index},100,SMB,${day}`)),
  check: ({ accounts, text }) => {
    expect(accounts).toHaveLength(days.length)
    expect(accounts.every(({ renewalDate }) => renewalDate === null)).toBe(true)
    expect(text).toMatch(/no “renewal_date” column|Not used: “/)
  },
})

/** Which ARR, in dollars, the first account has; null: refused, with words that match. */
const arrOf = (
  name: string,
  file: ImportCase['file'],
  arr: number | null,
  words: RegExp = /./,
): ImportCase => ({
  name,
  as: 'accounts',
  file,
  check: ({ accounts, text }) => {
    expect(accounts[0]?.arr ?? null).toBe(arr === null ? null : arr * 100)
    expect(text).toMatch(words)
  },
})

const tierOf = (
  name: string,
  file: ImportCase['file'],
  tiers: readonly string[],
  words: RegExp = /./,
): ImportCase => ({
  name,
  as: 'accounts',
  file,
  check: ({ accounts, text }) => {
    expect(accounts.map(({ tier }) => tier)).toEqual(tiers)
    expect(text).toMatch(words)
  },
})

const share = (
  header: string,
  values: readonly string[],
  expected: readonly number[] | null,
): ImportCase => ({
  name: `${header}: ${values.join(', ')}`,
  as: 'requests',
  file: csv(`account;theme;${header}`, ...values.map((value, index) => `A${index + 1};SSO;${value}`)),
  check: ({ requests, text }) => {
    expect(requests.map(({ dependency }) => dependency)).toEqual(expected ?? [])
    if (expected === null) expect(text).toMatch(/percent/)
  },
})

const two = (header: string, first: string, second: string) =>
  csv(`id,name,${header},tier`, `A1,Acorn Works,${first},SMB`, `A2,Birch Corp,${second},SMB`)

/** What headers, and formats of numbers, say and don't say. */
export const COLUMN_CASES: readonly CaseKind[] = [
  {
    no: '01',
    kind: 'a day that is no renewal',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '01-signup-date.csv' },
        check: ({ accounts, text }) => {
          expect(accounts.map(({ renewalDate }) => renewalDate)).toEqual([null, null])
          expect(text).toContain('no “renewal_date” column')
        },
      },
      noRenewal('customer_since', '2019-05-01', '2020-07-09'),
      noRenewal('start_date', '2024-01-01', '2025-02-02'),
      noRenewal('Kunde seit', '01.02.2020', '17.08.2021'),
      noRenewal('last_login', '2026-11-01', '2026-11-20'),
      noRenewal('first_payment', '13/05/2022', '14/06/2023'),
      noRenewal('onboarding complete', '2026-12-24', '2027-02-01'),
      noRenewal('Renewal Date', '2024-01-31', '2025-01-31', '2026-01-31'),
    ],
  },
  {
    no: '02',
    kind: 'a tier of another kind',
    cases: [
      tierOf('handed over', { fixture: '02-tier-of-another-kind.csv' }, [
        'smb',
        'enterprise',
        'mid-market',
        'smb',
      ]),
      tierOf(
        'plan beside size',
        csv(
          'name,arr,Tier,Size of company',
          'A,1,Gold,SMB',
          'B,1,Silver,Enterprise',
          'C,1,Bronze,Mid-Market',
        ),
        ['smb', 'enterprise', 'mid-market'],
      ),
      tierOf(
        'plans alone',
        csv('name,arr,Tier', 'A,1,Gold', 'B,1,Silver', 'C,1,Enterprise'),
        [],
        /3 words in “Tier”/,
      ),
      tierOf(
        'mostly plans',
        csv('name,arr,service_tier', 'A,1,Enterprise', 'B,1,Premium', 'C,1,Basic', 'D,1,Free'),
        [],
        /Most words of this column/,
      ),
      tierOf(
        'one unknown word',
        csv('name,arr,tier', 'A,1,SMB', 'B,1,Enterprise', 'C,1,Startup'),
        ['smb', 'enterprise'],
        /“Startup”/,
      ),
      {
        ...tierOf('taught', csv('name,arr,Tier', 'A,1,Gold', 'B,1,Silver'), ['enterprise', 'smb']),
        args: ['--answer', 'word:tier:gold=enterprise', '--answer', 'word:tier:silver=smb'],
      },
    ],
  },
  {
    no: '03',
    kind: 'a unit in the header',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '03-arr-in-thousands.csv' },
        check: ({ accounts }) => expect(accounts.map(({ arr }) => arr)).toEqual([12_000_000, 4_550_000]),
      },
      ...(
        [
          ['ARR (in thousands)', '120', 120_000],
          ['ARR (USD thousands)', '120', 120_000],
          ['ARR ($000s)', '45.5', 45_500],
          ["ARR ('000)", '45.5', 45_500],
          ['ARR (M)', '1.2', 1_200_000],
          ['ARR ($MM)', '1.25', 1_250_000],
          ['ARR in k$', '12', 12_000],
          ['ARR (kUSD)', '12', 12_000],
          ['TUSD ARR', '12', 12_000],
          ['ARR [millions]', '2', 2_000_000],
        ] as const
      ).map(([header, value, arr]) =>
        arrOf(header, two(header, value, '1'), arr, /is in (?:thousands|millions)/),
      ),
      arrOf('twice', two('ARR ($K)', '120k', '1'), 1_000, /names a unit/),
    ],
  },
  {
    no: '04',
    kind: 'a currency in the header',
    cases: [
      arrOf('handed over', { fixture: '04-arr-in-euros.csv' }, null, /foreign-currency/),
      ...[
        'ARR (€)',
        'ARR EUR',
        'arr_gbp',
        'ARR [£]',
        'ARR (in CHF)',
        'ARR in EUR',
        'ARR (k€)',
        'TEUR ARR',
        'ARR (INR)',
        'ARR - EUR',
      ].map((header) => arrOf(header, two(header, '120', '1'), null, /foreign-currency/)),
      arrOf('its own currency', two('ARR (USD)', '120', '1'), 120),
      arrOf('a word that is no unit', two('ARR (forecast)', '120', '1'), null, /forecast/),
    ],
  },
  {
    no: '05',
    kind: 'a currency in the number format',
    cases: [
      arrOf('handed over', { fixture: '05-euro-cells.xlsx' }, null, /foreign-currency/),
      ...[
        '#,##0\\ "€"',
        '[$£-809]#,##0.00',
        '"EUR" #,##0',
        '[$CHF-807] #,##0',
        '_-* #,##0.00\\ "zł"_-',
        '¥#,##0',
        '[$EUR] #,##0',
      ].map((format) =>
        arrOf(
          format,
          workbook(
            [
              ['name', 'arr', 'tier'],
              ['Acorn Works', styled(120_000, 1), 'SMB'],
            ],
            [format],
          ),
          null,
          /foreign-currency/,
        ),
      ),
      arrOf(
        'dollars',
        workbook(
          [
            ['name', 'arr', 'tier'],
            ['Acorn Works', styled(120_000, 1), 'SMB'],
          ],
          ['[$$-409]#,##0.00'],
        ),
        120_000,
      ),
      arrOf(
        'a locale is no currency',
        workbook(
          [
            ['name', 'arr', 'tier'],
            ['Acorn Works', styled(120_000, 1), 'SMB'],
          ],
          ['[$-407]#,##0.00'],
        ),
        120_000,
      ),
    ],
  },
  {
    no: '21',
    kind: 'a unit of the whole column',
    cases: [
      {
        name: 'handed over',
        as: 'requests',
        file: { fixture: '21-dependency-in-percent.csv' },
        check: ({ requests }) => expect(requests.map(({ dependency }) => dependency)).toEqual([60, 1, 50]),
      },
      share('Dependency (percent)', ['25', '1', '100'], [25, 1, 100]),
      share('Stated dependency (%)', ['12.5', '1', '0'], [13, 1, 0]),
      share('dependency_pct', ['60', '40', '1'], [60, 40, 1]),
      share('Dependency', ['60', '1', '50'], null),
      share('Dependency %', ['0.6', '1', '0.5'], null),
      share('dependency', ['0.6', '1', '0,5'], [60, 100, 50]),
      share('Dependency %', ['60%', '1%', '5'], [60, 1, 5]),
    ],
  },
  {
    no: '25',
    kind: 'a header twice',
    cases: [
      arrOf('handed over', { fixture: '25-header-twice.csv' }, null, /another column has the same header/),
      arrOf('in other letters', csv('name,ARR,tier,arr', 'A,1,SMB,2'), null, /same header/),
      arrOf('three times', csv('ARR,name,ARR,tier,ARR', '1,A,2,SMB,3'), null, /same header/),
      {
        ...arrOf(
          'chosen by its number',
          csv('name,ARR,tier,ARR', 'A,1,SMB,2'),
          2,
          /Several columns have the header/,
        ),
        args: ['--map', 'arr=#4'],
      },
      arrOf(
        'with the same values',
        csv('name,ARR,tier,ARR', 'A,1,SMB,1'),
        1,
        /Several columns have the header/,
      ),
      tierOf('another field', csv('name,ARR,Tier,Tier', 'A,1,SMB,Enterprise'), [], /same header/),
      {
        name: 'an optional field',
        as: 'accounts',
        file: csv('name,ARR,tier,CSM,CSM', 'A,1,SMB,Ann,Ben'),
        check: (outcome) => {
          expect(account(outcome, 'A')?.csm).toBeNull()
          expect(outcome.code).toBe(1)
          expect(outcome.text).toContain('Not used: “CSM” may be csm')
        },
      },
    ],
  },
  {
    no: 'names',
    kind: 'what only sounds like ARR',
    cases: [
      'MRR',
      'Monthly Recurring Revenue',
      'TCV',
      'Total contract value',
      'Lifetime value',
      'Recurring Revenue',
      'ARR (monthly)',
    ].map((header) => arrOf(header, two(header, '$120', '$1'), null, /has no column “arr”/)),
  },
]
