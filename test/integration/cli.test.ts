import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { concord, type Ended } from '#test/support/command-line.ts'
import { makeBackend, startSmall } from '#test/support/backend.ts'

const ROOT = join(import.meta.dirname, '../..')
const WORKED = join(ROOT, 'test/fixtures/worked-values')
const dir = mkdtempSync(join(tmpdir(), 'concord-cli-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const worked = (name: string): string => join(WORKED, name)
const WORKED_FILES = ['--accounts', worked('accounts.csv'), '--requests', worked('requests.csv')]
const WORKED_ALL = [
  'score',
  ...WORKED_FILES,
  '--themes',
  worked('themes.csv'),
  '--settings',
  worked('settings.json'),
  '--as-of',
  '2026-11-22',
]

/** A workspace with the small quarter, started, in which nothing is decided. */
async function makeUndecided(path: string): Promise<string> {
  const backend = makeBackend()
  await startSmall(backend)
  await backend.call('workspace.saveCopy', { path })
  backend.dispose()
  return path
}

let files = 0
/** Writes a file of the test's own and gives its path. */
function file(content: string, ending = 'csv'): string {
  const path = join(dir, `file-${(files += 1)}.${ending}`)
  writeFileSync(path, content)
  return path
}

type Json = {
  themes: Record<string, unknown>[]
  refused: { file: string; row: number; column: string; value: string; code: string; message: string }[]
} & Record<string, unknown>
const json = (ended: Ended): Json => JSON.parse(ended.out) as Json

describe('concord score', () => {
  it('gives the worked values of the model (section 8), to the cent', async () => {
    const ended = await concord(...WORKED_ALL, '--json')
    expect(ended.err).toBe('')
    expect(ended.code).toBe(0)
    const report = json(ended)
    expect(report['asOf']).toBe('2026-11-22')
    expect(report['currency']).toBe('USD')
    expect(report.refused).toEqual([])
    expect(
      report.themes.map((t) => [
        t['name'],
        t['revenueScore'],
        t['breadthScore'],
        t['alignmentScore'],
        t['composite'],
        t['rank'],
        t['decidedBy'],
      ]),
    ).toEqual([
      ['Regional filtering in reports', 5, 4, 3, 12, 1, null],
      ['Native HubSpot integration', 3, 2, 5, 10, 2, 'composite'],
      ['Bulk user import via CSV', 2, 5, 2, 9, 3, 'composite'],
    ])
    expect(report.themes[0]).toMatchObject({
      riskCents: 75_250_000,
      expansionCents: 0,
      weightedArrCents: 75_250_000,
      exposedArrCents: 120_000_000,
      accountsCounted: 3,
      accountsTracked: 0,
      weightedCount: 8,
      flags: ['urgent', 'baseline-expectation', 'small-tier'],
    })
    expect(report.themes[2]).toMatchObject({ riskCents: 600_000, expansionCents: 4_800_000 })
  })

  it('prints exactly the promised keys', async () => {
    const report = json(await concord(...WORKED_ALL, '--json'))
    expect(Object.keys(report)).toEqual([
      'asOf',
      'currency',
      'settings',
      'themes',
      'sales',
      'compliance',
      'refused',
    ])
    expect(Object.keys(report.themes[0] ?? {}).toSorted()).toEqual(
      [
        'name',
        'riskCents',
        'expansionCents',
        'weightedArrCents',
        'exposedArrCents',
        'accountsCounted',
        'accountsTracked',
        'weightedCount',
        'revenueScore',
        'breadthScore',
        'alignmentScore',
        'composite',
        'rank',
        'decidedBy',
        'flags',
      ].toSorted(),
    )
  })

  it.each([
    [89, '2027-02-19', 1.5],
    [90, '2027-02-20', 1],
    [180, '2027-05-21', 1],
    [181, '2027-05-22', 0.5],
  ])('weighs a renewal in %i days by its boundary', async (_days, renewal, factor) => {
    const accounts = file(`name,arr,tier,renewal_date\nOne,100000,SMB,${renewal}\n`)
    const requests = file('account,theme,signal\nOne,Wish,explicit\n')
    const ended = await concord(
      'score',
      '--accounts',
      accounts,
      '--requests',
      requests,
      '--as-of',
      '2026-11-22',
      '--json',
    )
    expect(json(ended).themes[0]).toMatchObject({
      riskCents: 10_000_000 * factor,
      rank: null,
      composite: null,
    })
  })

  it('prints a table of at most 120 columns for the sample quarter', async () => {
    const sample = (name: string): string => join(ROOT, 'resources/samples', name)
    const ended = await concord(
      'score',
      '--accounts',
      sample('accounts.xlsx'),
      '--requests',
      sample('requests.csv'),
      '--themes',
      sample('themes.csv'),
      '--as-of',
      '2026-11-22',
    )
    expect([ended.code, ended.err.trim()]).toEqual([
      0,
      'Accounts: 9 rows have no renewal date; an account without one counts as more than 180 days away and is flagged.',
    ])
    const lines = ended.out.split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(ended.out).toMatch(/^ +1 {2}Regional filtering in reports +5 +4 +3 +12 +\$933,500 +urgent/m)
    expect(ended.out).toMatch(/^ +2 {2}Scheduled dashboards by email .* arr-at-risk /m)
    expect(ended.out).toContain('Compliance track')
    expect(ended.out).toContain('  * Native HubSpot integration: Fathomgate Marine, Kindlebrae Solar')
  })

  it('says what is not yet scored, and why', async () => {
    const ended = await concord('score', ...WORKED_FILES, '--as-of', '2026-11-22')
    expect(ended.code).toBe(0)
    expect(ended.out).toContain('Not yet scored (missing: strategic alignment)')
  })

  it('never obeys control characters that come from a file', async () => {
    const requests = file('account,theme,signal\nA,"Red \u001b[31m theme",none\n')
    const ended = await concord(
      'score',
      '--accounts',
      worked('accounts.csv'),
      '--requests',
      requests,
      '--as-of',
      '2026-11-22',
    )
    expect(ended.out + ended.err).not.toContain('\u001b')
  })
})

describe('bad input of concord score', () => {
  const accounts = [
    'id,name,arr,tier,renewal_date',
    '1,Good,1000,SMB,2027-01-01',
    '2,Odd tier,1000,Gigantic,2027-01-01',
    '3,In debt,-5,SMB,2027-01-01',
    '4,Undated,1000,SMB,the day after',
    '',
  ].join('\n')
  const requests = 'account,theme,signal\nGood,Wish,explicit\nNobody we know,Wish,none\n'

  it('refuses rows with row, column, value, code and remedy, and scores the rest', async () => {
    const ended = await concord(
      'score',
      '--accounts',
      file(accounts),
      '--requests',
      file(requests),
      '--as-of',
      '2026-11-22',
      '--json',
    )
    expect(ended.code).toBe(1)
    const report = json(ended)
    expect(report.refused.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, 'tier', 'Gigantic', 'unknown-tier'],
      [4, 'arr', '-5', 'negative-amount'],
      [5, 'renewal_date', 'the day after', 'unreadable-date'],
      [3, 'account', 'Nobody we know', 'unknown-account'],
    ])
    for (const refusal of report.refused) {
      expect(refusal.file).toMatch(/^file-\d+\.csv$/)
      expect(refusal.message.length).toBeGreaterThan(20)
    }
    expect(report.themes).toMatchObject([{ name: 'Wish', accountsCounted: 1, riskCents: 150_000 }])
  })

  it('lists refused rows on stderr when it prints a table', async () => {
    const ended = await concord(
      'score',
      '--accounts',
      file(accounts),
      '--requests',
      file(requests),
      '--as-of',
      '2026-11-22',
    )
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('4 rows refused; the rest was scored.')
    expect(ended.err).toMatch(/row 3, tier: “Gigantic” \[unknown-tier\]/)
    expect(ended.out).toContain('Wish')
  })

  it.each([
    ['an empty file', () => file(''), /^[a-z-]+: .*empty/i],
    ['a missing column', () => file('id,name,tier\n1,One,SMB\n'), /^column-missing: .*“arr”/],
    ['headers and no rows', () => file('name,arr,tier\n'), /^nothing-to-import: /],
    ['no such file', () => join(dir, 'nowhere.csv'), /^file-missing: .*nowhere\.csv/],
    ['a workbook that is none', () => file('PK\u0003\u0004 not really', 'xlsx'), /^[a-z-]+: \S/],
  ])('does nothing with %s, and says why', async (_what, path, words) => {
    const ended = await concord(
      'score',
      '--accounts',
      path(),
      '--requests',
      worked('requests.csv'),
      '--as-of',
      '2026-11-22',
    )
    expect(ended.code).toBe(2)
    expect(ended.out).toBe('')
    expect(ended.err).toMatch(words)
    expect(ended.err.trimEnd()).not.toContain('\n')
  })

  it.each([
    ['no accounts', ['--requests', 'x', '--as-of', '2026-11-22'], /^usage: --accounts is missing/],
    ['no as-of date', WORKED_FILES, /^usage: --as-of is missing/],
    [
      'a day that never was',
      [...WORKED_FILES, '--as-of', '2026-02-30'],
      /^usage: --as-of 2026-02-30 isn’t a real date/,
    ],
    ['an unknown option', [...WORKED_FILES, '--asof', '2026-11-22'], /^usage: Unknown option '--asof'/],
    [
      'settings that are no JSON',
      [...WORKED_FILES, '--as-of', '2026-11-22', '--settings', worked('themes.csv')],
      /^bad-input: .*themes\.csv is not JSON/,
    ],
  ])('does nothing with %s', async (_what, args, words) => {
    const ended = await concord('score', ...args)
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(ended.err).toMatch(words)
  })

  it('takes the smallest part of the settings, and refuses what is none', async () => {
    const scored = async (text: string) =>
      concord('score', ...WORKED_FILES, '--as-of', '2026-11-22', '--settings', file(text, 'json'), '--json')
    const { code, out } = await scored('{ "proximity": { "nearDays": 30 }, "weights": { "breadth": 40 } }')
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { settings: { proximity: { nearDays: 30, farDays: 180 }, weights: { breadth: 40 } } },
    ])
    expect((await scored('{ "proximity": { "nearDay": 30 } }')).err).toMatch(/^bad-input: .*proximity/)
  })

  it('asks about its files, and takes the answers', async () => {
    const accounts = file(
      'name,arr,tier,renewal date\nA,1,SMB,01/02/2027\nB,2,SMB,03/04/2027\nB,5,SMB,\n',
      'csv',
    )
    const requests = file('account,theme,churn signal\nA,SSO,explicit\nB,SSO,boo\nB,SSO,none\n', 'csv')
    const scored = (...more: string[]) =>
      concord('score', '--accounts', accounts, '--requests', requests, '--as-of', '2026-11-22', ...more)
    const asked = await scored()
    expect(asked.code).toBe(1)
    expect(asked.err).toContain('--answer requests:word:signal:boo=explicit|inferred|none')
    expect(asked.err).toContain('Add --date-order dmy or mdy.')
    expect((await scored('--date-order', 'dmy')).err).toContain('--answer accounts:rows=add|latest|refuse')
    const answers = ['--answer', 'accounts:rows=add', '--answer', 'requests:word:signal:boo=inferred']
    const answered = await scored(...answers, '--date-order', 'dmy', '--json')
    expect(answered.code).toBe(0)
    expect(JSON.parse(answered.out)).toMatchObject({
      refused: [],
      themes: [{ name: 'SSO', accountsCounted: 2, exposedArrCents: 800 }],
    })
    expect((await scored('--answer', 'rows=add')).err).toMatch(/^usage: .*begin with the file/)
    expect((await scored('--answer', 'accounts:row=add')).err).toMatch(/^usage: .*nothing of that name/)
    expect((await scored('--date-order', 'dmy', '--answer', 'accounts:rows=all')).err).toMatch(
      /^usage: .*choose one of add/,
    )
  })

  it('names the setting that can’t be', async () => {
    const settings = file('{ "baselinePercent": 0 }', 'json')
    const ended = await concord('score', ...WORKED_FILES, '--as-of', '2026-11-22', '--settings', settings)
    expect(ended.code).toBe(2)
    expect(ended.err).toMatch(/^bad-input: .*baselinePercent/)
  })
})

describe('concord demo, export and verify', () => {
  const out = join(dir, 'demo')
  const workspace = join(out, 'sample-quarter.concord')

  it('makes the sample quarter, whole, and replaces only an earlier demo', async () => {
    mkdirSync(join(out, 'memos'), { recursive: true })
    const mine = [join(out, 'notes.txt'), join(out, 'memos', 'my own.md')]
    for (const path of mine) writeFileSync(path, 'mine')
    for (const run of [1, 2]) {
      if (run === 2) writeFileSync(join(out, 'memos', '99-an-earlier-theme.md'), 'from an earlier demo')
      const ended = await concord('demo', '--out', out)
      expect([ended.err, ended.code]).toEqual(['', 0])
      expect(ended.out).toMatch(/^ +4 {2}Audit log export to a SIEM .*overridden/m)
      expect(ended.out).toMatch(/^Record: \d+ entries, head [0-9a-f]{64}$/m)
      expect(Math.max(...ended.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    }
    expect(readdirSync(out).toSorted()).toEqual([
      'announcement.txt',
      'csm-briefs',
      'decision-memos.docx',
      'decision-memos.md',
      'decision-workbook.xlsx',
      'executive-summary.docx',
      'executive-summary.md',
      'lists',
      'memos',
      'notes.txt',
      'sample-quarter.concord',
      'trackers',
    ])
    for (const path of mine) expect(readFileSync(path, 'utf8')).toBe('mine')
    const memos = readdirSync(join(out, 'memos')).filter((name) => name !== 'my own.md')
    expect(memos).toHaveLength(40)
    expect(memos).not.toContain('99-an-earlier-theme.md')
  }, 60_000)

  it('exports a workspace again, elsewhere', async () => {
    const target = join(dir, 'exported')
    const ended = await concord('export', '--workspace', workspace, '--out', target)
    expect([ended.err, ended.code]).toEqual(['', 0])
    expect(ended.out).toMatch(
      /^173 files written to [^\n]*\n {2}decision-workbook\.xlsx\n(?: {2}\S+\n){3} {2}memos: 40 files\n/,
    )
    expect(existsSync(join(target, 'decision-workbook.xlsx'))).toBe(true)
    expect(readdirSync(join(target, 'memos'))).toHaveLength(40)
  }, 60_000)

  it('writes nothing but what may leave the house in the shareable cut', async () => {
    const target = join(dir, 'shareable')
    const ended = await concord(
      'export',
      '--workspace',
      workspace,
      '--out',
      target,
      '--cut',
      'shareable',
      '--pack',
    )
    expect([ended.err, ended.code]).toEqual(['', 0])
    expect(readdirSync(target).toSorted()).toEqual([
      'announcement.txt',
      'decision-memos-shareable.docx',
      'decision-memos-shareable.md',
      'executive-summary-shareable.docx',
      'executive-summary-shareable.md',
      'lists',
      'memos',
      'trackers',
    ])
    expect(readdirSync(join(target, 'lists')).toSorted()).toEqual([
      'decisions-shareable-raw.csv',
      'decisions-shareable.csv',
      'matrix-shareable-raw.csv',
      'matrix-shareable.csv',
    ])
  }, 60_000)

  it('parts the cells of lists for Excel as told, and refuses what it does not know', async () => {
    const target = join(dir, 'semicolons')
    const args = ['export', '--workspace', workspace, '--out', target]
    expect((await concord(...args, '--separator', 'semicolon')).code).toBe(0)
    const list = (name: string): string => readFileSync(join(target, 'lists', name), 'utf8')
    expect(list('accounts-by-theme.csv')).toMatch(/^\uFEFFrank;theme;account;[^\n]*\n1;[^\n]*;\d+,\d\d;/u)
    expect(list('accounts-by-theme-raw.csv')).toMatch(/^rank,theme,account,/u)
    const refused = await concord(...args, '--separator', 'tab')
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toMatch(/--separator tab is unknown\. Use comma or semicolon\./)
  }, 60_000)

  it('writes what it can of a workspace in which nothing is decided, and says what is missing', async () => {
    const undecided = await makeUndecided(join(dir, 'undecided.concord'))
    const target = join(dir, 'undecided')
    const ended = await concord('export', '--workspace', undecided, '--out', target, '--pack')
    expect(ended.code).toBe(1)
    expect(ended.out).toMatch(/ {2}decision-workbook\.xlsx\n/)
    expect(ended.err).toMatch(/^Not written:\n {2}There is nothing to sum up: no theme is decided yet/)
    expect(ended.err).toContain('There are no memos to export')
    expect(ended.err).toContain('There is nothing to hand to a tracker')
    expect(readdirSync(target).toSorted()).toEqual(['csm-briefs', 'decision-workbook.xlsx', 'lists'])
  }, 60_000)

  it('writes the pre-read, and says that a PDF takes Electron', async () => {
    const target = join(dir, 'preread')
    const ended = await concord('preread', '--workspace', workspace, '--out', target)
    expect([ended.err, ended.code]).toEqual(['', 0])
    expect(readdirSync(target).toSorted()).toEqual(['pre-read.docx', 'pre-read.xlsx'])
    vi.stubEnv('CONCORD_RUNTIME', '')
    const refused = await concord('preread', '--workspace', workspace, '--out', target, '--pdf')
    vi.unstubAllEnvs()
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/^no-printer: No PDF was written: there is no Electron runtime/)
  }, 60_000)

  it('finds the record intact, and names the entry that was altered', async () => {
    const ended = await concord('verify', workspace)
    expect([ended.err, ended.code]).toEqual(['', 0])
    expect(ended.out).toMatch(/^\d+ entries\nhead [0-9a-f]{64}\nintact\n$/)
    const head = /head (\w+)/.exec(ended.out)?.[1] ?? ''
    const printed = await concord('verify', workspace, '--printed', head)
    expect([printed.code, printed.out]).toEqual([0, expect.stringMatching(/Nothing came after it\.\n$/)])
    const elsewhere = await concord('verify', workspace, '--printed', 'a'.repeat(64))
    expect([elsewhere.code, elsewhere.err]).toEqual([
      1,
      expect.stringMatching(/^record-broken: No entry has/),
    ])
    const forged = join(dir, 'forged.concord')
    copyFileSync(workspace, forged)
    const db = new Database(forged)
    db.exec(`UPDATE account SET arr = arr + 1 WHERE rowid = (SELECT min(rowid) FROM account)`)
    db.close()
    const broken = await concord('verify', forged)
    expect(broken.code).toBe(1)
    expect(broken.out).toContain('not intact')
    expect(broken.err).toMatch(/^record-broken: .*account/)
  })

  it.each([
    ['verify of nothing', ['verify'], /^usage: Name one workspace/],
    ['verify of a CSV', ['verify', worked('accounts.csv')], /^file-not-a-workspace: accounts\.csv/],
    ['verify of what is not there', ['verify', join(dir, 'gone.concord')], /^file-missing: /],
    ['export without a folder', ['export', '--workspace', 'x.concord'], /^usage: --out is missing/],
    [
      'export of a CSV',
      ['export', '--workspace', worked('accounts.csv'), '--out', dir],
      /^file-not-a-workspace: /,
    ],
    [
      'export in a cut unknown',
      ['export', '--workspace', 'x', '--out', dir, '--cut', 'public'],
      /^usage: --cut public/,
    ],
    ['demo into a file', ['demo', '--out', worked('accounts.csv')], /^file-unwritable: .*is a file/],
    ['an unknown command', ['sing'], /^usage: There’s no command “sing”/],
    ['a name every object has', ['constructor'], /^usage: There’s no command/],
  ])('ends with 2 on %s', async (_what, argv, words) => {
    const ended = await concord(...argv)
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(ended.err).toMatch(words)
    expect(ended.err).not.toMatch(/\n\s+at /)
  })

  it('explains itself', async () => {
    const overview = await concord('--help')
    expect(overview.code).toBe(0)
    for (const name of ['demo', 'score', 'preread', 'export', 'verify']) {
      expect(overview.out).toContain(`  ${name} `)
      const help = await concord(name, '--help')
      expect([help.code, help.err]).toEqual([0, ''])
      expect(help.out).toMatch(new RegExp(`^Usage: concord ${name}`))
    }
    expect((await concord('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await concord()).code).toBe(2)
  })
})
