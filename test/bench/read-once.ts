/**
 * `node read-once.ts READER FILE`: reads one file with one reader, and prints how long it took (ms), the most memory the
 * process had (bytes) and how many rows there were. A process of its own, so that no reader pays for another.
 */
import { createReadStream, readFileSync } from 'node:fs'

const READERS: Readonly<Record<string, (file: string) => Promise<number>>> = {
  concord: async (file) => {
    const { readTableFile } = await import('#electron/backend/files/read-table-file.ts')
    const start = performance.now()
    const { sheets } = await readTableFile(file)
    return done(start, sheets[0]?.rows.length ?? 0)
  },
  'exceljs-load': async (file) => {
    const { default: ExcelJS } = await import('exceljs')
    const start = performance.now()
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    return done(start, book.worksheets[0]?.rowCount ?? 0)
  },
  'exceljs-stream': async (file) => {
    const { default: ExcelJS } = await import('exceljs')
    const start = performance.now()
    const rows: unknown[] = []
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(file), {}))
      for await (const row of sheet) rows.push(row.values)
    return done(start, rows.length)
  },
  sheetjs: async (file) => {
    const { read, utils } = await import('@e965/xlsx')
    const start = performance.now()
    const book = read(readFileSync(file), { dense: true, cellDates: true })
    const [sheet] = Object.values(book.Sheets)
    return done(start, sheet ? utils.sheet_to_json(sheet, { header: 1 }).length : 0)
  },
  papaparse: async (file) => {
    const { default: Papa } = await import('papaparse')
    const start = performance.now()
    return done(start, Papa.parse(readFileSync(file, 'utf8'), { skipEmptyLines: 'greedy' }).data.length)
  },
}

let milliseconds = 0
function done(start: number, rows: number): number {
  milliseconds = performance.now() - start
  return rows
}

const [reader = '', file = ''] = process.argv.slice(2)
const read = READERS[reader]
if (!read) throw new Error(`There is no reader ${reader}.`)
const rows = await read(file)
process.stdout.write(JSON.stringify({ ms: milliseconds, peak: process.resourceUsage().maxRSS * 1_024, rows }))
