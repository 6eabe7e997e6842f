import { cellText, type ImportTable, isBlank } from '#shared/domain/importing/rows/table.ts'

/** How many rows are looked at, from the top. */
const LOOKED_AT = 200

/** The columns between others that have values and no header: half of a merged header, or of one that was deleted. */
export function unnamedWithin({ headers, headerRow, rows }: ImportTable): readonly number[] {
  if (headerRow === 0) return []
  const looked = rows.slice(0, LOOKED_AT).filter(({ problem }) => problem === undefined)
  const last = headers.findLastIndex((header) => header !== '')
  return [...headers.keys()].filter((column) => {
    if (column > last || headers[column] !== '') return false
    return looked.filter(({ cells }) => !isBlank(cells[column])).length * 2 > looked.length
  })
}

/**
 * The columns behind the last header that are columns all the same, though they have none: every second row has a value
 * there. Fewer are rows that ran over, for want of quotation marks; so are the three digits behind an amount's comma.
 */
export function unnamedColumns(table: ImportTable): readonly number[] {
  if (table.headerRow === 0) return []
  const rows = table.rows.slice(0, LOOKED_AT).filter(({ problem }) => problem === undefined)
  // In a text file only a separator behind the headers makes a column; a sheet has them all.
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), table.headers.length)
  const end = table.strictWidth ? table.headers.length : width
  const columns: number[] = []
  for (let column = table.headers.findLastIndex((header) => header !== '') + 1; column < end; column += 1) {
    const values = rows.map(({ cells }) => cells[column] ?? null).filter((cell) => !isBlank(cell))
    const ranOver = table.strictWidth && values.every((cell) => /^\d{3}(?:\.\d+)?$/.test(cellText(cell)))
    if (values.length === 0 || values.length * 2 < rows.length || ranOver) break
    columns.push(column)
  }
  return columns
}
