import type { Readable } from 'node:stream'

import { serialToDate } from '#shared/domain/importing/dates.ts'
import type { CellValue } from '#shared/domain/importing/table.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { unescapeText } from './read-parts.ts'
import { readXml, type XmlAttributes } from './xml-stream.ts'

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly sharedStrings: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly dateSystem: 1900 | 1904
}

/**
 * Reads a worksheet and hands over its rows one by one, as they come. Formulas give their saved value.
 * @param where the sheet as messages name it.
 * @param onRow gets each row that holds something, with its number from 1; cells without a value are null.
 * @throws ReadError for damaged XML or rows out of order.
 */
export async function readSheet(
  stream: Readable,
  where: string,
  context: SheetContext,
  limits: ReadLimits,
  onRow: (number: number, cells: CellValue[]) => void,
): Promise<void> {
  const cell = new CellReader(context)
  let inData = false
  let row = 0
  let column = 0
  let cells: CellValue[] = []
  await readXml(stream, where, limits, {
    open: (name, attributes) => {
      if (name === 'sheetData') inData = true
      if (!inData) return
      if (name === 'c') {
        const at = columnOf(attributes['r'])
        column = at === 0 ? column + 1 : at
        cell.start(attributes)
      } else if (name === 'row') {
        const number = attributes['r'] === undefined ? row + 1 : Number(attributes['r'])
        if (!Number.isInteger(number) || number <= row)
          throw new ReadError(
            'workbook-broken',
            `The rows of ${where} are out of order after row ${row}. Open the workbook in Excel, let it repair the file, save it and choose it again.`,
          )
        row = number
        column = 0
        cells = []
      } else cell.open(name)
    },
    close: (name) => {
      if (!inData) return
      if (name === 'c') {
        const value = cell.end()
        if (value === null) return
        while (cells.length < column - 1 && cells.length <= limits.columns) cells.push(null)
        if (cells.length > limits.columns) return
        cells[column - 1] = value
      } else if (name === 'row') {
        if (cells.length > 0) onRow(row, cells)
      } else if (name === 'sheetData') inData = false
      else cell.close(name)
    },
    text: (text) => cell.text(text),
  })
}

/** The column of a reference such as `AB12`, from 1; 0 when there is none. */
export function columnOf(reference: string | undefined): number {
  if (reference === undefined) return 0
  let column = 0
  for (let index = 0; index < reference.length && index < 4; index += 1) {
    const letter = reference.charCodeAt(index) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column
}

/** Puts one cell together from the pieces of its XML. */
class CellReader {
  readonly #context: SheetContext
  #type = 'n'
  #style = 0
  #value = ''
  #hasValue = false
  #formula = false
  #capturing = false
  #phonetic = 0

  constructor(context: SheetContext) {
    this.#context = context
  }

  start(attributes: XmlAttributes): void {
    this.#type = attributes['t'] ?? 'n'
    this.#style = attributes['s'] === undefined ? 0 : Number(attributes['s'])
    this.#value = ''
    this.#hasValue = false
    this.#formula = false
    this.#capturing = false
    this.#phonetic = 0
  }

  open(name: string): void {
    if (name === 'v' || (name === 't' && this.#phonetic === 0)) {
      this.#capturing = true
      this.#hasValue = true
    } else if (name === 'f') this.#formula = true
    else if (name === 'rPh') this.#phonetic += 1
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#capturing = false
    else if (name === 'rPh') this.#phonetic -= 1
  }

  text(text: string): void {
    if (this.#capturing) this.#value += text
  }

  end(): CellValue {
    if (!this.#hasValue) return this.#formula ? { error: 'not-calculated' } : null
    const value = this.#value
    switch (this.#type) {
      case 's':
        return this.#context.sharedStrings[Number(value)] || null
      case 'str':
      case 'inlineStr':
        // A formula whose result is an empty text is a blank cell; so is an empty text.
        return unescapeText(value) || null
      case 'b':
        return value === '1' || value === 'true'
      case 'e':
        return { error: value }
      case 'd':
        return isIsoDate(value.slice(0, 10)) ? { date: value.slice(0, 10) } : value
      default:
        return this.#number(value)
    }
  }

  #number(text: string): CellValue {
    if (text === '') return this.#formula ? { error: 'not-calculated' } : null
    const number = Number(text)
    if (!Number.isFinite(number)) return text
    if (this.#context.dateStyles[this.#style] !== true) return number
    const date = serialToDate(number, this.#context.dateSystem)
    return date === null ? number : { date }
  }
}
