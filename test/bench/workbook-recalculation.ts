import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findOnPath } from '#electron/dev/run-program.ts'
import { withoutValues } from '#test/support/libre-office.ts'
import { sheetCells } from '#test/support/sheet-cells.ts'
import { type Bench, median, milliseconds } from './bench.ts'
import { SIZE } from './big-quarter.ts'

const ROUNDS = 3
const WRITER = join(import.meta.dirname, 'write-once.ts')

/** What compares with the record or refuses what is typed: Check and what it compares with, colours, rules. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  'Accounts by theme': ['Check', 'Check number in the record'],
  Accounts: ['In the record'],
  Matrix: ['Check'],
}

/** Opening, recalculating and saving the decision workbook in LibreOffice, beside the same one without its checks. */
export const workbookRecalculation: Bench = {
  title: `recalculating the decision workbook of ${SIZE.accounts} accounts in LibreOffice, beside the same without its checks`,
  run: async () => {
    const soffice = findOnPath('soffice')
    if (soffice === null) return ['LibreOffice is not installed, so nothing is recalculated.']
    const dir = mkdtempSync(join(tmpdir(), 'concord-bench-'))
    try {
      const file = (name: string): string => join(dir, `${name}.xlsx`)
      execFileSync(process.execPath, [WRITER, 'concord', file('written')])
      const bytes = readFileSync(file('written'))
      writeFileSync(file('whole'), await withoutValues(bytes))
      writeFileSync(file('plain'), await withoutValues(bytes, await withoutChecks(bytes)))
      const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`
      const spent = (name: string): number => {
        const start = performance.now()
        const args = [
          profile,
          '--headless',
          '--norestore',
          '--convert-to',
          'xlsx',
          '--outdir',
          join(dir, 'out'),
        ]
        const { status } = spawnSync(soffice, [...args, file(name)], { stdio: 'ignore' })
        if (status !== 0) throw new Error(`soffice ended with ${status}`)
        return performance.now() - start
      }
      const times = { whole: [] as number[], plain: [] as number[] }
      // Interleaved, so that a busy moment of the machine meets both; the first start makes the profile.
      for (let round = 0; round <= ROUNDS; round += 1)
        for (const name of ['whole', 'plain'] as const) {
          const ms = spent(name)
          if (round > 0) times[name].push(ms)
        }
      const [whole, plain] = [median(times.whole), median(times.plain)]
      return [
        `with its checks    ${milliseconds(whole)}  ${(whole / plain).toFixed(2)} ×`,
        `without its checks ${milliseconds(plain)}`,
      ]
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
}

/** How the parts of the workbook are changed so that its checks are gone. @throws Error when it has no such column. */
async function withoutChecks(bytes: Uint8Array): Promise<(part: string, xml: string) => string> {
  const columns = new Map<string, string>()
  const sheets = [...(await sheetCells(bytes))]
  sheets.forEach(([sheet, cells], index) => {
    const letters = (CHECKS[sheet] ?? []).map((heading) => {
      const found = [...cells].find(([at, { value }]) => value === heading && /^[A-Z]+5$/u.test(at))
      if (!found) throw new Error(`${sheet} has no column ${heading}.`)
      return found[0].slice(0, -1)
    })
    if (letters.length > 0) columns.set(`xl/worksheets/sheet${index + 1}.xml`, letters.join('|'))
  })
  return (part, xml) => {
    const letters = columns.get(part)
    if (letters === undefined) return xml
    return xml
      .replaceAll(/<(conditionalFormatting|dataValidations)\b.*?<\/\1>/gsu, '')
      .replaceAll(new RegExp(`<c r="(?:${letters})(?:[6-9]|\\d{2,})"[^>]*?(?:/>|>.*?</c>)`, 'gu'), '')
  }
}
