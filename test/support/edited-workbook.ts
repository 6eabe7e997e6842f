import { readZip } from './read-zip.ts'
import { type FileCell, sheetCells } from './sheet-cells.ts'
import { zipBytes } from './zip-bytes.ts'

/** The row of the headings of every list of the decision workbook. */
const HEADER = 5

/** What somebody types: a number, a text, or nothing; null leaves the cell empty, formula included. */
export type Typed = string | number | null

/** A decision workbook somebody types into, with its cells by sheet, heading and row. Values are those of the file. */
export class EditedWorkbook {
  readonly #parts: Map<string, string>
  readonly #cells: ReadonlyMap<string, ReadonlyMap<string, FileCell>>
  readonly #sheets: readonly string[]

  private constructor(parts: Map<string, string>, cells: ReadonlyMap<string, ReadonlyMap<string, FileCell>>) {
    this.#parts = parts
    this.#cells = cells
    this.#sheets = [...cells.keys()]
  }

  static async open(bytes: Uint8Array): Promise<EditedWorkbook> {
    return new EditedWorkbook(await readZip(bytes), await sheetCells(bytes))
  }

  /** The letters of the column under a heading. @throws Error when there is none. */
  column(sheet: string, heading: string): string {
    for (const [address, { value }] of this.#cells.get(sheet) ?? [])
      if (value === heading && address.endsWith(String(HEADER)) && /^[A-Z]+5$/u.test(address))
        return address.slice(0, -1)
    throw new Error(`${sheet} has no column ${heading}.`)
  }

  value(sheet: string, heading: string, row: number): string | number | undefined {
    return this.#cells.get(sheet)?.get(`${this.column(sheet, heading)}${row}`)?.value
  }

  /** The first row in which a column holds a value. @throws Error when none does. */
  rowOf(sheet: string, heading: string, value: string | number): number {
    const column = this.column(sheet, heading)
    for (const [address, cell] of this.#cells.get(sheet) ?? [])
      if (cell.value === value && new RegExp(`^${column}\\d+$`, 'u').test(address) && !address.endsWith('5'))
        return Number(address.slice(column.length))
    throw new Error(`${sheet} has no ${value} in ${heading}.`)
  }

  /** The last row of a list. */
  lastRow(sheet: string): number {
    return Number(/ref="A5:[A-Z]+(\d+)"/u.exec(this.#table(sheet).xml)?.[1])
  }

  /** Types into a cell. */
  type(sheet: string, heading: string, row: number, value: Typed): void {
    this.#put(sheet, `${this.column(sheet, heading)}${row}`, cellXml(value))
  }

  /** Clears every formula of a row, as a row that was inserted has none. */
  clearFormulas(sheet: string, row: number): void {
    for (const [address, { formula }] of this.#cells.get(sheet) ?? [])
      if (formula && new RegExp(`^[A-Z]+${row}$`, 'u').test(address)) this.#put(sheet, address, '')
  }

  /** Types a row below the list, and leaves the table as it is, as LibreOffice does. */
  appendBelow(sheet: string, values: Readonly<Record<string, Typed>>): void {
    const row = this.lastRow(sheet) + 1
    const cells = Object.entries(values)
      .map(([heading, value]) => ({ column: this.column(sheet, heading), xml: cellXml(value) }))
      .toSorted((a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1))
      .map(({ column, xml }) => `<c r="${column}${row}"${xml}`)
    this.#change(sheet, (part) =>
      part.replace('</sheetData>', `<row r="${row}">${cells.join('')}</row></sheetData>`),
    )
  }

  /** Types a row below the list, and lets the table take it, with the formulas of its columns, as Excel does. */
  appendInTable(sheet: string, values: Readonly<Record<string, Typed>>): void {
    const { path, xml } = this.#table(sheet)
    const row = this.lastRow(sheet) + 1
    const columns = [
      ...xml.matchAll(
        /<tableColumn id="(\d+)" name="([^"]+)"(?:\/>|>(?:<calculatedColumnFormula>([^<]*))?)/gu,
      ),
    ]
    const cells = columns.map(([, , name = '', formula]) => {
      const letters = this.column(sheet, unescaped(name))
      const typed = values[unescaped(name)]
      return typed !== undefined
        ? `<c r="${letters}${row}"${cellXml(typed)}`
        : formula === undefined
          ? ''
          : `<c r="${letters}${row}"><f>${formula}</f></c>`
    })
    this.#change(sheet, (part) =>
      part.replace('</sheetData>', `<row r="${row}">${cells.join('')}</row></sheetData>`),
    )
    this.#parts.set(path, xml.replaceAll(/ref="(A5:[A-Z]+)\d+"/gu, `ref="$1${row}"`))
  }

  /** The file, without the values beside its formulas. */
  bytes(): Buffer {
    return zipBytes(
      [...this.#parts].map(([name, xml]) => ({
        name,
        data: name.startsWith('xl/worksheets/sheet')
          ? xml.replaceAll(/(<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>))<v[^>]*>[^<]*<\/v>/gu, '$1')
          : xml,
      })),
    )
  }

  #path = (sheet: string): string => `xl/worksheets/sheet${this.#sheets.indexOf(sheet) + 1}.xml`

  #change(sheet: string, change: (part: string) => string): void {
    const path = this.#path(sheet)
    this.#parts.set(path, change(this.#parts.get(path) ?? ''))
  }

  /** Replaces what a cell holds; a formula that other rows share is handed on to the first of them. */
  #put(sheet: string, address: string, content: string): void {
    this.#change(sheet, (part) => {
      const found = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>(.*?)</c>)`, 'u').exec(part)
      if (!found) throw new Error(`${sheet} has no cell ${address}.`)
      const shared = /<f t="shared" ref="([A-Z]+)(\d+):([A-Z]+\d+)" si="(\d+)">([^<]*)<\/f>/u.exec(
        found[2] ?? '',
      )
      if (shared) throw new Error(`Type into another row than the first: ${address} holds a shared formula.`)
      return part.replace(found[0], `<c r="${address}"${found[1] ?? ''}${content === '' ? '/>' : content}`)
    })
  }

  #table(sheet: string): { readonly path: string; readonly xml: string } {
    const relations =
      this.#parts.get(this.#path(sheet).replace('worksheets/', 'worksheets/_rels/').concat('.rels')) ?? ''
    const target = /Target="\.\.\/(tables\/table\d+\.xml)"/u.exec(relations)?.[1]
    if (target === undefined) throw new Error(`${sheet} has no table.`)
    return { path: `xl/${target}`, xml: this.#parts.get(`xl/${target}`) ?? '' }
  }
}

function cellXml(value: Typed): string {
  if (value === null) return '/>'
  return typeof value === 'number'
    ? `><v>${value}</v></c>`
    : ` t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
