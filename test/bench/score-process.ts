import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from '#electron/dev/build-output.ts'
import { csvText } from '#electron/dev/sample/csv-text.ts'
import { type Bench, median, milliseconds, ROUNDS } from './bench.ts'
import { AS_OF, type BigQuarter, bigQuarter, SIZE } from './big-quarter.ts'

const CONCORD = join(import.meta.dirname, '../../out/cli/concord.js')

/** The whole command `concord score --json` on CSV files, as a process of its own: start, reading, scoring, printing. */
export const scoreProcess: Bench = {
  title: `concord score, whole process, ${SIZE.accounts} accounts, ${SIZE.requests} requests, ${SIZE.themes} themes (aim: under 2 s, 300 MB)`,
  run: async () => {
    if (!(await buildIfNeeded())) throw new Error('There is no build to measure.')
    const dir = mkdtempSync(join(tmpdir(), 'concord-bench-'))
    try {
      const args = writeFiles(dir, bigQuarter())
      const rounds = Array.from({ length: ROUNDS }, () => runOnce(args, join(dir, 'peak')))
      const floor = Array.from({ length: ROUNDS }, () => runOnce(['--version'], join(dir, 'peak')))
      return [
        `time   median ${milliseconds(median(rounds.map((r) => r.ms)))}, worst ${milliseconds(Math.max(...rounds.map((r) => r.ms)))}`,
        `memory median ${megabytes(median(rounds.map((r) => r.peak)))}, worst ${megabytes(Math.max(...rounds.map((r) => r.peak)))} (peak RSS)`,
        `of which Node and the start of concord: ${milliseconds(median(floor.map((r) => r.ms)))}, ${megabytes(median(floor.map((r) => r.peak)))}`,
      ]
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
}

function writeFiles(dir: string, quarter: BigQuarter): string[] {
  const money = (cents: number): string => (cents / 100).toFixed(2)
  const write = (name: string, rows: readonly (readonly string[])[]): string => {
    const path = join(dir, name)
    writeFileSync(path, csvText(rows))
    return path
  }
  const names = new Map(quarter.themes.map((theme) => [theme.id, theme.name]))
  const accounts = write('accounts.csv', [
    'id,name,arr,currency,tier,renewal_date,icp,csm,segment,headroom,referenceable,usage_trend'.split(','),
    ...quarter.accounts.map((a) => [
      a.externalId ?? '',
      a.name,
      money(a.arr),
      'USD',
      a.tier,
      a.renewalDate ?? '',
      a.inIcp ? 'yes' : 'no',
      a.csm ?? '',
      a.segment ?? '',
      a.headroom === 0 ? '' : money(a.headroom),
      a.referenceable ? 'yes' : 'no',
      a.usageTrend ?? '',
    ]),
  ])
  const requests = write('requests.csv', [
    'account,theme,signal,dependency,verbatim,source,date,prospect,compliance'.split(','),
    ...quarter.requests.map((r) => [
      r.prospect ?? r.accountId?.replace('id ', '') ?? '',
      names.get(r.themeId) ?? '',
      r.signal,
      r.dependency === 0 ? '' : String(r.dependency / 100),
      r.verbatim,
      r.source,
      r.date ?? '',
      r.prospect === null ? '' : 'yes',
      '',
    ]),
  ])
  const themes = write('themes.csv', [
    'theme,description,roadmap_theme,fit,alignment,compliance'.split(','),
    ...quarter.themes.map((theme) => {
      const mapped = quarter.alignment.get(theme.id)
      return [
        theme.name,
        '',
        'Bet',
        mapped?.fit ?? '',
        String(mapped?.score ?? ''),
        theme.compliance ? 'yes' : '',
      ]
    }),
  ])
  if (statSync(requests).size === 0) throw new Error('The benchmark wrote no requests.')
  return [
    'score',
    '--accounts',
    accounts,
    '--requests',
    requests,
    '--themes',
    themes,
    '--as-of',
    AS_OF,
    '--json',
  ]
}

/** Runs the built command once; its own process reports its peak as it ends. */
function runOnce(args: readonly string[], peakFile: string): { readonly ms: number; readonly peak: number } {
  const report = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)))`
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, CONCORD, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`concord ${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`)
  return { ms, peak: Number(readFileSync(peakFile, 'utf8')) * 1_024 }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`
}
