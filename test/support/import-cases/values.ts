import { expect } from 'vitest'
import { type CaseKind, csv, type ImportCase, styled, workbook } from './case.ts'

const renewals = (
  name: string,
  file: ImportCase['file'],
  days: readonly (string | null)[],
  words: RegExp = /./,
  args: readonly string[] = [],
): ImportCase => ({
  name,
  as: 'accounts',
  file,
  args,
  check: ({ accounts, text }) => {
    expect(
      accounts
        .toSorted((a, b) => (a.externalId ?? '').localeCompare(b.externalId ?? ''))
        .map(({ renewalDate }) => renewalDate),
    ).toEqual(days)
    expect(text).toMatch(words)
  },
})
const arrs = (
  name: string,
  file: ImportCase['file'],
  expected: readonly number[],
  words: RegExp = /./,
): ImportCase => ({
  name,
  as: 'accounts',
  file,
  check: ({ accounts, text }) => {
    expect(accounts.map(({ arr }) => arr).toSorted((a, b) => a - b)).toEqual(
      expected.map((arr) => Math.round(arr * 100)).toSorted((a, b) => a - b),
    )
    expect(text).toMatch(words)
  },
})
const sheet = (...days: Parameters<typeof workbook>[0][number][number][]) =>
  workbook(
    [
      ['id', 'name', 'arr', 'tier', 'renewal date'],
      ...days.map((day, index) => [`A${index}`, `Acorn ${index}`, 1, 'SMB', day] as const),
    ],
    ['yyyy\\-mm\\-dd', 'dd/mm/yyyy\\ hh:mm'],
  )
const amounts = (...values: string[]) =>
  csv('name;arr;tier', ...values.map((value, index) => `Acorn ${index};${value};SMB`))
const optional = (field: string, value: string): ImportCase => ({
  name: `${field}: ${value}`,
  as: 'accounts',
  file: csv(`id,name,arr,tier,${field}`, `A1,Acorn Works,1,SMB,${value}`),
  check: ({ accounts, text, why }) => {
    const [only] = accounts
    expect([only?.renewalDate, only?.csm, only?.segment, only?.usageTrend, only?.headroom]).toEqual([
      null,
      null,
      null,
      null,
      0,
    ])
    expect(text).toContain('as blank')
    expect(why).toContain('as blank')
  },
})
const yes = (yesWord: string, noWord: string): ImportCase => ({
  name: `${yesWord} and ${noWord}`,
  as: 'accounts',
  file: csv('name;arr;tier;icp', `A;1;SMB;${yesWord}`, `B;1;SMB;${noWord}`),
  check: ({ accounts }) =>
    expect(accounts.map(({ name, inIcp }) => [name, inIcp])).toEqual([
      ['A', true],
      ['B', false],
    ]),
})
const words = (
  field: string,
  as: ImportCase['as'],
  list: readonly string[],
  answers: readonly string[],
  got: (o: Parameters<ImportCase['check']>[0]) => unknown,
  expected: unknown,
): readonly ImportCase[] => {
  const lines =
    as === 'accounts'
      ? list.map((word, i) => `Acorn ${i},1,SMB,${word}`)
      : as === 'themes'
        ? list.map((word, i) => `Theme ${['one', 'two', 'three'][i] ?? i},${word}`)
        : list.map((word, i) => `A${i + 1},SSO,${word}`)
  const head =
    as === 'accounts'
      ? `name,arr,tier,${field}`
      : as === 'themes'
        ? `theme,${field}`
        : `account,theme,${field}`
  return [
    {
      name: `${field} asked`,
      as,
      file: csv(head, ...lines),
      check: (o) => {
        expect(o.text).toMatch(new RegExp(`${list.length} words? in “${field}”`))
        expect(o.code).not.toBe(0)
      },
    },
    {
      name: `${field} taught`,
      as,
      file: csv(head, ...lines),
      args: answers.flatMap((answer) => ['--answer', answer]),
      check: (o) => {
        expect(o.code).toBe(0)
        expect(got(o)).toEqual(expected)
      },
    },
  ]
}
const html = (text: string, expected: string): ImportCase => ({
  name: text,
  as: 'requests',
  file: csv('account,theme,verbatim', `A1,SSO,"${text.replaceAll('"', '""')}"`),
  check: ({ requests, text: out }) => {
    expect(requests[0]?.['verbatim']).toBe(expected)
    expect(out).toMatch(expected === text ? /1 added/ : /HTML/)
  },
})

/** What single values are, judged by their column. */
export const VALUE_CASES: readonly CaseKind[] = [
  {
    no: '08',
    kind: 'days some seconds off',
    cases: [
      renewals(
        'handed over',
        { fixture: '08-seconds-before-midnight.xlsx' },
        ['2027-02-17', '2027-03-06'],
        /seconds before midnight/,
      ),
      ...[0.99949074074, 0.9999884259, 0.999305556, 0.99986, 0.99826388889, 23 / 24, 22 / 24].map((part) =>
        renewals(String(part), sheet(styled(46_434 + part, 1)), ['2027-02-17'], /seconds before midnight/),
      ),
      renewals('some seconds after', sheet(styled(46_435.0002, 1)), ['2027-02-17']),
      renewals('an evening that is shown stays that day', sheet(styled(46_434.9995, 2)), ['2027-02-16']),
    ],
  },
  {
    no: '09',
    kind: 'days half converted',
    cases: [
      renewals(
        'handed over',
        { fixture: '09-days-half-converted.xlsx' },
        ['2027-04-25', '2027-06-13', '2027-01-31'],
        /swap day and month/,
      ),
      renewals(
        'swapped back',
        { fixture: '09-days-half-converted.xlsx' },
        ['2027-03-04', '2027-01-07', '2027-05-12', '2027-11-02', '2027-04-25', '2027-06-13', '2027-01-31'],
        /./,
        ['--answer', 'days:renewal_date=swap'],
      ),
      renewals(
        'month first',
        sheet(styled(46_480, 1), '04/25/2027', '06/13/2027'),
        ['2027-04-25', '2027-06-13'],
        /swap day and month/,
      ),
      renewals(
        'with dashes',
        sheet(styled(46_480, 1), styled(46_569, 1), '25-04-2027'),
        ['2027-04-25'],
        /swap day and month/,
      ),
      renewals('kept', sheet(styled(46_480, 1), '25/04/2027'), ['2027-04-03', '2027-04-25'], /./, [
        '--answer',
        'days:renewal_date=keep',
      ]),
      renewals(
        'a typed day above 12 shows that nothing was converted',
        sheet(styled(46_480, 1), styled(46_500, 1), '25/04/2027'),
        ['2027-04-03', '2027-04-23', '2027-04-25'],
      ),
    ],
  },
  {
    no: '10',
    kind: 'zero as accounting writes it',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '10-accounting-zero.csv' },
        check: ({ accounts }) =>
          expect(accounts.map(({ arr, headroom }) => [arr, headroom])).toEqual([
            [123_400, 0],
            [0, 0],
            [50_000, 0],
          ]),
      },
      ...['$-', ' $ - ', '"$ -   "', '- $', '-   $', 'USD -', ' -   ', '$ –'].map((zero) =>
        arrs(zero, amounts(zero, '5'), [0, 5]),
      ),
      arrs('a dash alone is asked for', amounts('-', '5'), [5], /missing the account’s ARR/),
    ],
  },
  {
    no: '11',
    kind: 'nothing said',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '11-placeholders.csv' },
        check: ({ accounts, text }) => {
          expect(accounts.map(({ csm, segment, usageTrend }) => [csm, segment, usageTrend])).toEqual([
            [null, null, null],
            [null, null, null],
            ['Lena Fox', 'Retail', 'rising'],
            [null, null, 'flat'],
            ['Sam Ito', 'Media', null],
          ])
          expect(text).toContain('“csm”: “NULL”, “N/A”, and “None” (3 cells) count as blank.')
        },
      },
      ...['n.a.', '–', 'NaN', 'none', '#N/A N/A', 'tbd', '(blank)', '\\N', 'k.A.', 'Unknown', '--'].map(
        (word) => optional('csm', word),
      ),
      ...[
        '0000-00-00',
        '1970-01-01',
        '1900-01-00',
        '1899-12-30',
        '1970-01-01T00:00:00Z',
        '0',
        '00/00/0000',
      ].map((word) => optional('renewal_date', word)),
      optional('usage_trend', 'NULL'),
      optional('headroom', 'n/a'),
      optional('segment', 'NA'),
      renewals('Excel’s day 0', sheet(styled(0, 1), styled(46_435, 1)), [null, '2027-02-17'], /count/),
      {
        name: 'a region called NA stays',
        as: 'accounts',
        file: csv('name,arr,tier,segment', 'A,1,SMB,NA', 'B,1,SMB,EMEA', 'C,1,SMB,APAC'),
        check: ({ accounts }) =>
          expect(accounts.map(({ segment }) => segment)).toEqual(['NA', 'EMEA', 'APAC']),
      },
      arrs(
        'asked for in a required field',
        csv('name,arr,tier', 'A,N/A,SMB', 'B,1,SMB', 'NULL,2,SMB', 'C,3,TBD'),
        [1],
        /3 refused/,
      ),
    ],
  },
  {
    no: '23',
    kind: 'the decimal sign of a column',
    cases: [
      arrs('handed over', { fixture: '23-decimal-commas.csv' }, [99.5, 12.75], /could mean 1234/),
      arrs('points group where commas are decimal', amounts('99,50', '1.234'), [99.5, 1234]),
      arrs('commas group where points are decimal', amounts('99.50', '1,234'), [99.5, 1234]),
      arrs('both', amounts('1.234,50', '1,234'), [1234.5], /could mean 1234/),
      arrs('four decimals behind a comma', amounts('1,2345', '5'), [5], /1,2345/),
      arrs(
        'mixed',
        amounts('99.50', '12,75', '1,234'),
        [99.5, 12.75],
        /period in some rows and with a comma/,
      ),
      arrs('a point alone stays in doubt', amounts('1.234', '5'), [5], /could mean 1234/),
    ],
  },
  {
    no: '28',
    kind: 'words of a list',
    cases: [
      {
        name: 'handed over',
        as: 'requests',
        file: { fixture: '28-risk-words.csv' },
        check: ({ requests, text, code }) => {
          expect([requests, code]).toEqual([[], 2])
          expect(text).toContain('3 words in “Churn Risk” need a meaning: “High”, “Medium”, and “Low”.')
        },
      },
      ...words(
        'Churn Risk',
        'requests',
        ['High', 'Medium', 'Low'],
        ['word:signal:high=explicit', 'word:signal:medium=inferred', 'word:signal:low=none'],
        (o) => o.requests.map(({ signal }) => signal),
        ['explicit', 'inferred', 'none'],
      ),
      ...words(
        'signal',
        'requests',
        ['Red', 'Green'],
        ['word:signal:red=explicit', 'word:signal:green=nothing'],
        (o) => o.requests.map(({ signal }) => signal),
        ['explicit', 'none'],
      ),
      ...words(
        'usage_trend',
        'accounts',
        ['hot', 'cold'],
        ['word:usage_trend:hot=rising', 'word:usage_trend:cold=declining'],
        (o) => o.accounts.map(({ usageTrend }) => usageTrend),
        ['rising', 'declining'],
      ),
      ...words(
        'icp',
        'accounts',
        ['Core', 'Fringe'],
        ['word:icp:core=yes', 'word:icp:fringe=no'],
        (o) => o.accounts.map(({ inIcp }) => inIcp),
        [true, false],
      ),
      ...words(
        'fit',
        'themes',
        ['Strong', 'Weak'],
        ['word:fit:strong=direct', 'word:fit:weak=none'],
        (o) => o.themes,
        ['Theme one', 'Theme two'],
      ),
    ],
  },
  {
    no: '29',
    kind: 'yes and no abroad',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '29-excel-abroad.csv' },
        check: ({ accounts }) => expect(accounts.map(({ inIcp }) => inIcp)).toEqual([true, false]),
      },
      ...(
        [
          ['VRAI', 'FAUX'],
          ['VERDADERO', 'FALSO'],
          ['VERO', 'FALSO'],
          ['VERDADEIRO', 'FALSO'],
          ['WAAR', 'ONWAAR'],
          ['SANT', 'FALSKT'],
          ['SAND', 'FALSK'],
          ['SANN', 'USANN'],
          ['TOSI', 'EPÄTOSI'],
          ['PRAWDA', 'FAŁSZ'],
          ['ИСТИНА', 'ЛОЖЬ'],
          ['PRAVDA', 'NEPRAVDA'],
          ['IGAZ', 'HAMIS'],
          ['DOĞRU', 'YANLIŞ'],
          ['Sim', 'Não'],
          ['Sí', 'No'],
          ['Oui', 'Non'],
          ['Ja', 'Nee'],
          ['Kyllä', 'Ei'],
          ['✓', '–'],
          ['Tak', 'Nie'],
          ['Да', 'Нет'],
        ] as const
      ).map(([yesWord, noWord]) => yes(yesWord, noWord)),
    ],
  },
  {
    no: '30',
    kind: 'text left in HTML',
    cases: [
      {
        name: 'handed over',
        as: 'requests',
        file: { fixture: '30-html-note.csv' },
        check: ({ requests }) => expect(requests[0]?.['verbatim']).toBe('We need SSO & SCIM\nthis year'),
      },
      html('<div>One</div><div>Two</div>', 'One\nTwo'),
      html('<ul><li>first</li><li>second</li></ul>', '- first\n- second'),
      html('A &amp; B &lt;soon&gt; &#8211; &#x201c;yes&#x201d;', 'A & B <soon> – “yes”'),
      html('<a href="https://x.example/?a=1&b=2">the page</a> is slow', 'the page is slow'),
      html('<style>p{color:red}</style><p class="x">Red</p>', 'Red'),
      html('If x < 5 and y > 3 & so on', 'If x < 5 and y > 3 & so on'),
    ],
  },
]
