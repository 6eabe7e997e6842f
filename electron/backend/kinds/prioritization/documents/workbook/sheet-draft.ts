import { formatDate } from '#shared/kernel/dates.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { type Formula, columnInTable } from '#electron/backend/files/formula.ts'
import { type CellContent, safeSheetName, safeText, safeValue } from '#electron/backend/files/safe-cell.ts'
import { printableLine } from '#electron/backend/files/safe-text.ts'
import {
  columnLetters,
  placeOnSheet,
  type XlsxBook,
  type XlsxCell,
  type XlsxChart,
  type XlsxMark,
  type XlsxRow,
  type XlsxSheet,
  type XlsxTable,
  type XlsxValidation,
} from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { XlsxStyles } from '#electron/backend/files/xlsx/write/xlsx-style.ts'
import { formatOf } from './column-measure.ts'
import { type Column, SheetTable } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { sheetSizeOf } from '#electron/backend/files/sheet-size.ts'
import { FACE, fonts, type Look, looks } from './workbook-style.ts'

/** The row at which a sheet's table begins, below its title block. */
export const TABLE_TOP = 5

/** How many characters of width still read well on one landscape page. */
const PAGE_WIDTH = 232

/** How many rows below a list take the rules of its columns, and are looked at: more than anybody types in one go. */
const ROWS_BELOW = 500

/** A table as a sheet needs it, whatever its rows are made of. */
type LaidTable = Pick<
  SheetTable<unknown>,
  'top' | 'last' | 'header' | 'row' | 'folded' | 'asTable' | 'validations'
>

/** What the title block of every workbook shows. */
export type BookFrame = Pick<WorkbookInput, 'workspace'>

/** What the sheets of one workbook share: its styles, and the names that its formulas use. */
export class BookDraft<Input extends BookFrame = WorkbookInput> {
  readonly styles = new XlsxStyles(FACE, fonts.body)
  readonly names = new Map<string, string>()
  readonly input: Input

  constructor(input: Input) {
    this.input = input
  }

  /** The workbook of these sheets. Its date comes from the record, not the clock: the same input gives the same file. */
  finish(sheets: readonly XlsxSheet[]): XlsxBook {
    const { workspace } = this.input
    return {
      sheets,
      names: this.names,
      styles: this.styles,
      title: printableLine(`${workspace.name} · ${sessionName(workspace.session)}`)
        .slice(0, 250)
        .toWellFormed(),
      at: new Date(workspace.head.at ?? `${workspace.session.asOf}T00:00:00Z`),
    }
  }
}

/**
 * A sheet being laid out, with its title block: what it is, then workspace, session, as-of date and currency, then the
 * record's entry and hash, by which the file can be told from another.
 */
export class SheetDraft {
  readonly name: string
  readonly #book: BookDraft<BookFrame>
  readonly #cells = new Map<number, (XlsxCell | null)[]>()
  readonly #heights = new Map<number, number>([[1, 24]])
  readonly #tables: LaidTable[] = []
  readonly #excelTables: XlsxTable[] = []
  readonly #validations: XlsxValidation[] = []
  readonly #marks: XlsxMark[] = []
  readonly #charts: XlsxChart[] = []
  readonly #pageBreaks: number[] = []
  readonly #widths: number[] = []
  readonly #header: string
  readonly #footer: string
  #last = 3

  constructor(book: BookDraft<BookFrame>, name: string, title: string) {
    const { workspace } = book.input
    this.#book = book
    this.name = safeSheetName(name)
    const line = `${workspace.name} · ${sessionName(workspace.session)}`
    const at = `as of ${formatDate(workspace.session.asOf)} · amounts in ${workspace.currency}`
    this.say(1, title, { font: fonts.title })
    this.say(2, `${line} · ${at}`, { font: fonts.subtitle })
    const record = recordLine(workspace)
    this.say(3, record, { font: fonts.subtitle })
    this.#header = `&L&12&B${inMargin(title, 60)}&B\n&8${at}\n${inMargin(record, 100)}`
    this.#footer = `&L&8${inMargin(line, 100)}&R&8&A · page &P of &N`
  }

  /** Words in the first column that run over the cells to their right. */
  say(row: number, words: string, look: Look = looks.muted): void {
    this.#put(row, 1, {
      value: safeText(words),
      formula: null,
      style: this.#book.styles.id({ font: look.font ?? fonts.body, horizontal: 'left', indent: 1 }),
    })
  }

  /** One cell that belongs to no table. */
  put(row: number, column: number, content: CellContent, look: Look = looks.plain): void {
    const plain = content.kind === 'formula' ? content.cached : content
    this.#put(row, column, {
      value: safeValue(plain),
      formula: content.kind === 'formula' ? { of: content.formula, lastRow: 0 } : null,
      style: this.#book.styles.id({
        font: look.font ?? fonts.body,
        format: content.kind === 'formula' && plain.kind === 'text' ? null : formatOf(plain),
        horizontal: 'left',
        vertical: 'top',
        indent: 1,
      }),
    })
  }

  /** A table with its header at row `top`, below everything before. */
  table<Row>(top: number, columns: readonly Column<Row>[], rows: readonly Row[]): SheetTable<Row> {
    const table = new SheetTable(top, columns, rows, this.#book.styles)
    this.#tables.push(table)
    table.widths.forEach((width, index) => {
      this.#widths[index] = Math.max(this.#widths[index] ?? 0, width)
    })
    this.#last = Math.max(this.#last, table.last)
    this.#validations.push(...table.validations(ROWS_BELOW))
    return table
  }

  /**
   * Makes a laid table one of Excel's kind, to which a row typed below belongs at once, and names its columns for
   * formulas, by heading. A table without rows can't be one: its names then stand for one empty cell each.
   * @param name of the table
   * @param columns heading and index from 0 of each named column, by its name
   */
  growing(
    name: string,
    table: LaidTable,
    columns: Readonly<Record<string, { readonly header: string; readonly index: number }>>,
  ): void {
    if (table.last > table.top) this.#excelTables.push(table.asTable(name))
    for (const [own, { header, index }] of Object.entries(columns))
      if (table.last > table.top) this.#book.names.set(own, `${name}[${columnInTable(header)}]`)
      else this.nameColumn(own, table, index)
  }

  /** Names the cells of a table's column, counted from 0, for formulas. An empty table has one empty cell. */
  nameColumn(name: string, table: Pick<LaidTable, 'top' | 'last'>, index: number): void {
    const letters = columnLetters(index + 1)
    const [from, to] = [table.top + 1, Math.max(table.top + 1, table.last)]
    this.#book.names.set(name, placeOnSheet(this.name, `${letters}${from}`, `${letters}${to}`))
  }

  /** Names a table's column, counted from 0, and the rows below it: to see whether something stands there. */
  nameWithBelow(name: string, table: Pick<LaidTable, 'top' | 'last'>, index: number): void {
    this.nameColumn(name, { top: table.top, last: table.last + ROWS_BELOW }, index)
  }

  /** Names one cell for formulas. */
  nameCell(name: string, row: number, column: number): void {
    this.#book.names.set(name, placeOnSheet(this.name, `${columnLetters(column)}${row}`))
  }

  /** A rule for single cells. */
  validate(validation: XlsxValidation): void {
    this.#validations.push(validation)
  }

  /** Grounds the cells of a table's column, counted from 0, for which the formula, as in its first row, holds. */
  mark({ top, last }: Pick<LaidTable, 'top' | 'last'>, index: number, when: Formula): void {
    const letters = columnLetters(index + 1)
    this.#marks.push({
      ref: `${letters}${top + 1}:${letters}${Math.max(last, top + 1) + ROWS_BELOW}`,
      formula: when.at(top + 1),
    })
  }

  /** Grounds one cell where the formula holds. */
  markCell(row: number, column: number, when: Formula): void {
    this.#marks.push({ ref: `${columnLetters(column)}${row}`, formula: when.at(row) })
  }

  /** Lays a chart over the cells. */
  chart(chart: XlsxChart): void {
    this.#charts.push(chart)
  }

  /** Begins a new page below a row when the sheet is printed. */
  breakAfter(row: number): void {
    this.#pageBreaks.push(row)
  }

  /** Makes sure that the printed page reaches down to a row. */
  reach(row: number): void {
    this.#last = Math.max(this.#last, row)
  }

  /** The sheet with nothing to filter: `frozenRows` stay in view. */
  finish(frozenRows: number): XlsxSheet {
    return this.#plan({ rows: frozenRows, columns: 0 }, null, null)
  }

  /**
   * The sheet of one table: its header and first columns stay in view, can be filtered, and repeat when printed. What is
   * folded away isn't printed.
   */
  finishTable(table: LaidTable, frozenColumns: number): XlsxSheet {
    return this.#plan({ rows: table.top, columns: frozenColumns }, table, table.folded)
  }

  #plan(
    frozen: XlsxSheet['frozen'],
    table: LaidTable | null,
    folded: readonly [number, number] | null,
  ): XlsxSheet {
    const printed = folded === null ? this.#widths.length : folded[0] - 1
    const width = this.#widths.slice(0, printed).reduce((sum, own) => sum + own, 0)
    // A wide table goes over several pages that repeat its first columns, rather than shrinking until nobody can read it.
    const pagesWide = table === null ? 1 : Math.max(1, Math.ceil(width / PAGE_WIDTH))
    const last = columnLetters(Math.max(1, printed))
    // The title block is cut off where the repeated columns end, so pages side by side have it in their margin instead.
    const split = pagesWide > 1
    // A table of Excel's kind brings its own filter.
    const filtered = table !== null && this.#excelTables.length === 0
    return {
      name: this.name,
      widths: this.#widths,
      frozen,
      filter: filtered ? `A${table.top}:${columnLetters(this.#widths.length)}${table.last}` : null,
      print: {
        area: `A${split ? frozen.rows : 1}:${last}${this.#last}`,
        titleRow: table === null ? null : frozen.rows,
        titleColumns: split ? ['A', columnLetters(frozen.columns)] : null,
        pagesWide,
        paper: sheetSizeOf(this.#book.input.workspace.currency),
        header: split ? this.#header : null,
        footer: this.#footer,
      },
      folded,
      tables: this.#excelTables,
      validations: this.#validations,
      marks: this.#marks,
      charts: this.#charts,
      pageBreaks: this.#pageBreaks,
      rowCount: this.#last,
      rows: () => this.#rows(),
    }
  }

  *#rows(): Generator<XlsxRow> {
    const widths = this.#widths
    for (let row = 1; row <= this.#last; row += 1) {
      const table = this.#tables.find(({ top, last }) => top <= row && row <= last)
      const loose = this.#cells.get(row)
      if (table) yield { row, ...(row === table.top ? table.header(widths) : table.row(row, widths)) }
      else if (loose) yield { row, height: this.#heights.get(row) ?? null, cells: loose }
    }
  }

  #put(row: number, column: number, cell: XlsxCell): void {
    const cells = this.#cells.get(row) ?? []
    this.#cells.set(row, cells)
    while (cells.length < column) cells.push(null)
    cells[column - 1] = cell
    this.#last = Math.max(this.#last, row)
  }
}

/**
 * Words for a printed margin: an ampersand begins a code there, so one of the text is doubled; a margin may hold 255
 * characters in all.
 */
function inMargin(words: string, longest: number): string {
  return printableLine(words).slice(0, longest).toWellFormed().replaceAll('&', '&&')
}

/** `Draft, not sealed · record 3f9a 1b2c 44de, entry 214`: how far the session is, and which record an export shows. */
function recordLine({ session: { seal }, counts, head }: WorkbookInput['workspace']): string {
  const amended = counts.amendments === 0 ? '' : ', amended since'
  const state =
    seal === null
      ? 'Draft, not sealed'
      : `Sealed on ${formatDate(seal.at.slice(0, 10))} by ${seal.who}${amended}`
  const groups = [0, 4, 8].map((start) => head.hash.slice(start, start + 4)).join(' ')
  return `${state} · ${head.seq === 0 ? 'record without entries' : `record ${groups}, entry ${head.seq}`}`
}
