import type { RowProblem } from '#shared/domain/importing/rows/row-problem.ts'
import type { CellValue, NumberFormat, Sheet, TableRow } from '#shared/domain/importing/rows/table.ts'
import type { SheetNotice } from '#shared/domain/importing/rows/sheet-notice.ts'
import { ReadError } from './read-error.ts'
import type { ReadLimits } from './read-limits.ts'

/** Counts what the sheets of one file hold together, and refuses the file when it is too much to keep. */
export class CellBudget {
  readonly #file: string
  readonly #limits: ReadLimits
  #cells = 0

  constructor(file: string, limits: ReadLimits) {
    this.#file = file
    this.#limits = limits
  }

  /** @throws ReadError when the file has more cells than are kept. */
  take(cells: number): void {
    this.#cells += cells
    if (this.#cells > this.#limits.cells)
      throw new ReadError(
        'too-many-cells',
        `${this.#file} holds more than ${this.#limits.cells.toLocaleString('en-US')} cells. Delete the columns and sheets that aren't needed, or split the file.`,
      )
  }
}

/** Takes the rows of one sheet as they are read, holds them to the limits, and gives the sheet. */
export class SheetBuilder {
  readonly #rows: TableRow[] = []
  readonly #where: string
  readonly #name: string
  readonly #limits: ReadLimits
  readonly #budget: CellBudget

  /**
   * @param where the sheet as messages name it, such as `sheet “Accounts” of a.xlsx`.
   * @param budget shared by all sheets of the file.
   */
  constructor(name: string, where: string, limits: ReadLimits, budget: CellBudget) {
    this.#name = name
    this.#where = where
    this.#limits = limits
    this.#budget = budget
  }

  /**
   * Adds one row that holds at least one value.
   * @param number the row as a person counts, from 1.
   * @throws ReadError over 100,000 rows and a header, 500 columns, 2,000,000 cells, or 32,767 characters in a cell.
   */
  add(
    number: number,
    cells: readonly CellValue[],
    problem?: RowProblem,
    formats?: readonly (NumberFormat | undefined)[],
  ): void {
    const { rows, columns, cellLength } = this.#limits
    if (this.#rows.length > rows) this.refuseRows()
    if (cells.length > columns)
      throw new ReadError(
        'too-many-columns',
        `Row ${number} of ${this.#where} has values beyond column ${columns}. Delete the columns that aren't needed, save the file and choose it again.`,
      )
    this.#budget.take(cells.length)
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]
      if (typeof cell === 'string' && cell.length > cellLength)
        throw cellTooLong(`Row ${number}, column ${index + 1} of ${this.#where}`, cellLength)
    }
    this.#rows.push(
      problem !== undefined
        ? { number, cells, problem }
        : formats === undefined
          ? { number, cells }
          : { number, cells, formats },
    )
  }

  /** @throws ReadError always: the sheet has more rows than are read. */
  refuseRows(): never {
    throw new ReadError(
      'too-many-rows',
      `There are more than ${this.#limits.rows.toLocaleString('en-US')} rows in ${this.#where}. Split it into smaller files and import them one after the other.`,
    )
  }

  /** The rows added so far. */
  get rows(): readonly TableRow[] {
    return this.#rows
  }

  /** Gives the last row other cells, as when a merged header above it stands for its blank ones too. */
  replace(index: number, cells: readonly CellValue[]): void {
    const row = this.#rows[index]
    if (row) this.#rows[index] = { ...row, cells }
  }

  /** The sheet with all rows added so far, and what a person should know about how it was read. */
  build(notices: readonly SheetNotice[] = []): Sheet {
    return notices.length === 0
      ? { name: this.#name, rows: this.#rows }
      : { name: this.#name, rows: this.#rows, notices }
  }
}

/** The refusal of a cell longer than fits; `where` begins the sentence. */
export function cellTooLong(where: string, limit: number): ReadError {
  return new ReadError(
    'cell-too-long',
    `${where} holds more than ${limit.toLocaleString('en-US')} characters, which don't fit in a cell. A quotation mark before it is often missing. Shorten the cell or fix the quotation marks, and choose the file again.`,
  )
}
