import { readFile, writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import {
  COLUMNS,
  dimensionColumns,
  ROWS,
} from '#electron/backend/kinds/prioritization/documents/ballot/ballot-layout.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'

/** A ballot workbook as its person has it open: cells are found by theme and column, not by address. */
export class BallotPage {
  readonly workbook = new ExcelJS.Workbook()
  readonly #path: string
  readonly #owns: readonly Dimension[]

  /** @param owns dimensions on which the person's score counts */
  constructor(path: string, owns: readonly Dimension[]) {
    this.#path = path
    this.#owns = owns
  }

  async open(): Promise<this> {
    await this.workbook.xlsx.load((await readFile(this.#path)).buffer)
    return this
  }

  /** Saves it, elsewhere if a path is given, and gives that. */
  async save(path = this.#path): Promise<string> {
    await writeFile(path, new Uint8Array(await this.workbook.xlsx.writeBuffer()))
    return path
  }

  get sheet(): ExcelJS.Worksheet {
    const sheet = this.workbook.getWorksheet('Ballot')
    if (!sheet) throw new Error('no sheet Ballot')
    return sheet
  }

  /** The names of the themes, in the order of the rows. */
  get themes(): string[] {
    const names: string[] = []
    for (let row = ROWS.header + 1; row <= this.sheet.rowCount; row += 1)
      names.push(this.sheet.getCell(row, COLUMNS.theme).text)
    return names
  }

  cell(theme: string, dimension: Dimension, part: 'model' | 'score' | 'why'): ExcelJS.Cell {
    const row = ROWS.header + 1 + this.themes.indexOf(theme)
    const columns = dimensionColumns(this.#owns).find((c) => c.dimension === dimension)
    if (!columns || row === ROWS.header) throw new Error(`no ${dimension} of ${theme}`)
    return this.sheet.getCell(row, columns[part])
  }

  fill(theme: string, dimension: Dimension, score: ExcelJS.CellValue, why: ExcelJS.CellValue = null): this {
    this.cell(theme, dimension, 'score').value = score
    this.cell(theme, dimension, 'why').value = why
    return this
  }

  /** Turns the order of the rows around, as sorting does. */
  reverseRows(): this {
    const rows = this.themes.map((_, index) => {
      const row = this.sheet.getRow(ROWS.header + 1 + index)
      return Array.from({ length: COLUMNS.themeId }, (__, column) => row.getCell(column + 1).value)
    })
    rows.toReversed().forEach((values, index) => {
      values.forEach((value, column) => {
        this.sheet.getCell(ROWS.header + 1 + index, column + 1).value = value
      })
    })
    return this
  }
}
