import { existsSync, readFileSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { concord } from '#test/support/command-line.ts'
import { type ImportDesk, openDesk } from '#test/support/import-desk.ts'
import { writeOlderFile } from '#test/support/older-file.ts'

let desk: ImportDesk
let workspace: string
beforeEach(async () => {
  desk = await openDesk()
  workspace = desk.at('w.concord')
  // Two programs on one workspace take turns.
  await desk.call('workspace.close', {})
})
afterEach(() => desk.dispose())

const importing = (kind: string, file: string, ...more: string[]) =>
  concord('import', '--workspace', workspace, '--as', kind, file, ...more)
async function accounts(): Promise<[string, number, string | null][]> {
  await desk.call('workspace.open', { path: workspace })
  const list = (await desk.call('accounts.list', {})).map((a) => [a.name, a.arr, a.renewalDate] as const)
  await desk.call('workspace.close', {})
  return list.map(([name, arr, renewal]) => [name, arr, renewal])
}

const GOOD = 'Customer,ARR,Tier,Renewal\nAcme Inc.,"$1,000",ENT,2027-01-31\nBeta,2k,SMB,\n'

describe('concord import', () => {
  test('imports, says what it did, and finds nothing to do the second time', async () => {
    const file = desk.file('a.csv', GOOD)
    const first = await importing('accounts', file)
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toContain('a.csv, headers in row 1: 2 rows as accounts\n')
    expect(first.out).toContain('2 added, 0 changed, 0 unchanged, 0 merged, 0 refused; 0 kept (not in file)')
    expect(await accounts()).toEqual([
      ['Acme Inc.', 100_000, '2027-01-31'],
      ['Beta', 200_000, null],
    ])
    const again = await importing('accounts', file)
    expect(again.out).toContain('0 added, 0 changed, 2 unchanged')
    expect(again.out).toContain('columns as last time')
  })

  test('ends with 1 when rows are refused, lists them, and writes them to a file of their own', async () => {
    const refused = desk.at('refused.csv')
    const bad = await importing(
      'accounts',
      desk.file('a.csv', `${GOOD}Gamma,x,Gold,\n`),
      '--refused',
      refused,
    )
    expect(bad.code).toBe(1)
    expect(bad.err).toContain('1 row refused.\n  a.csv, row 4, ARR: “x” [unreadable-amount]\n')
    expect(bad.out).toContain(`Refused rows written to ${refused}`)
    expect(readFileSync(refused, 'utf8')).toContain('Gamma,x,Gold')
    expect(await accounts()).toHaveLength(2)
  })

  test('takes columns and the order of dates as told', async () => {
    const file = desk.file('b.csv', 'Kunde,Wert,Klasse,Ende\nAcme,5,SMB,03/04/2027\n')
    const map = [
      '--map',
      'name=Kunde',
      '--map',
      'arr=wert',
      '--map',
      'tier=Klasse',
      '--map',
      'renewal_date=Ende',
    ]
    const open = await importing('accounts', file, ...map)
    expect([open.code, open.out]).toEqual([2, ''])
    expect(open.err).toContain('usage: Whether the day or the month comes first in “Ende”')
    expect((await importing('accounts', file, ...map, '--date-order', 'mdy')).code).toBe(0)
    expect(await accounts()).toEqual([['Acme', 500, '2027-03-04']])
  })

  test('shows everything and writes nothing on a dry run', async () => {
    const before = readFileSync(workspace)
    const dry = await importing('accounts', desk.file('a.csv', GOOD), '--dry-run')
    expect(dry.code).toBe(0)
    expect(dry.out).toContain('Would be: 2 added')
    expect(dry.out).toContain('Dry run: nothing was written.')
    expect(readFileSync(workspace).equals(before)).toBe(true)
  })

  test('ends a dry run as the run would end', async () => {
    const days = desk.file('days.csv', 'name,arr,tier,renewal date\nAcme,5,SMB,03/04/2027\nBeta,6,SMB,\n')
    const open = await importing('accounts', days, '--dry-run')
    expect([open.code, open.err]).toEqual([2, expect.stringContaining('usage: Whether the day or the month')])
    expect(open.out).toContain('Would be: 0 added, 0 changed, 0 unchanged, 0 merged, 2 refused')
    const json = await importing('accounts', days, '--dry-run', '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      dryRun: true,
      counts: { added: 0, refused: 2 },
      rows: [
        { row: 2, plan: 'refused' },
        { row: 3, plan: 'refused', cells: [{ code: 'date-order' }] },
      ],
    })
    const none = desk.file('none.csv', 'name,arr,tier\nAcme,x,SMB\n')
    for (const more of [['--dry-run'], []]) {
      const { code, err } = await importing('accounts', none, ...more)
      expect([code, err]).toEqual([2, expect.stringContaining('nothing-to-import: Every row of none.csv')])
    }
    expect((await importing('accounts', none, '--keep-refused', '--dry-run')).code).toBe(1)
    expect((await importing('accounts', none, '--keep-refused')).code).toBe(1)
  })

  test('does not even bring an older workspace up to date on a dry run', async () => {
    const old = desk.at('old.concord')
    writeOlderFile(old, 80, {})
    const before = readFileSync(old)
    const file = desk.file('a.csv', GOOD)
    const dry = await concord('import', '--workspace', old, '--as', 'accounts', file, '--dry-run')
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('Would be: 2 added')])
    expect(readFileSync(old).equals(before)).toBe(true)
  })

  test('lists near misses side by side, keeps them apart, and merges those it is told to', async () => {
    await importing('accounts', desk.file('a.csv', GOOD))
    const near = desk.file('near.csv', 'Customer,ARR,Tier,Renewal\nACME,5000,ENT,2027-02-28\n')
    const dry = await importing('accounts', near, '--dry-run')
    expect(dry.out).toContain(
      'row 2, ACME ($5,000, renews 28 Feb 2027) and Acme Inc. in the workspace ($1,000, renews 31 Jan 2027): kept separate',
    )
    const stray = await importing('accounts', near, '--merge', '7')
    expect([stray.code, stray.err]).toEqual([
      2,
      'usage: Row 7 isn’t a possible duplicate, so there is nothing to merge it with. --dry-run lists the pairs.\n',
    ])
    const merged = await importing('accounts', near, '--merge', '2')
    expect(merged.out).toContain('0 added, 1 changed')
    expect(merged.out).toContain(
      'row 2, Acme Inc.: arr $1,000 → $5,000; renewal_date 2027-01-31 → 2027-02-28',
    )
    expect(await accounts()).toContainEqual(['Acme Inc.', 500_000, '2027-02-28'])
  })

  test('says it to programs with --json', async () => {
    const json = await importing(
      'accounts',
      desk.file('a.csv', `${GOOD}Gamma,x,SMB,\n`),
      '--json',
      '--dry-run',
    )
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({
      file: 'a.csv',
      as: 'accounts',
      dryRun: true,
      currency: 'USD',
      columns: { name: 'Customer', arr: 'ARR', tier: 'Tier', renewal_date: 'Renewal' },
      counts: { rows: 3, added: 2, refused: 1 },
      refused: [{ row: 4, code: 'unreadable-amount' }],
      pairs: [],
    })
  })

  test('imports requests, themes, the roadmap and people as well', async () => {
    await importing('accounts', desk.file('a.csv', GOOD))
    for (const [kind, content] of [
      ['roadmap', 'name\nTrust\n'],
      ['people', 'name,role\nDana,VP CS\n'],
      ['themes', 'theme,roadmap theme,fit\nSSO,Trust,direct\n'],
      ['requests', 'account,theme,signal\nBeta,SSO,explicit\n'],
    ] as const) {
      const done = await importing(kind, desk.file(`${kind}.csv`, content))
      expect([kind, done.code, done.err]).toEqual([kind, 0, ''])
    }
  })
})

describe('bad input of concord import', () => {
  test.each<[string, string[], string]>([
    ['no workspace', ['--as', 'accounts', 'x.csv'], 'usage: --workspace is missing.'],
    ['no kind', ['--workspace', 'w', 'x.csv'], 'usage: --as is missing. Use one of: accounts, requests'],
    ['an unknown kind', ['--workspace', 'w', '--as', 'ballots', 'x'], 'usage: --as ballots is unknown.'],
    ['no file', ['--workspace', 'w', '--as', 'people'], 'usage: Name one file to import'],
    [
      'a wrong date order',
      ['--workspace', 'w', '--as', 'people', 'x', '--date-order', 'ymd'],
      'usage: --date-order ymd',
    ],
    [
      'a field that isn’t one',
      ['--workspace', 'w', '--as', 'people', 'x', '--map', 'arr=X'],
      'usage: --map arr=X',
    ],
    [
      'a row that is none',
      ['--workspace', 'w', '--as', 'people', 'x', '--merge', 'first'],
      'usage: --merge first',
    ],
    [
      'a workspace that isn’t there',
      ['--workspace', 'nowhere.concord', '--as', 'people', 'x'],
      'file-missing: ',
    ],
    ['an unknown option', ['--force'], 'usage: Unknown option'],
  ])('%s', async (_name, args, message) => {
    const { code, out, err } = await concord('import', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.startsWith(message), err).toBe(true)
  })

  test('a header that isn’t there, a missing column, a missing file', async () => {
    const file = desk.file('a.csv', 'Customer,Tier\nAcme,SMB\n')
    const unknown = await importing('accounts', file, '--map', 'arr=Worth')
    expect(unknown.err).toBe('usage: --map arr=Worth: a.csv has no column “Worth”. It has: Customer, Tier.\n')
    expect((await importing('accounts', file)).err).toMatch(/^column-missing: /)
    expect((await importing('accounts', desk.at('gone.csv'))).err).toMatch(/^file-missing: /)
    expect(existsSync(desk.at('gone.csv'))).toBe(false)
  })

  test('every row refused', async () => {
    const none = await importing('accounts', desk.file('a.csv', 'Customer,ARR,Tier\nAcme,x,SMB\n'))
    expect([none.code, none.err.split(':')[0]]).toEqual([2, 'nothing-to-import'])
  })
})

test('the help tells of it', async () => {
  expect((await concord('--help')).out).toContain('import   import a CSV or Excel table into a workspace')
  expect((await concord('import', '--help')).out).toContain('--merge ROW')
})

describe('concord new', () => {
  test('makes a workspace that can be imported into, and never overwrites one', async () => {
    const path = desk.at('made.concord')
    const args = ['--name', 'Aurora', '--currency', 'eur', '--quarter', 'Q1 2027', '--as-of', '2026-11-22']
    const made = await concord('new', path, ...args)
    expect([made.code, made.err]).toEqual([0, ''])
    expect(made.out).toContain('Aurora, Q1 2027 session, as of 22 Nov 2026, in EUR')
    const file = desk.file('a.csv', 'name,arr,tier\nAcme,€5,SMB\n')
    expect((await concord('import', '--workspace', path, '--as', 'accounts', file)).code).toBe(0)
    expect((await concord('new', path, ...args)).err).toMatch(/^file-exists: /)
  })

  test.each([
    [['x.concord'], '--as-of is missing'],
    [['x.concord', '--as-of', '2026-02-30'], 'isn’t a real date'],
    [['x.concord', '--as-of', '2026-02-28', '--currency', 'euros'], 'isn’t a currency'],
    [['x.txt'], 'ending in .concord'],
    [['/nowhere/at/all/x.concord'], 'There’s no folder /nowhere/at/all'],
    [[], 'Name one file'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await concord('new', ...args)
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  })

  test('refuses a currency that there isn’t, and leaves no file', async () => {
    const path = desk.at('odd.concord')
    const args = ['--name', 'Aurora', '--quarter', 'Q1 2027', '--as-of', '2026-11-22']
    const { code, err } = await concord('new', path, ...args, '--currency', 'XYZ')
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('XYZ isn’t a currency. Use the three-letter code'),
    ])
    expect(existsSync(path)).toBe(false)
  })

  test('is what an import into a missing workspace names', async () => {
    const { code, err } = await concord(
      'import',
      '--workspace',
      desk.at('none.concord'),
      '--as',
      'accounts',
      'a.csv',
    )
    expect([code, err]).toEqual([2, expect.stringMatching(/^file-missing: .*concord new none\.concord/)])
  })
})

test('a dry run as JSON is the plan, row by row', async () => {
  await importing('accounts', desk.file('a.csv', 'id,name,arr,tier\n1,Acme,100,SMB\n2,Beta,200,SMB\n'))
  const next = desk.file(
    'b.csv',
    'id,name,arr,tier\n1,Acme,150,SMB\n2,Beta,200,SMB\n3,Gamma,300,SMB\n4,Delta,x,SMB\n',
  )
  const { code, out } = await importing('accounts', next, '--dry-run', '--json')
  expect(code).toBe(1)
  const { rows } = JSON.parse(out) as { rows: unknown[] }
  expect(rows).toMatchObject([
    { row: 2, plan: 'updated', changes: [{ field: 'arr', from: '$100', to: '$150' }] },
    { row: 3, plan: 'unchanged' },
    { row: 4, plan: 'created', values: { name: 'Gamma' } },
    { row: 5, plan: 'refused', cells: [{ column: 'arr', value: 'x', code: 'unreadable-amount' }] },
  ])
})

test('what is answered once is remembered for files of the same source', async () => {
  await importing('accounts', desk.file('a.csv', 'id,name,arr,tier\n1,Acme,100,SMB\n'))
  const risks = (word: string): string =>
    desk.file(`${word}.csv`, `account,theme,risk signal\n1,${word} theme,High\n`)
  expect((await importing('requests', risks('First'))).code).toBe(2)
  const taught = await importing('requests', risks('First'), '--answer', 'word:signal:high=explicit')
  expect([taught.code, taught.out]).toEqual([0, expect.stringContaining('1 added')])
  expect((await importing('requests', risks('Second'))).code).toBe(0)
  expect((await importing('requests', risks('Third'), '--answer', 'word:signal:low=none')).err).toContain(
    'nothing of that name is asked',
  )
})

test('a column in doubt is named, not used, and ends with 1', async () => {
  const file = desk.file('a.csv', 'name,arr,tier,renewal date\nA,1,SMB,2024-01-31\nB,2,SMB,2025-01-31\n')
  const doubtful = await importing('accounts', file)
  expect([doubtful.code, doubtful.out]).toEqual([
    1,
    expect.stringContaining(
      'Not used: “renewal date” may be renewal_date, but all its dates are before 22 Nov 2026.',
    ),
  ])
  expect((await importing('accounts', file, '--map', 'renewal_date=renewal date')).code).toBe(0)
  expect((await accounts()).map(([, , renewal]) => renewal)).toEqual(['2024-01-31', '2025-01-31'])
})

describe('concord import, repairing', () => {
  const BAD = `${GOOD}Gamma,9O0,SMB,\nDelta,x,SMB,\n`

  test('types over cells, and keeps what is left in the workspace', async () => {
    const file = desk.file('a.csv', BAD)
    const { code, out } = await importing('accounts', file, '--type', '4:arr=900', '--keep-refused')
    expect(code).toBe(1)
    expect(out).toContain('1 row kept in the workspace.')
    expect((await accounts()).map(([name, arr]) => [name, arr])).toContainEqual(['Gamma', 90_000])
    await desk.call('workspace.open', { path: workspace })
    expect(await desk.call('imports.kept', {})).toMatchObject([{ file: 'a.csv', rows: 1 }])
    await desk.call('workspace.close', {})
  })

  test('fixes rows that wait, and leaves the others waiting', async () => {
    const file = desk.file('a.csv', BAD)
    await importing('accounts', file, '--keep-refused')
    // The same file once more makes its rows wait once.
    await importing('accounts', file, '--keep-refused')
    const dry = await importing('accounts', '--kept', '--type', '4:arr=900', '--dry-run')
    expect(dry.out).toContain('Would be: 1 added, 0 changed, 0 unchanged, 0 merged, 1 refused')
    const one = await importing('accounts', '--kept', '--type', '4:arr=900')
    expect([one.code, one.out]).toEqual([1, expect.stringContaining('1 row kept in the workspace.')])
    const nothing = await importing('accounts', '--kept')
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('--type and --answer')])
    expect((await importing('accounts', '--kept', '--type', '5:arr=70')).code).toBe(0)
    expect((await accounts()).map(([name, arr]) => `${name} ${arr}`)).toEqual(
      expect.arrayContaining(['Gamma 90000', 'Delta 7000']),
    )
    const none = await importing('accounts', '--kept')
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('No rows of accounts wait')])
  })

  test('asks which rows, where those of several files wait', async () => {
    await importing('accounts', desk.file('a.csv', BAD), '--keep-refused')
    await importing('accounts', desk.file('b.csv', 'name,arr,tier\nEps,x,SMB\n'), '--keep-refused')
    const which = await importing('accounts', '--kept')
    expect([which.code, which.err]).toEqual([2, expect.stringContaining('--kept 2: 1 row of b.csv')])
    expect((await importing('accounts', '--kept', '2', '--type', '2:arr=5')).code).toBe(0)
    expect((await importing('accounts', '--kept', desk.at('a.csv'))).code).toBe(2)
  })

  test('names --map where a column is missing, and takes one column for one field', async () => {
    const file = desk.file('a.csv', 'name,ARR (local),tier\nAcme,5,SMB\n')
    const { code, err } = await importing('accounts', file)
    expect([code, err]).toEqual([2, expect.stringContaining('The column is chosen with --map arr=#2')])
    const twice = await importing('accounts', file, '--map', 'arr=#2', '--map', 'headroom=ARR (local)')
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('named for arr, too')])
  })

  test('refuses a cell that isn’t there, and what is no cell', async () => {
    const file = desk.file('a.csv', BAD)
    const far = await importing('accounts', file, '--type', '99:arr=1')
    expect([far.code, far.err]).toEqual([2, expect.stringContaining('has no such row below its headers')])
    const odd = await importing('accounts', file, '--type', 'arr=1')
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('write a row, a field')])
  })
})
