import { expect } from 'vitest'
import { type CaseKind, csv, encoded, type ImportCase, type MadeCell, styled, workbook } from './case.ts'

const IDS = csv(
  'id,name,arr,tier',
  '00123,Acorn Works,1,SMB',
  '1001,Birch Corp,2,SMB',
  '0015g00000XyZabAAF,Cedar Ltd,3,SMB',
  'AC-0042,Dogwood Inc,4,SMB',
).text
const found = (who: string, name: string): ImportCase => ({
  name: `${JSON.stringify(who)} is ${name}`,
  as: 'requests',
  before: IDS,
  file: csv('account,theme', `${who},SSO`),
  check: ({ requests, text }) => {
    expect(text).toContain('0 refused')
    expect(requests.map(({ account }) => account)).toEqual([name])
  },
})
const offered = (who: string, words: string): ImportCase => ({
  name: `${who} is offered ${words}`,
  as: 'requests',
  before: IDS,
  file: csv('account,theme', `${who},SSO`),
  check: ({ requests, text }) => {
    expect(requests).toEqual([])
    expect(text).toContain(`Did you mean ${words}?`)
  },
})
/** Accounts of one file and requests of another that name them by id. */
const handed = (no: string, name: string): ImportCase => ({
  name: 'handed over',
  as: 'requests',
  before: `fixture:${no}-${name}-accounts.csv`,
  file: { fixture: `${no}-${name}-requests.csv` },
  check: ({ requests }) =>
    expect(requests.map(({ account }) => account)).toEqual(['Acorn Works', 'Birch Corp']),
})
const encodedNames = (encoding: string, ...names: string[]): ImportCase => ({
  name: `${encoding}: ${names.join(', ')}`,
  as: 'accounts',
  file: encoded(
    ['id,name,arr,tier', ...names.map((name, index) => `A${index},${name},100,SMB`), ''].join('\n'),
    encoding,
  ),
  // Right letters, or nothing at all and words about the encoding.
  check: ({ accounts, text }) => {
    if (accounts.length === 0) expect(text).toMatch(/The letters may be wrong|--encoding/)
    else expect(accounts.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  },
})
const split = (
  cell: string,
  expected: readonly string[] | RegExp,
  alone: readonly string[] = ['SSO', 'Audit log'],
): ImportCase => ({
  name: JSON.stringify(cell),
  as: 'requests',
  file: csv('account,theme', ...alone.map((theme) => `A2,${theme}`), `A1,"${cell}"`),
  check: ({ requests, text }) => {
    const themes = requests.filter(({ account }) => account === 'Acorn Works').map(({ theme }) => theme)
    if (expected instanceof RegExp) expect([themes, text]).toEqual([[], expect.stringMatching(expected)])
    else expect(themes.toSorted()).toEqual(expected.toSorted())
  },
})
const near = (first: string, second: string): ImportCase => ({
  name: `${first} and ${second}`,
  as: 'requests',
  file: csv('account,theme', `A1,${first}`, `A2,${second}`),
  check: ({ text, themes }) => {
    expect(text).toMatch(/1 theme is nearly the same as another one/)
    expect(themes).toHaveLength(2)
  },
})
const footer = (...rows: string[]): ImportCase => ({
  name: rows.join(' / '),
  as: 'themes',
  file: csv(
    'Theme,Fit,Description',
    'SSO,direct,One',
    'Audit log,none,Two',
    'Bulk export,adjacent,Three',
    ...rows,
  ),
  check: ({ themes, text }) => {
    expect(themes).toEqual(['Audit log', 'Bulk export', 'SSO'])
    expect(text).toContain('not-data')
  },
})
const several = (
  name: string,
  lines: readonly string[],
  args: readonly string[],
  arr: readonly number[],
): ImportCase => ({
  name,
  as: 'accounts',
  file: csv('id,name,arr,tier,renewal_date', ...lines),
  args: args.flatMap((answer) => ['--answer', answer]),
  check: ({ accounts, text }) => {
    expect(accounts.map((account) => account.arr / 100).toSorted((a, b) => a - b)).toEqual(arr)
    if (args.length === 0) expect(text).toContain('several rows')
  },
})
const LINES = [
  'A1,Acorn Works,1000,SMB,2027-01-31',
  'A1,Acorn Works,5000,SMB,2027-06-30',
  'A2,Birch Corp,100,SMB,2027-01-31',
]
const merged = (name: string, span: number, count: number): ImportCase => {
  const rows: MadeCell[][] = [['account', 'theme', 'verbatim']]
  const merges: string[] = []
  for (let group = 0; group < count; group += 1) {
    for (let row = 0; row < span; row += 1)
      rows.push([row === 0 ? `A${(group % 3) + 1}` : null, 'SSO', `row ${rows.length + 1}`])
    merges.push(`<mergeCell ref="A${rows.length - span + 1}:A${rows.length}"/>`)
  }
  return {
    name,
    as: 'requests',
    file: workbook(rows, [], { behind: `<mergeCells>${merges.join('')}</mergeCells>` }),
    check: ({ requests, text }) => {
      expect(requests).toHaveLength(span * count)
      expect(text).toContain('merged over several rows')
    },
  }
}
const carriers = (xml: string, name: string, arr: number): ImportCase => ({
  name: xml,
  as: 'accounts',
  file: workbook([
    ['name', 'arr', 'tier'],
    [xml.includes('Birch') ? { xml } : 'Birch Corp', xml.includes('Birch') ? 100 : { xml }, 'SMB'],
  ]),
  check: ({ accounts }) =>
    expect(accounts.map((account) => [account.name, account.arr])).toEqual([[name, arr * 100]]),
})
const rules = (name: string, format: string, dxf: string, value: number, arr: number): ImportCase => ({
  name,
  as: 'accounts',
  file: workbook(
    [
      ['name', 'arr', 'tier'],
      ['Acorn Works', styled(value, 1), 'SMB'],
    ],
    [format],
    { dxfs: `<dxfs><dxf><numFmt numFmtId="164" formatCode="${dxf}"/></dxf></dxfs>` },
  ),
  check: ({ accounts }) => expect(accounts.map((account) => account.arr)).toEqual([arr * 100]),
})
const headless = (name: string, as: ImportCase['as'], ...lines: string[]): ImportCase => ({
  name,
  as,
  file: csv(...lines),
  check: ({ text, requests, themes }) => {
    expect(text).toMatch(/looks like data/)
    expect([requests, as === 'accounts' ? [] : themes]).toEqual([[], []])
  },
})
const later = (
  name: string,
  second: string,
  expected: Readonly<Record<string, unknown>>,
  args: readonly string[] = [],
): ImportCase => ({
  name,
  as: 'accounts',
  before: csv(
    'id,name,arr,tier,csm,renewal_date,icp,segment',
    'A1,Acorn Works,100,SMB,Lena Fox,2027-01-31,no,Retail',
  ).text,
  file: csv('id,name,arr,tier,csm,renewal_date,icp,segment', second),
  args,
  check: ({ accounts, text }) => {
    expect(accounts[0]).toMatchObject(expected)
    expect(text).toMatch(/blank/)
  },
})

/** What a table is, and who and what its rows are about. */
export const TABLE_CASES: readonly CaseKind[] = [
  {
    no: '06',
    kind: 'two carriers of a value',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '06-value-twice.xlsx' },
        check: ({ accounts }) =>
          expect(accounts.map(({ name, arr }) => [name, arr])).toEqual([
            ['Acorn Works', 420_000],
            ['Birch Corp', 10_000],
          ]),
      },
      carriers('<c t="inlineStr"><v>4200</v><is><t>4200</t></is></c>', 'Birch Corp', 4_200),
      carriers('<c t="inlineStr"><is><t>4200</t></is><v>4200</v></c>', 'Birch Corp', 4_200),
      carriers('<c><v>4200</v><is><t>4200</t></is></c>', 'Birch Corp', 4_200),
      carriers('<c><v>4200</v><extLst><ext uri="x"><v>7</v></ext></extLst></c>', 'Birch Corp', 4_200),
      ...['<c><v>100</v><v>200</v></c>', '<c t="inlineStr"><is><t>1</t></is><is><t>2</t></is></c>'].map(
        (xml): ImportCase => ({
          ...carriers(xml, 'Birch Corp', 0),
          check: ({ accounts, text }) => {
            expect(accounts).toEqual([])
            expect(text).toContain('holds two values for this cell')
          },
        }),
      ),
      carriers('<c t="str"><v>Birch Corp</v><is><t>Birch Corp</t></is></c>', 'Birch Corp', 100),
      carriers(
        '<c t="inlineStr"><is><r><t>Birch </t></r><r><t>Corp</t></r></is><v>0</v></c>',
        'Birch Corp',
        100,
      ),
    ],
  },
  {
    no: '07',
    kind: 'formats of rules',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '07-formats-of-rules.xlsx' },
        check: ({ accounts }) =>
          expect(accounts.map(({ arr, renewalDate }) => [arr, renewalDate])).toEqual([
            [4_600_000, '2027-01-31'],
          ]),
      },
      rules('a day', '#,##0.00', 'yyyy\\-mm\\-dd', 46_000, 46_000),
      rules('another day', '0', 'd mmm yyyy', 46_000, 46_000),
      rules('percent', '0.00', '0%', 46_000, 46_000),
      rules('euros', '#,##0', '[$€-407] #,##0', 46_000, 46_000),
      rules('dollars', '[$$-409]#,##0', 'dd.mm.yyyy', 46_000, 46_000),
    ],
  },
  {
    no: '12',
    kind: 'ids kept text by a formula',
    cases: [
      handed('12', 'ids-as-formulas'),
      found('"=""00123"""', 'Acorn Works'),
      found('="1001"', 'Birch Corp'),
      found('"=""AC-0042"""', 'Dogwood Inc'),
      found('" =""00123"" "', 'Acorn Works'),
      found('"=""Cedar Ltd"""', 'Cedar Ltd'),
      found('00123', 'Acorn Works'),
    ],
  },
  {
    no: '13',
    kind: 'ids in another writing',
    cases: [
      handed('13', 'float-ids'),
      found('1001.0', 'Birch Corp'),
      found('1001.00', 'Birch Corp'),
      found('1.001E+03', 'Birch Corp'),
      offered('123', '00123 (Acorn Works)'),
      offered('000123', '00123 (Acorn Works)'),
      offered('ac-0042', 'AC-0042 (Dogwood Inc)'),
      offered('AC42', 'AC-0042 (Dogwood Inc)'),
      offered('AC 0042', 'AC-0042 (Dogwood Inc)'),
    ],
  },
  {
    no: '14',
    kind: 'Salesforce’s short and long ids',
    cases: [
      handed('14', 'short-ids'),
      found('0015g00000XyZab', 'Cedar Ltd'),
      found('0015g00000XyZabAAF', 'Cedar Ltd'),
      found('0015g00000XyZabAAB', 'Cedar Ltd'),
      offered('0015g00000xyzab', '0015g00000XyZabAAF (Cedar Ltd)'),
      found('"=""0015g00000XyZab"""', 'Cedar Ltd'),
    ],
  },
  {
    no: '15',
    kind: 'characters that nobody sees',
    cases: [
      {
        name: 'handed over',
        as: 'requests',
        file: { fixture: '15-invisible.csv' },
        check: ({ requests }) =>
          expect(requests.map(({ account }) => account)).toEqual(['Acorn Works', 'Birch Corp']),
      },
      ...['\u00ad', '\u200e', '\ufeff', '\u2060', '\u200c', '\u202a', '\u00a0'].flatMap((sign) => [
        found(`Acorn${sign === '\u00a0' ? sign : ' '}Works${sign}`, 'Acorn Works'),
        found(`${sign}1001`, 'Birch Corp'),
      ]),
      found('Ac\u200dorn Works', 'Acorn Works'),
    ],
  },
  {
    no: '16',
    kind: 'encodings',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '16-cyrillic-1251.csv' },
        check: ({ accounts, text }) =>
          expect([accounts, text]).toEqual([[], expect.stringContaining('“Завод Банк”')]),
      },
      {
        name: 'chosen',
        as: 'accounts',
        file: { fixture: '16-cyrillic-1251.csv' },
        args: ['--encoding', 'windows-1251'],
        check: ({ accounts }) => expect(accounts.map(({ name }) => name)).toEqual(['Банк', 'Завод']),
      },
      encodedNames('windows-1251', 'Торговый дом Север', 'Завод имени Кирова', 'Банк Восток'),
      encodedNames('koi8-r', 'Торговый дом Север', 'Завод имени Кирова', 'Банк Восток'),
      encodedNames('windows-1253', 'Ελληνική Εταιρεία', 'Αθήνα Τράπεζα'),
      encodedNames('windows-1250', 'Spółka Żółw', 'Łódź Wschód', 'Gdańsk'),
      encodedNames('windows-1254', 'Şişecam Güneş', 'Yıldız Holding'),
      encodedNames('windows-1255', 'שלום חברה', 'תל אביב'),
      encodedNames('windows-1252', 'Müller GmbH', 'Café Société', 'Ñandú España'),
      encodedNames('windows-1252', 'Åkerström & Söner'),
      {
        name: 'one damaged byte spoils one cell',
        as: 'accounts',
        file: {
          bytes: Buffer.concat([
            Buffer.from('id,name,arr,tier\nA1,Müller GmbH,1,SMB\nA2,Gro'),
            Buffer.from([0xdf]),
            Buffer.from('e AG,2,SMB\nA3,Łódź,3,SMB\n'),
          ]),
        },
        check: ({ accounts, text }) => {
          expect(accounts.map(({ name }) => name).toSorted()).toEqual(['Müller GmbH', 'Łódź'])
          expect(text).toContain('damaged-text')
        },
      },
      ...([true, false] as const).map((little): ImportCase => ({
        name: `UTF-32 ${little ? 'little' : 'big'}-endian`,
        as: 'accounts',
        file: {
          bytes: Buffer.concat(
            Array.from('\ufeffname,arr,tier\nMüller,1,SMB\n', (letter) => {
              const four = Buffer.alloc(4)
              if (little) four.writeUInt32LE(letter.codePointAt(0) ?? 0)
              else four.writeUInt32BE(letter.codePointAt(0) ?? 0)
              return four
            }),
          ),
        },
        check: ({ accounts }) => expect(accounts.map(({ name }) => name)).toEqual(['Müller']),
      })),
      {
        name: 'quotation marks behind backslashes',
        as: 'requests',
        file: csv(
          'account,theme,verbatim',
          'A1,SSO,"They said \\"no SSO, no deal\\", twice"',
          'A2,SSO,"plain"',
        ),
        check: ({ requests, text }) => {
          expect(requests.map(({ verbatim }) => verbatim)).toEqual([
            'They said "no SSO, no deal", twice',
            'plain',
          ])
          expect(text).toContain('\\"')
        },
      },
    ],
  },
  {
    no: '17',
    kind: 'several themes in a cell',
    cases: [
      {
        name: 'handed over',
        as: 'requests',
        file: { fixture: '17-several-themes.csv' },
        check: ({ themes, requests, text }) =>
          expect([themes, requests.length, text]).toEqual([
            ['Audit log', 'SSO'],
            4,
            expect.stringContaining('several themes'),
          ]),
      },
      split('SSO|Audit log', ['SSO', 'Audit log']),
      split('SSO & Audit log', /may name one theme or several/),
      split('SSO / SCIM', ['SSO / SCIM']),
      split('SSO, Audit log', ['SSO', 'Audit log']),
      split('SSO\nAudit log', ['SSO', 'Audit log']),
      split('SSO;SSO ; Audit log;', ['SSO', 'Audit log']),
      split('SSO; Bulk export', /may name one theme or several/),
      split('Reporting; Dashboards', /may name one theme or several/, []),
      split('Import, clean and merge', ['Import, clean and merge']),
    ],
  },
  {
    no: '18',
    kind: 'near themes',
    cases: [
      {
        name: 'handed over',
        as: 'requests',
        file: { fixture: '18-near-themes.csv' },
        check: ({ text, why }) => {
          expect(text).toContain('2 themes are nearly the same')
          expect(why).toContain('2 themes are nearly the same')
        },
      },
      {
        name: 'said to be one',
        as: 'requests',
        file: { fixture: '18-near-themes.csv' },
        args: [
          '--answer',
          'theme:bulk-export|bulk export=merge',
          '--answer',
          'theme:bulk exports|bulk export=merge',
        ],
        check: ({ themes, requests }) => expect([themes, requests.length]).toEqual([['Bulk export'], 3]),
      },
      near('Audit log', 'Audit logs'),
      near('Single sign-on', 'Single sign on'),
      near('SSO / SCIM', 'SSO/SCIM'),
      near('Dashboard filters', 'Dashbord filters'),
      near('API key', 'API keys'),
      near('Café mode', 'Cafe mode'),
    ],
  },
  {
    no: '19',
    kind: 'the end of a report',
    cases: [
      {
        name: 'handed over',
        as: 'themes',
        file: { fixture: '19-report-footer.csv' },
        check: ({ themes, text }) => {
          expect(themes).toEqual(['Audit log', 'SSO'])
          expect(text).toContain('3 rows refused')
        },
      },
      footer('Total,,3'),
      footer('', 'Report generated on 2026-11-20 by Ann'),
      footer('Grand Total', '', 'Copyright © 2026 example.com'),
      footer('Summe,,', 'Vertraulich'),
      footer('3 records', 'Page 1 of 1'),
      footer('Subtotal (3),,', 'Total: 3,,', 'Confidential,,'),
      {
        name: 'a customer called Total stays',
        as: 'accounts',
        file: csv('id,name,arr,tier', 'A1,Acorn,1,SMB', 'A2,TotalEnergies,2,SMB', 'A3,Total,3,SMB'),
        check: ({ accounts }) => expect(accounts).toHaveLength(3),
      },
    ],
  },
  {
    no: '20',
    kind: 'several rows of one account',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '20-rows-of-subscriptions.csv' },
        check: ({ accounts, text }) => {
          expect(accounts.map(({ name }) => name)).toEqual(['Birch Corp'])
          expect(text).toContain('2 refused')
        },
      },
      several('asked', LINES, [], [100]),
      several('added up', LINES, ['rows=add'], [100, 6000]),
      several('the latest', LINES, ['rows=latest'], [100, 5000]),
      several('refused', LINES, ['rows=refuse'], [100]),
      several('the latest is not the last', [LINES[1] ?? '', LINES[0] ?? ''], ['rows=latest'], [5000]),
      several('by name', [',Acorn Works,1000,SMB,', ',ACORN works,5000,SMB,'], [], []),
      several('one with an id', ['A1,Acorn Works,1000,SMB,', ',Acorn Works,5000,SMB,'], ['rows=add'], [6000]),
      several(
        'an id in another writing',
        ['1001,Acorn Works,1000,SMB,', '1001.0,Acorn Works,5000,SMB,'],
        [],
        [],
      ),
    ],
  },
  {
    no: '22',
    kind: 'the sheet that fits',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        file: { fixture: '22-dashboard-first.xlsx' },
        check: ({ text }) => expect(text).toMatch(/sheet “Accounts”.*has no column “tier”/),
      },
    ],
  },
  {
    no: '24',
    kind: 'merged cells',
    cases: [
      {
        name: 'handed over',
        as: 'requests',
        file: { fixture: '24-merged-down.xlsx' },
        check: ({ requests }) => expect(requests).toHaveLength(45),
      },
      merged('two rows each', 2, 25),
      merged('seven rows each', 7, 9),
      merged('forty rows', 40, 2),
      merged('a few', 3, 2),
      merged('many', 4, 60),
    ],
  },
  {
    no: '26',
    kind: 'blank in a later file',
    cases: [
      {
        name: 'handed over',
        as: 'accounts',
        before: 'fixture:26-blank-later-1.csv',
        file: { fixture: '26-blank-later-2.csv' },
        check: ({ accounts }) =>
          expect(accounts[0]).toMatchObject({
            arr: 15_000,
            csm: 'Lena Fox',
            renewalDate: '2027-01-31',
            inIcp: false,
          }),
      },
      later('one column', 'A1,Acorn Works,100,SMB,,2027-01-31,no,Retail', { csm: 'Lena Fox' }),
      later('placeholders', 'A1,Acorn Works,100,SMB,N/A,TBD,NULL,none', {
        csm: 'Lena Fox',
        renewalDate: '2027-01-31',
        inIcp: false,
        segment: 'Retail',
      }),
      later(
        'cleared on purpose',
        'A1,Acorn Works,100,SMB,,,,',
        { csm: null, renewalDate: null, segment: null },
        ['--answer', 'blanks=clear'],
      ),
      later('spaces', 'A1,Acorn Works,100,SMB,"  ",2027-01-31,no,"\u00a0"', {
        csm: 'Lena Fox',
        segment: 'Retail',
      }),
      later('day 0', 'A1,Acorn Works,100,SMB,Lena Fox,1970-01-01,no,Retail', { renewalDate: '2027-01-31' }),
    ],
  },
  {
    no: '27',
    kind: 'no headers',
    cases: [
      { ...headless('handed over', 'requests'), file: { fixture: '27-no-headers.csv' } },
      {
        name: 'columns named',
        as: 'requests',
        file: { fixture: '27-no-headers.csv' },
        args: ['--map', 'account=A', '--map', 'theme=B', '--map', 'verbatim=C'],
        check: ({ requests }) =>
          expect(requests.map(({ theme }) => theme).toSorted()).toEqual(['Audit log', 'SSO', 'SSO']),
      },
      headless(
        'accounts',
        'accounts',
        'A1,Acorn Works,100,SMB',
        'A2,Birch Corp,200,SMB',
        'A3,Cedar Ltd,300,Enterprise',
      ),
      headless(
        'with days',
        'accounts',
        'Acorn Works,2027-01-31,$100,SMB',
        'Birch Corp,2027-02-28,$200,Enterprise',
      ),
      headless(
        'requests',
        'requests',
        'A2,Audit log,2026-10-01',
        'A3,SSO,2026-10-02',
        'A2,Audit log,2026-10-03',
      ),
      headless('mail addresses', 'requests', 'ann@acorn.example,SSO,explicit', 'ben@birch.example,SSO,none'),
      headless('themes', 'themes', 'SSO,direct', 'Audit log,none', 'Bulk export,direct'),
    ],
  },
  {
    no: 'prospects',
    kind: 'a prospect named like an account',
    cases: [
      {
        name: 'told',
        as: 'requests',
        file: csv('account,theme,prospect', 'Acorn Works,SSO,yes', 'Newcomer,SSO,yes'),
        check: ({ text, requests }) => {
          expect(text).toContain('1 prospect has the name of an account')
          expect(requests).toHaveLength(2)
        },
      },
      {
        name: 'said to be the account',
        as: 'requests',
        file: csv('account,theme,prospect', 'Acorn Works,SSO,yes'),
        args: ['--answer', 'prospect:acorn works=account'],
        check: ({ requests }) => expect(requests.map(({ prospect }) => prospect)).toEqual([false]),
      },
    ],
  },
]
