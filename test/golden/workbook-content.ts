import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { settled } from './golden-files.ts'

/** A workbook as text: per sheet its frame, then a line a cell with value and number format. Looks are left out. */
export async function workbookContent(path: string): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await readFile(path)).buffer)
  const lines = [`created ${workbook.created.toISOString()} by ${workbook.creator}`]
  for (const sheet of workbook.worksheets) {
    const [view] = sheet.views
    const { orientation, printArea, printTitlesRow, printTitlesColumn, fitToWidth, fitToHeight } =
      sheet.pageSetup
    lines.push('', `## ${sheet.name}`)
    lines.push(`frozen ${JSON.stringify(view && 'xSplit' in view ? [view.xSplit, view.ySplit] : null)}`)
    lines.push(`filter ${JSON.stringify(sheet.autoFilter ?? null)}`)
    lines.push(
      `print ${JSON.stringify({ orientation, printArea, printTitlesRow, printTitlesColumn, fitToWidth, fitToHeight })}`,
    )
    lines.push(`widths ${sheet.columns.map((column) => column.width ?? '-').join(' ')}`)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value !== null)
          lines.push(`${cell.address} ${JSON.stringify(cell.value)}${cell.numFmt ? ` [${cell.numFmt}]` : ''}`)
      }),
    )
  }
  // The last entry's number stands alone in its cell, too.
  return `${settled(lines.join('\n')).replaceAll(/(?<="Record"[^\n]*\n\S+ )\d+/gu, '<n>')}\n`
}
