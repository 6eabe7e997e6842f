import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findOnPath } from '#electron/dev/run-program.ts'
import { rankThemes } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { effectiveSettings } from '#shared/domain/prioritization/scoring/breakpoints.ts'
import { scoreThemes } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { sheetCells } from '#test/support/sheet-cells.ts'
import { type Bench, median, milliseconds, timed } from './bench.ts'
import { AS_OF, bigQuarter, SIZE } from './big-quarter.ts'

const ROUNDS = 3
const CHILD = join(import.meta.dirname, 'write-once.ts')
const PYTHON = join(import.meta.dirname, 'write-xlsxwriter.py')
const NODE_WRITERS = ['concord', 'exceljs-stream', 'exceljs-memory'] as const

type Run = { readonly ms: number; readonly peak: number }

/** Writing the decision workbook: ours beside the writers one would take instead, each in a process of its own. */
export const exportWriters: Bench = {
  title: `decision workbook of ${SIZE.accounts} accounts, ${SIZE.requests} request lines, ${SIZE.themes} themes (aim: no slower than exceljs streaming, under 400 MB)`,
  run: async () => {
    const dir = mkdtempSync(join(tmpdir(), 'concord-bench-'))
    try {
      const file = (writer: string): string => join(dir, `${writer}.xlsx`)
      const runs = new Map<string, Run[]>(['cells', ...NODE_WRITERS].map((writer) => [writer, []]))
      // Interleaved, so that a busy moment of the machine meets every writer.
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [writer, own] of runs) own.push(writtenByNode(writer, file(writer)))
      const python = pythonOf()
      if (python !== null) {
        const dump = join(dir, 'cells.jsonl')
        writtenByNode('dump', dump)
        const rounds = Array.from({ length: ROUNDS }, () =>
          parsed(python, [PYTHON, dump, file('xlsxwriter')]),
        )
        runs.set('xlsxwriter', rounds)
      }
      await requireSameCells([...runs.keys()].filter((writer) => writer !== 'cells').map(file))
      return [
        ...summary(runs),
        ...(python === null ? ['xlsxwriter: no python3 with xlsxwriter here, so it is left out'] : []),
        ...(await libreOffice(file('concord'), dir)),
      ]
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
}

const parsed = (command: string, args: readonly string[]): Run =>
  JSON.parse(execFileSync(command, args, { encoding: 'utf8' })) as Run

const writtenByNode = (writer: string, file: string): Run => parsed(process.execPath, [CHILD, writer, file])

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

/** The Python that has the library: Debian's own, wherever another stands before it. */
function pythonOf(): string | null {
  const candidates = ['/usr/bin/python3', findOnPath('python3')].filter((found) => found !== null)
  return candidates.find((python) => spawnSync(python, ['-c', 'import xlsxwriter']).status === 0) ?? null
}

function summary(runs: ReadonlyMap<string, readonly Run[]>): string[] {
  const middle = [...runs].map(([writer, own]) => ({
    writer,
    ms: median(own.map((run) => run.ms)),
    peak: median(own.map((run) => run.peak)),
  }))
  const ours = middle.find(({ writer }) => writer === 'concord')
  return middle.map(({ writer, ms, peak }) => {
    const name = writer === 'cells' ? 'making the cells' : writer
    return `${name.padEnd(16)} ${milliseconds(ms).padStart(9)}  ${(ms / (ours?.ms ?? 1)).toFixed(2)} ×   ${megabytes(peak)} peak  ${(peak / (ours?.peak ?? 1)).toFixed(2)} ×`
  })
}

/** A writer may leave the last of a number's digits away. */
const shortened = (value: string | number): string | number =>
  typeof value === 'number' ? Number(value.toPrecision(14)) : value

/** @throws Error when the writers didn't write the same values into the same cells. */
async function requireSameCells(files: readonly string[]): Promise<void> {
  let first: string | null = null
  for (const file of files) {
    const cells = (await sheetCells(readFileSync(file))).get('Matrix')
    const held = JSON.stringify([...(cells ?? [])].map(([at, { value }]) => [at, shortened(value)]))
    first ??= held
    if (cells === undefined || cells.size < SIZE.themes || held !== first)
      throw new Error(`${file} holds other cells than the others.`)
  }
}

/** Opening and recalculating the whole workbook, beside scoring and ranking the same data. */
async function libreOffice(book: string, dir: string): Promise<string[]> {
  const { settings, quarter } = { quarter: bigQuarter(), settings: DEFAULT_SETTINGS }
  const effective = effectiveSettings(settings, quarter.accounts, 'USD')
  const own = median(
    await timed(() => {
      const { themes } = scoreThemes({ asOf: AS_OF, settings: effective, ...quarter })
      return rankThemes(themes, effective.weights)
    }),
  )
  const line = `scoring and ranking in Concord: ${milliseconds(own)}`
  const soffice = findOnPath('soffice')
  if (soffice === null) return [line, 'LibreOffice is not installed, so the workbook is not opened in it.']
  const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`
  const open = (file: string): number => {
    const start = performance.now()
    // Only the first sheet is written: what takes time is opening the file and computing all of it.
    const args = [profile, '--headless', '--norestore', '--convert-to', 'csv', '--outdir', dir, file]
    execFileSync(soffice, args, { stdio: 'ignore' })
    return performance.now() - start
  }
  // The first start makes the profile.
  open(CHILD)
  const spent = open(book)
  return [
    line,
    `opening and recalculating the workbook in LibreOffice: ${milliseconds(spent)}  ${Math.round(spent / own)} ×`,
  ]
}
