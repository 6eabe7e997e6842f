import type { CellValue, RowProblem, Sheet, TableRow } from '#shared/domain/importing/table.ts'
import { ReadError } from './read-error.ts'
import type { ReadLimits } from './read-limits.ts'

/** Takes the rows of one sheet as they are read, holds them to the limits, and gives the sheet. */
export class SheetBuilder {
  readonly #rows: TableRow[] = []
  readonly #where: string
  readonly #name: string
  readonly #limits: ReadLimits

  /** @param where the sheet as messages name it, such as `sheet “Accounts” of a.xlsx`. */
  constructor(name: string, where: string, limits: ReadLimits) {
    this.#name = name
    this.#where = where
    this.#limits = limits
  }

  /**
   * Adds one row that holds at least one value.
   * @param number the row as a person counts, from 1.
   * @throws ReadError over 100,000 rows and a header, 500 columns, or 32,767 characters in a cell.
   */
  add(number: number, cells: readonly CellValue[], problem?: RowProblem): void {
    const { rows, columns, cellLength } = this.#limits
    if (this.#rows.length > rows) this.refuseRows()
    if (cells.length > columns)
      throw new ReadError(
        'too-many-columns',
        `Row ${number} of ${this.#where} has values beyond column ${columns}. Delete the columns that aren't needed, save the file and choose it again.`,
      )
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]
      if (typeof cell === 'string' && cell.length > cellLength)
        throw new ReadError(
          'cell-too-long',
          `Row ${number}, column ${index + 1} of ${this.#where} holds ${cell.length.toLocaleString('en-US')} characters; at most ${cellLength.toLocaleString('en-US')} fit in a cell. Often a quotation mark is missing before it. Shorten the cell or mend the quotation marks, and choose the file again.`,
        )
    }
    this.#rows.push(problem === undefined ? { number, cells } : { number, cells, problem })
  }

  /** @throws ReadError always: the sheet has more rows than are read. */
  refuseRows(): never {
    throw new ReadError(
      'too-many-rows',
      `There are more than ${this.#limits.rows.toLocaleString('en-US')} rows in ${this.#where}. Split it into smaller files and import them one after the other.`,
    )
  }

  /** The sheet with all rows added so far. */
  build(): Sheet {
    return { name: this.#name, rows: this.#rows }
  }
}
