import type { SheetNotice } from '#shared/domain/importing/rows/sheet-notice.ts'
import { type CellValue, isBlank } from '#shared/domain/importing/rows/table.ts'
import type { ReadLimits } from '../read-limits.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import { columnOf } from './cell-reference.ts'
import type { XmlAttributes } from './xml-stream.ts'

/** Merges kept, of cells that span several rows: more than a table of the longest allowed has accounts with several. */
const MERGES_KEPT = 50_000

type Merge = {
  readonly reference: string
  readonly column: number
  readonly from: number
  readonly to: number
}

/** Gathers what a person should know about a sheet: hidden rows and columns, formulas without result, merged cells. */
export class SheetOddities {
  readonly #limits: ReadLimits
  /** +1 where a range of hidden columns begins, −1 behind its end: a range costs the same however long it is. */
  readonly #hiddenEdges: number[] = []
  readonly #merges: Merge[] = []
  #mergeCount = 0
  #dayCount = 0
  #firstDay = 0
  /** Merges below the headers whose text was given to each of their rows. */
  #spread = 0
  #firstSpread = ''
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
    this.#mergeCount += 1
    // One that stays in its row changes no other row; the first tells of merged headers all the same.
    if (this.#merges.length < MERGES_KEPT && (to > from || this.#merges.length === 0))
      this.#merges.push({ reference, column: columnOf(corners[1]), from, to })
  }

  /** A day stored some seconds before midnight. */
  dayOff(row: number): void {
    if (this.#dayCount === 0) this.#firstDay = row
    this.#dayCount += 1
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
   * Gives each row of cells merged downwards their text: an account merged over its requests is the account of each, and
   * under `Account | Renewal ▸ Date, Owner` the second row is the one with the headers, and it lacks `Account`. Only rows
   * that hold something of their own, in every part of the sheet alike. A number stays the first row's alone: repeated,
   * it would count several times.
   */
  spreadMerged(sheet: SheetBuilder): void {
    if (this.#merges.length === 0) return
    const indexOf = new Map(sheet.rows.map((row, index) => [row.number, index]))
    // Merged cells never overlap in Excel, so together they have no more cells than the sheet; a made-up file may lie.
    let left = this.#limits.cells
    for (const { column, from, to, reference } of this.#merges) {
      const value = sheet.rows[indexOf.get(from) ?? -1]?.cells[column - 1]
      if (value === undefined || value === null || to === from) continue
      const last = Math.min(to, sheet.rows.at(-1)?.number ?? 0)
      let spread = false
      for (let number = from + 1; number <= last && left > 0; number += 1) {
        left -= 1
        const index = indexOf.get(number)
        const cells = index === undefined ? undefined : sheet.rows[index]?.cells
        if (index === undefined || cells === undefined || !isBlank(cells[column - 1])) continue
        spread = true
        if (typeof value === 'number') continue
        const filled = [...cells]
        while (filled.length < column) filled.push(null)
        filled[column - 1] = value
        sheet.replace(index, filled)
      }
      if (!spread) continue
      if (this.#spread === 0) this.#firstSpread = reference
      this.#spread += 1
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
    if (this.#spread > 0)
      notices.push({ kind: 'merged-rows', count: this.#spread, reference: this.#firstSpread })
    else if (reference !== undefined)
      notices.push({ kind: 'merged-headers', count: this.#mergeCount, reference })
    if (this.#merges.length >= MERGES_KEPT) notices.push({ kind: 'merged-too-many', count: this.#mergeCount })
    if (this.#dayCount > 0) notices.push({ kind: 'days-off', count: this.#dayCount, row: this.#firstDay })
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
