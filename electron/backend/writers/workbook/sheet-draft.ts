import { formatDate } from '#shared/kernel/dates.ts'
import { sessionName } from '#shared/i18n/en/terms.ts'
import { safeSheetName, safeText, safeValue, type TypedContent } from '../safe-cell.ts'
import { printableLine } from '../safe-text.ts'
import {
  columnLetters,
  placeOnSheet,
  type XlsxBook,
  type XlsxCell,
  type XlsxPicture,
  type XlsxRow,
  type XlsxSheet,
} from '../xlsx/xlsx-plan.ts'
import { XlsxStyles } from '../xlsx/xlsx-style.ts'
import { type Column, formatOf, SheetTable } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { sheetSizeOf } from '../sheet-size.ts'
import { FACE, fonts, type Look, looks } from './workbook-style.ts'

/** The row at which a sheet's table begins, below its title block. */
export const TABLE_TOP = 5

/** How many characters of width still read well on one landscape page. */
const PAGE_WIDTH = 232

/** A table as a sheet needs it, whatever its rows are made of. */
type LaidTable = Pick<SheetTable<unknown>, 'top' | 'last' | 'header' | 'row'>

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
  readonly #pictures: XlsxPicture[] = []
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
    this.say(3, recordLine(workspace.head), { font: fonts.subtitle })
    this.#header = `&L&12&B${inMargin(title, 60)}&B\n&8${at}\n${recordLine(workspace.head)}`
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
  put(row: number, column: number, content: TypedContent, look: Look = looks.plain): void {
    this.#put(row, column, {
      value: safeValue(content),
      formula: null,
      style: this.#book.styles.id({
        font: look.font ?? fonts.body,
        format: formatOf(content),
        horizontal: 'left',
        vertical: 'top',
        indent: 1,
      }),
    })
  }

  /** A table with its header at row `top`, below everything before. A name of `named` stands for a column's cells. */
  table<Row>(
    top: number,
    columns: readonly Column<Row>[],
    rows: readonly Row[],
    named: Readonly<Record<string, number>> = {},
  ): SheetTable<Row> {
    const table = new SheetTable(top, columns, rows, this.#book.styles)
    this.#tables.push(table)
    table.widths.forEach((width, index) => {
      this.#widths[index] = Math.max(this.#widths[index] ?? 0, width)
    })
    this.#last = Math.max(this.#last, table.last)
    for (const [name, index] of Object.entries(named)) this.nameColumn(name, table, index)
    return table
  }

  /** Names the cells of a table's column, counted from 0, for formulas. An empty table has one empty cell. */
  nameColumn(name: string, table: { readonly top: number; readonly last: number }, index: number): void {
    const letters = columnLetters(index + 1)
    const [from, to] = [table.top + 1, Math.max(table.top + 1, table.last)]
    this.#book.names.set(name, placeOnSheet(this.name, `${letters}${from}`, `${letters}${to}`))
  }

  /** Names one cell for formulas. */
  nameCell(name: string, row: number, column: number): void {
    this.#book.names.set(name, placeOnSheet(this.name, `${columnLetters(column)}${row}`))
  }

  /** Lays a picture over the cells from a row of the first column on; sizes in pixels. */
  picture(row: number, picture: Omit<XlsxPicture, 'row' | 'column'>): void {
    this.#pictures.push({ ...picture, title: printableLine(picture.title), row, column: 1 })
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
    return this.#plan({ rows: frozenRows, columns: 0 }, null)
  }

  /**
   * The sheet of one table: its header and first columns stay in view, can be filtered, and repeat when printed.
   * @param printed how many columns are printed; the ones behind them only serve formulas
   */
  finishTable(table: LaidTable, frozenColumns: number, printed = this.#widths.length): XlsxSheet {
    const filter = `A${table.top}:${columnLetters(this.#widths.length)}${table.last}`
    return this.#plan({ rows: table.top, columns: frozenColumns }, filter, printed)
  }

  #plan(frozen: XlsxSheet['frozen'], filter: string | null, printed = this.#widths.length): XlsxSheet {
    const width = this.#widths.slice(0, printed).reduce((sum, own) => sum + own, 0)
    // A wide table goes over several pages that repeat its first columns, rather than shrinking until nobody can read it.
    const pagesWide = filter === null ? 1 : Math.max(1, Math.ceil(width / PAGE_WIDTH))
    const last = columnLetters(Math.max(1, printed))
    // The title block is cut off where the repeated columns end, so pages side by side have it in their margin instead.
    const split = pagesWide > 1
    return {
      name: this.name,
      widths: this.#widths,
      frozen,
      filter,
      print: {
        area: `A${split ? frozen.rows : 1}:${last}${this.#last}`,
        titleRow: filter === null ? null : frozen.rows,
        titleColumns: split ? ['A', columnLetters(frozen.columns)] : null,
        pagesWide,
        paper: sheetSizeOf(this.#book.input.workspace.currency),
        header: split ? this.#header : null,
        footer: this.#footer,
      },
      pictures: this.#pictures,
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

/** `Record: entry 214 · head 3f9a…`: the state of the record that an export shows. */
/**
 * Words for a printed margin: an ampersand begins a code there, so one of the text is doubled; a margin may hold 255
 * characters in all.
 */
function inMargin(words: string, longest: number): string {
  return printableLine(words).slice(0, longest).toWellFormed().replaceAll('&', '&&')
}

function recordLine(head: WorkbookInput['workspace']['head']): string {
  return head.seq === 0 ? 'Record: no entry yet' : `Record: entry ${head.seq} · head ${head.hash}`
}
