/**
 * `node write-once.ts WRITER FILE`: writes the big quarter's decision workbook with one writer, each given the same
 * cells, and prints how long it took (ms) and the most memory the process had (bytes). `cells` makes the cells and
 * writes nothing; `dump` writes them as lines of JSON, for writers in other languages.
 */
import { createWriteStream, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import type ExcelJS from 'exceljs'
import { keepMemoryLean } from '#electron/cli/lean-memory.ts'
import { decisionWorkbook } from '#electron/backend/kinds/prioritization/documents/workbook/decision-workbook.ts'
import { FACE } from '#electron/backend/kinds/prioritization/documents/workbook/workbook-style.ts'
import type { XlsxBook, XlsxCell } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import { bigExport } from './big-export.ts'

const excelStyles = new Map<number, Partial<ExcelJS.Style>>()
function excelStyle(book: XlsxBook['styles'], id: number): Partial<ExcelJS.Style> {
  const known = excelStyles.get(id)
  if (known) return known
  const { font, fill, line, format, horizontal, vertical, indent, wrap } = book.look(id)
  const made: Partial<ExcelJS.Style> = {
    font: { name: FACE, size: font.size, bold: font.bold ?? false, color: { argb: font.colour } },
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical: vertical === 'center' ? 'middle' : vertical }),
      ...(indent && { indent }),
      wrapText: wrap ?? false,
    },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
    ...(line && { border: { bottom: { style: line.style, color: { argb: line.colour } } } }),
    ...(format && { numFmt: format }),
  }
  excelStyles.set(id, made)
  return made
}

function excelValue({ value, formula }: XlsxCell, row: number): ExcelJS.CellValue {
  return formula ? { formula: formula.of.at(row), result: value ?? '' } : value
}

function fillBook(book: XlsxBook, workbook: ExcelJS.Workbook, commits: boolean): void {
  for (const { name, widths, rows } of book.sheets) {
    const sheet = workbook.addWorksheet(name)
    sheet.columns = widths.map((width) => ({ width }))
    for (const { row, height, cells } of rows()) {
      const own = sheet.getRow(row)
      if (height !== null) own.height = height
      cells.forEach((cell, index) => {
        if (!cell) return
        const target = own.getCell(index + 1)
        target.value = excelValue(cell, row)
        target.style = excelStyle(book.styles, cell.style)
      })
      if (commits) own.commit()
    }
    if (commits) (sheet as unknown as { commit(): void }).commit()
  }
}

const WRITERS: Readonly<Record<string, (book: XlsxBook, file: string) => Promise<unknown>>> = {
  cells: async ({ sheets }) => {
    for (const sheet of sheets) for (const row of sheet.rows()) void row.cells.length
  },
  concord: (book, file) => pipeline(xlsxStream(book), createWriteStream(file)),
  'exceljs-memory': async (book, file) => {
    const { default: Excel } = await import('exceljs')
    const workbook = new Excel.Workbook()
    fillBook(book, workbook, false)
    await workbook.xlsx.writeFile(file)
  },
  'exceljs-stream': async (book, file) => {
    const { default: Excel } = await import('exceljs')
    const workbook = new Excel.stream.xlsx.WorkbookWriter({
      filename: file,
      useStyles: true,
      useSharedStrings: true,
    })
    fillBook(book, workbook, true)
    await workbook.commit()
  },
  dump: async ({ sheets, styles }, file) => {
    const out = createWriteStream(file)
    for (const { name, widths, rows } of sheets) {
      out.write(`${JSON.stringify({ sheet: name, widths })}\n`)
      for (const { row, height, cells } of rows()) {
        const list = cells.map((cell) =>
          cell ? [cell.value, cell.formula ? cell.formula.of.at(row) : null, cell.style] : null,
        )
        if (!out.write(`${JSON.stringify({ row, height, cells: list })}\n`)) await once(out, 'drain')
      }
    }
    out.end()
    await once(out, 'close')
    writeFileSync(
      `${file}.styles`,
      JSON.stringify({
        face: FACE,
        styles: Array.from({ length: styles.count }, (_, id) => [id, styles.look(id)]),
      }),
    )
  },
}

const [writer = '', file = ''] = process.argv.slice(2)
const write = WRITERS[writer]
if (!write) throw new Error(`There is no writer ${writer}.`)
// As the command line starts; the other writers run in Node as it is, and take as much with this.
if (writer === 'concord' || writer === 'cells') keepMemoryLean()
const input = bigExport()
const before = process.memoryUsage.rss()
const start = performance.now()
await write(decisionWorkbook(input), file)
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS * 1_024, before }))
