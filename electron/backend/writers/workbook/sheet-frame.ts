import type { Workbook, Worksheet } from 'exceljs'
import { formatDate } from '#shared/kernel/dates.ts'
import { safeSheetName, safeText } from '../safe-cell.ts'
import { printableLine } from '../safe-text.ts'
import type { TablePlace } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { fonts } from './workbook-style.ts'

/** The row at which a sheet's table begins, below its title block. */
export const TABLE_TOP = 5

/** How many characters of width still read well on one landscape page. */
const PAGE_WIDTH = 260

/**
 * Adds a sheet with its title block: what it is, then workspace, session, as-of date and currency, then the record's
 * entry and hash, by which the file can be told from another.
 */
export function addSheet(workbook: Workbook, input: WorkbookInput, name: string, title: string): Worksheet {
  const { workspace } = input
  const sheet = workbook.addWorksheet(safeSheetName(name), {
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.pageSetup.margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
  const line = `${workspace.name} · ${workspace.session.quarter} session`
  sheet.getCell('A1').value = safeText(title)
  sheet.getCell('A1').font = fonts.title
  sheet.getRow(1).height = 24
  sheet.getCell('A2').value = safeText(
    `${line} · as of ${formatDate(workspace.session.asOf)} · amounts in ${workspace.currency}`,
  )
  sheet.getCell('A2').font = fonts.subtitle
  sheet.getCell('A3').value = safeText(recordLine(workspace.head))
  sheet.getCell('A3').font = fonts.subtitle
  for (const at of ['A1', 'A2', 'A3']) sheet.getCell(at).alignment = { horizontal: 'left', indent: 1 }
  // An ampersand begins a code in a printed footer, so one of the text is doubled; the whole may hold 255 characters.
  const left = printableLine(line).slice(0, 100).toWellFormed().replaceAll('&', '&&')
  sheet.headerFooter.oddFooter = `&L&8${left}&R&8&A · page &P of &N`
  return sheet
}

/** `Record: entry 214 · head 3f9a…`: the state of the record that an export shows. */
export function recordLine(head: WorkbookInput['workspace']['head']): string {
  return head.seq === 0 ? 'Record: no entry yet' : `Record: entry ${head.seq} · head ${head.hash}`
}

/** Freezes the header and the first columns, switches the filter on, and sets what is printed. */
export function finishTable(sheet: Worksheet, place: TablePlace, frozenColumns: number): void {
  const { header, last, columns } = place
  sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: header, showGridLines: false }]
  sheet.autoFilter = {
    from: { row: header, column: 1 },
    to: { row: Math.max(last, header), column: columns },
  }
  sheet.pageSetup.printTitlesRow = `${header}:${header}`
  let width = 0
  for (let column = 1; column <= columns; column += 1) width += sheet.getColumn(column).width ?? 9
  // A wide table goes over several pages that repeat its first columns, rather than shrinking until nobody can read it.
  const pages = Math.ceil(width / PAGE_WIDTH)
  sheet.pageSetup.fitToWidth = pages
  if (pages > 1) sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(frozenColumns).letter}`
  setPrintArea(sheet, Math.max(last, header), columns)
}

/** Prints from the title block to the given row and column. */
export function setPrintArea(sheet: Worksheet, lastRow: number, columns: number): void {
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(columns).letter}${lastRow}`
}

/** A line in place of a table's rows, which says that there are none and why. */
export function writeNone(sheet: Worksheet, place: TablePlace, words: string): void {
  const cell = sheet.getCell(place.header + 1, 1)
  cell.alignment = { horizontal: 'left', indent: 1 }
  cell.value = safeText(words)
  cell.font = fonts.muted
}
