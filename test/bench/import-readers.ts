import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from '#electron/dev/build-output.ts'
import { type Bench, median, milliseconds } from './bench.ts'
import { accountsCsv, accountsWorkbook } from './big-workbook.ts'

const ACCOUNTS = 100_000
const ROUNDS = 3
const CONCORD = join(import.meta.dirname, '../../out/cli/concord.js')
const CHILD = join(import.meta.dirname, 'read-once.ts')

type Run = { readonly ms: number; readonly peak: number; readonly rows: number }

/** Reading an account export: ours beside the libraries one would take instead, each in processes of its own. */
export const importReaders: Bench = {
  title: `reading ${ACCOUNTS} accounts × 12 columns (aim: XLSX faster than each, at a third of exceljs load's memory; CSV under 1.5 × papaparse)`,
  run: async () => {
    const dir = mkdtempSync(join(tmpdir(), 'concord-bench-'))
    try {
      const xlsx = join(dir, 'accounts.xlsx')
      const csv = join(dir, 'accounts.csv')
      writeFileSync(xlsx, accountsWorkbook(ACCOUNTS))
      writeFileSync(csv, accountsCsv(ACCOUNTS))
      return [
        'XLSX',
        ...compare(xlsx, ['concord', 'exceljs-load', 'exceljs-stream', 'sheetjs']),
        'CSV',
        ...compare(csv, ['concord', 'papaparse']),
        ...(await storing(dir, csv)),
      ]
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
}

/** Rounds are interleaved, so that a busy moment of the machine meets every reader. @throws Error on differing rows. */
function compare(file: string, readers: readonly string[]): string[] {
  const runs = new Map<string, Run[]>(readers.map((reader) => [reader, []]))
  for (let round = 0; round < ROUNDS; round += 1)
    for (const reader of readers) {
      const printed = execFileSync(process.execPath, [CHILD, reader, file], { encoding: 'utf8' })
      runs.get(reader)?.push(JSON.parse(printed) as Run)
    }
  const middle = readers.map((reader) => {
    const own = runs.get(reader) ?? []
    return {
      reader,
      ms: median(own.map((r) => r.ms)),
      peak: median(own.map((r) => r.peak)),
      rows: own[0]?.rows,
    }
  })
  const [ours] = middle
  if (!ours || middle.some((one) => one.rows !== ours.rows))
    throw new Error(
      `The readers see different rows: ${middle.map((m) => `${m.reader} ${m.rows}`).join(', ')}.`,
    )
  return middle.map(
    ({ reader, ms, peak }) =>
      `  ${reader.padEnd(15)} ${milliseconds(ms).padStart(9)}  ${(ms / ours.ms).toFixed(2)} ×   ${Math.round(peak / 1e6)} MB peak  ${(peak / ours.peak).toFixed(2)} ×`,
  )
}

/** What comes after reading, counted apart: checking, comparing and writing every row with its record. */
async function storing(dir: string, csv: string): Promise<string[]> {
  if (!(await buildIfNeeded())) throw new Error('There is no build to measure.')
  execFileSync(process.execPath, [CONCORD, 'demo', '--out', dir])
  const start = performance.now()
  const workspace = join(dir, 'sample-quarter.concord')
  execFileSync(process.execPath, [CONCORD, 'import', '--workspace', workspace, '--as', 'accounts', csv])
  return [
    `  concord import, whole process, stored with its record: ${milliseconds(performance.now() - start)}`,
  ]
}
