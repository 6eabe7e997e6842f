import type { SheetNotice } from '#shared/domain/importing/sheet-notice.ts'
import { type CellValue, isBlank } from '#shared/domain/importing/table.ts'
import type { ReadLimits } from '../read-limits.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import { columnOf } from './cell-reference.ts'
import type { XmlAttributes } from './xml-stream.ts'

/** Headers stand among the first rows, and span a few of them at most. */
const HEADER_ROWS = 30
const HEADER_SPAN = 5
const MERGES_KEPT = 500

type Merge = {
  readonly reference: string
  readonly column: number
  readonly from: number
  readonly to: number
}

/** Gathers what a person should know about a sheet: hidden rows and columns, formulas without result, merged headers. */
export class SheetOddities {
  readonly #limits: ReadLimits
  /** +1 where a range of hidden columns begins, −1 behind its end: a range costs the same however long it is. */
  readonly #hiddenEdges: number[] = []
  readonly #merges: Merge[] = []
  #mergeCount = 0
  #hiddenRows = 0
  #firstHidden = 0
  #widest = 0
  #uncalculated = 0
  #firstUncalculated: readonly [row: number, column: number] = [0, 0]

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  /** A `col` element: a range of columns with one format. */
  columns(attributes: XmlAttributes): void {
    if (attributes['hidden'] !== '1' && attributes['hidden'] !== 'true') return
    const first = Number(attributes['min'])
    const last = Number(attributes['max'])
    if (!(first >= 1) || !(last >= first) || first > this.#limits.columns) return
    const after = Math.min(Math.floor(last), this.#limits.columns) + 1
    this.#hiddenEdges[Math.floor(first)] = (this.#hiddenEdges[Math.floor(first)] ?? 0) + 1
    this.#hiddenEdges[after] = (this.#hiddenEdges[after] ?? 0) - 1
  }

  /** A `mergeCell` element. Only its corners are looked at. */
  merge(reference: string | undefined): void {
    const corners = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference ?? '')
    if (!corners || reference === undefined) return
    const [from, to] = [Number(corners[2]), Number(corners[3])]
    if (from > HEADER_ROWS) return
    this.#mergeCount += 1
    if (this.#merges.length < MERGES_KEPT)
      this.#merges.push({ reference, column: columnOf(corners[1]), from, to })
  }

  /** A row that holds something. */
  row(number: number, hidden: boolean, cells: readonly CellValue[]): void {
    if (cells.length > this.#widest) this.#widest = cells.length
    if (!hidden) return
    if (this.#hiddenRows === 0) this.#firstHidden = number
    this.#hiddenRows += 1
  }

  /** A formula whose result was never saved. */
  notCalculated(row: number, column: number): void {
    if (this.#uncalculated === 0) this.#firstUncalculated = [row, column]
    this.#uncalculated += 1
  }

  /**
   * Gives the lower rows of a header merged downwards its text too: under `Account | Renewal ▸ Date, Owner` the second
   * row is the one with the headers, and it lacks `Account`. Only rows that hold something of their own.
   */
  spreadMergedHeaders(sheet: SheetBuilder): void {
    const top = sheet.rows.slice(0, HEADER_ROWS)
    const indexOf = new Map(top.map((row, index) => [row.number, index]))
    for (const { column, from, to } of this.#merges) {
      const value = top[indexOf.get(from) ?? -1]?.cells[column - 1]
      if (typeof value !== 'string' || to === from || to - from >= HEADER_SPAN) continue
      for (let number = from + 1; number <= to; number += 1) {
        const index = indexOf.get(number)
        const cells = index === undefined ? undefined : sheet.rows[index]?.cells
        if (index === undefined || cells === undefined || !isBlank(cells[column - 1])) continue
        const filled = [...cells]
        while (filled.length < column) filled.push(null)
        filled[column - 1] = value
        sheet.replace(index, filled)
      }
    }
  }

  /** What has been gathered, as notices. */
  notices(hiddenSheet: boolean): SheetNotice[] {
    const notices: SheetNotice[] = []
    if (hiddenSheet) notices.push({ kind: 'hidden-sheet' })
    if (this.#hiddenRows > 0)
      notices.push({ kind: 'hidden-rows', count: this.#hiddenRows, row: this.#firstHidden })
    const columns = this.#hiddenColumns()
    if (columns.length > 0) notices.push({ kind: 'hidden-columns', columns })
    if (this.#uncalculated > 0) {
      const [row, column] = this.#firstUncalculated
      notices.push({ kind: 'not-calculated', count: this.#uncalculated, row, column })
    }
    const reference = this.#merges[0]?.reference
    if (reference !== undefined) notices.push({ kind: 'merged-headers', count: this.#mergeCount, reference })
    return notices
  }

  #hiddenColumns(): number[] {
    const columns: number[] = []
    let depth = 0
    for (let column = 1; column <= this.#widest; column += 1) {
      depth += this.#hiddenEdges[column] ?? 0
      if (depth > 0) columns.push(column)
    }
    return columns
  }
}
