import type { CellValue, NumberFormat } from '#shared/domain/importing/rows/table.ts'
import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { columnOf } from './cell-reference.ts'
import { type CellContext, CellReader, NOT_CALCULATED, TWO_VALUES } from './read-cell.ts'
import { SheetOddities } from './sheet-oddities.ts'
import { readXml, type XmlAttributes, type XmlHandlers } from './xml-stream.ts'

/** Gets a row's number, its cells, and along them how numbers are shown, where anything stands beside one. */
type OnRow = (number: number, cells: CellValue[], formats: (NumberFormat | undefined)[] | undefined) => void

/**
 * Reads a worksheet and hands over its rows one by one, as they come. Formulas give their saved value. Dimension,
 * column ranges, merges, validations and names are never expanded, whatever they claim to cover.
 * @param where the sheet as messages name it.
 * @param onRow gets each row that holds something, with its number from 1; cells without a value are null.
 * @throws ReadError for damaged XML, rows out of order or beyond Excel's last.
 */
export async function readSheet(
  pieces: AsyncIterable<Buffer>,
  where: string,
  context: CellContext,
  limits: ReadLimits,
  onRow: OnRow,
): Promise<SheetOddities> {
  const reader = new SheetReader(where, context, limits, onRow)
  await readXml(pieces, where, limits, reader.handlers)
  return reader.oddities
}

class SheetReader {
  readonly oddities: SheetOddities
  readonly handlers: XmlHandlers
  readonly #where: string
  readonly #limits: ReadLimits
  readonly #onRow: OnRow
  readonly #cell: CellReader
  #inData = false
  #row = 0
  #hidden = false
  #column = 0
  #cells: CellValue[] = []
  #formats: (NumberFormat | undefined)[] | undefined

  constructor(where: string, context: CellContext, limits: ReadLimits, onRow: OnRow) {
    this.oddities = new SheetOddities(limits)
    this.#where = where
    this.#limits = limits
    this.#onRow = onRow
    this.#cell = new CellReader(context, () => `Row ${this.#row}, column ${this.#column} of ${where}`)
    this.handlers = {
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (text) => this.#cell.text(text),
    }
  }

  #open(name: string, attributes: XmlAttributes): void {
    if (!this.#inData) {
      if (name === 'sheetData') this.#inData = true
      else if (name === 'col') this.oddities.columns(attributes)
      else if (name === 'mergeCell') this.oddities.merge(attributes['ref'])
    } else if (name === 'c') {
      const at = columnOf(attributes['r'])
      this.#column = at === 0 ? this.#column + 1 : at
      this.#cell.start(attributes)
    } else if (name === 'row') this.#startRow(attributes)
    else this.#cell.open(name)
  }

  #startRow(attributes: XmlAttributes): void {
    const number = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r'])
    if (!Number.isInteger(number) || number <= this.#row)
      throw new ReadError(
        'workbook-broken',
        `The rows of ${this.#where} are out of order after row ${this.#row}. Open the workbook in Excel, let it repair the file, save it and choose it again.`,
      )
    if (number > this.#limits.rowNumber)
      throw new ReadError(
        'row-out-of-range',
        `A row of ${this.#where} is numbered ${number}; Excel's last is ${this.#limits.rowNumber.toLocaleString('en-US')}. Open the workbook in Excel, let it repair the file, save it and choose it again.`,
      )
    this.#row = number
    this.#hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true'
    this.#column = 0
    this.#cells = []
    this.#formats = undefined
  }

  #close(name: string): void {
    if (!this.#inData) return
    if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
    else if (name === 'sheetData') this.#inData = false
    else this.#cell.close(name)
  }

  #endCell(): void {
    const value = this.#cell.end()
    if (value === null) return
    const cells = this.#cells
    if (this.#cell.nearly) this.oddities.dayOff(this.#row)
    if (this.#cell.shown !== undefined && this.#column <= this.#limits.columns)
      (this.#formats ??= [])[this.#column - 1] = this.#cell.shown
    if (value === NOT_CALCULATED) this.oddities.notCalculated(this.#row, this.#column)
    if (this.#column - 1 === cells.length) {
      cells.push(value)
      return
    }
    const before = cells[this.#column - 1] ?? null
    if (before !== null && before !== value) {
      cells[this.#column - 1] = TWO_VALUES
      return
    }
    // One cell too many is enough for the row to be refused.
    while (cells.length < this.#column - 1 && cells.length <= this.#limits.columns) cells.push(null)
    if (cells.length <= this.#limits.columns) cells[this.#column - 1] = value
  }

  #endRow(): void {
    if (this.#cells.length === 0) return
    this.oddities.row(this.#row, this.#hidden, this.#cells)
    // A copy has no room to grow, which a hundred thousand rows would add up.
    this.#onRow(this.#row, this.#cells.slice(), this.#formats)
  }
}
