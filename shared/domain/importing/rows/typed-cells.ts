import type { ColumnMapping } from '#shared/domain/importing/columns/fields.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { cellText, type ImportTable } from './table.ts'

/** A cell that somebody typed over in the preview: its text counts instead of what the file holds there. */
export type TypedCell = {
  /** The row as a person counts it in the file. */
  readonly row: number
  readonly field: string
  readonly text: string
}

/**
 * The table as it reads with what was typed over. What the file said about the cell (its format) no longer holds. A
 * cell of a row that isn't there, or of a field without a column, is passed over.
 */
export function withTypedCells(
  table: ImportTable,
  mapping: ColumnMapping,
  typed: readonly TypedCell[],
): ImportTable {
  if (typed.length === 0) return table
  const byRow = Map.groupBy(typed, ({ row }) => row)
  return {
    ...table,
    rows: table.rows.map((row) => {
      const own = byRow.get(row.number)
      if (!own) return row
      const cells = [...row.cells]
      const formats = row.formats && [...row.formats]
      for (const { field, text } of own) {
        const column = mapping[field]
        if (typeof column !== 'number') continue
        while (cells.length < column) cells.push(null)
        cells[column] = text
        if (formats) formats[column] = undefined
      }
      return { ...row, cells, ...(formats ? { formats } : {}) }
    }),
  }
}

/** What was typed over, in a sentence for the record; empty when nothing was. */
export function typedWords(table: ImportTable, mapping: ColumnMapping, typed: readonly TypedCell[]): string {
  if (typed.length === 0) return ''
  const rows = new Map(table.rows.map((row) => [row.number, row]))
  const told = typed.slice(0, 20).map(({ row, field, text }) => {
    const column = mapping[field] ?? -1
    const before = cellText(rows.get(row)?.cells[column])
    return `row ${row}, ${table.headers[column] || field}: “${short(before, 40)}” to “${short(text, 40)}”`
  })
  const more = typed.length - told.length
  return `${counted(typed.length, 'cell')} typed over (${listInWords(more > 0 ? [...told, `${more} more`] : told)}).`
}
