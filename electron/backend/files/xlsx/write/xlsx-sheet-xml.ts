import type { Formula } from '#electron/backend/files/formula.ts'
import { columnLetters, type XlsxCell, type XlsxRow, type XlsxSheet } from './xlsx-plan.ts'
import { relationsOf } from './xlsx-relations.ts'
import type { XlsxStrings } from './xlsx-strings.ts'
import { marksXml, validationsXml } from './xlsx-validation.ts'
import { escaped, keepsSpace, MAIN, OFFICE_REL, XML_HEAD } from './xlsx-xml.ts'

const PAPER = { letter: 1, a4: 9 } as const

/** The part of one sheet, row by row. `selected`: it is the one in view when the file is opened. */
export function* sheetXml(sheet: XlsxSheet, strings: XlsxStrings, selected: boolean): Generator<string> {
  yield head(sheet, selected)
  const writer = new RowWriter(strings)
  for (const row of sheet.rows()) yield writer.row(row)
  yield tail(sheet)
}

function head({ widths, frozen, folded, rowCount }: XlsxSheet, selected: boolean): string {
  const { rows, columns } = frozen
  const pane =
    columns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : columns > 0 ? 'topRight' : null
  const corner = `${columnLetters(columns + 1)}${rows + 1}`
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const view =
    pane === null
      ? ''
      : `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  const [from, to] = folded ?? [0, -1]
  const cols = widths.map((width, index) => {
    const own = index + 1
    // The button of the outline stands left of what it opens, where the eye is.
    const outline =
      own >= from && own <= to ? ' hidden="1" outlineLevel="1"' : own === from - 1 ? ' collapsed="1"' : ''
    return `<col min="${own}" max="${own}" width="${Math.round(width * 100) / 100}" customWidth="1"${outline}/>`
  })
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_REL}">`,
    `<sheetPr>${folded ? '<outlinePr summaryRight="0"/>' : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${columnLetters(Math.max(1, widths.length))}${Math.max(1, rowCount)}"/>`,
    `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${view}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"${folded ? ' outlineLevelCol="1"' : ''}/>`,
    cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`,
    '<sheetData>',
  ].join('')
}

/** What follows the rows, in the order that the format demands. */
function tail(sheet: XlsxSheet): string {
  const { filter, print, tables, marks, validations, charts, pageBreaks } = sheet
  const breaks = pageBreaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')
  const { drawing, tableIds } = relationsOf(sheet)
  return [
    '</sheetData>',
    filter === null ? '' : `<autoFilter ref="${filter}"/>`,
    marksXml(marks),
    validationsXml(validations),
    `<pageMargins left="0.4" right="0.4" top="${print.header === null ? 0.5 : 1}" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${PAPER[print.paper]}" fitToWidth="${print.pagesWide}" fitToHeight="0" orientation="landscape"/>`,
    `<headerFooter>${print.header === null ? '' : `<oddHeader>${escaped(print.header)}</oddHeader>`}<oddFooter>${escaped(print.footer)}</oddFooter></headerFooter>`,
    breaks === ''
      ? ''
      : `<rowBreaks count="${pageBreaks.length}" manualBreakCount="${pageBreaks.length}">${breaks}</rowBreaks>`,
    // A table keeps its formulas by headings, and its cells by places: the same, and no reason for a green corner each.
    tables.length === 0
      ? ''
      : `<ignoredErrors>${tables.map(({ ref }) => `<ignoredError sqref="${ref}" numberStoredAsText="1" calculatedColumn="1"/>`).join('')}</ignoredErrors>`,
    charts.length === 0 ? '' : `<drawing r:id="${drawing}"/>`,
    tables.length === 0
      ? ''
      : `<tableParts count="${tables.length}">${tableIds.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`,
    '</worksheet>',
  ].join('')
}

class RowWriter {
  readonly #strings: XlsxStrings
  /** Formulas that have been written out: in later rows of their column a number stands for them. */
  readonly #shared = new Map<Formula, { readonly id: number; readonly column: number }>()
  readonly #letters: string[] = []

  constructor(strings: XlsxStrings) {
    this.#strings = strings
  }

  row({ row, height, cells }: XlsxRow): string {
    let xml = height === null ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]
      if (cell) xml += this.#cell(cell, index + 1, row)
    }
    return `${xml}</row>`
  }

  #cell({ value, formula, style }: XlsxCell, column: number, row: number): string {
    const letters = (this.#letters[column] ??= columnLetters(column))
    const start = `<c r="${letters}${row}" s="${style}"`
    if (formula !== null) {
      const f = this.#formula(formula, column, letters, row)
      if (typeof value === 'number') return `${start}>${f}<v>${value}</v></c>`
      const text = value ?? ''
      return `${start} t="str">${f}<v${keepsSpace(text) ? ' xml:space="preserve"' : ''}>${escaped(text)}</v></c>`
    }
    if (value === null) return `${start}/>`
    if (typeof value === 'number') return `${start}><v>${value}</v></c>`
    return `${start} t="s"><v>${this.#strings.id(value)}</v></c>`
  }

  /**
   * Written out once a column and shared by the rows below, as Excel does it: a program that opens 50,000 rows has one
   * formula to read. Those that differ from row to row, or name a cell of another sheet, stand for themselves.
   */
  #formula(
    { of, lastRow }: NonNullable<XlsxCell['formula']>,
    column: number,
    letters: string,
    row: number,
  ): string {
    const known = this.#shared.get(of)
    if (known?.column === column) return `<f t="shared" si="${known.id}"/>`
    const text = escaped(of.at(row))
    if (known !== undefined || row >= lastRow || text.includes('!')) return `<f>${text}</f>`
    const id = this.#shared.size
    this.#shared.set(of, { id, column })
    return `<f t="shared" ref="${letters}${row}:${letters}${lastRow}" si="${id}">${text}</f>`
  }
}
