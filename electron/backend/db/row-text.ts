import { type Cell, LATER_COLUMNS, type TableName } from './tables.ts'

/** Makes the text of a row from its values, in the order of the columns it was made for. */
export type RowText = (values: readonly Cell[]) => string

/**
 * How the record writes rows, or keys, of a table: JSON in the order of the columns. Columns that came with a later
 * format are left out while they are empty, so that what an older version wrote still reads the same. Prepared once and
 * put together by hand, as an import writes it for each of a hundred thousand rows.
 */
export function rowText(table: TableName, columns: readonly string[]): RowText {
  const later: readonly string[] = LATER_COLUMNS[table] ?? []
  const names = columns.map((column) => ({ name: `"${column}":`, later: later.includes(column) }))
  return (values) => {
    let text = ''
    for (let at = 0; at < names.length; at += 1) {
      const column = names[at]
      const value = values[at] ?? null
      if (!column || (value === null && column.later)) continue
      text += `${text === '' ? '{' : ','}${column.name}${value === null ? 'null' : JSON.stringify(value)}`
    }
    return text === '' ? '{}' : `${text}}`
  }
}
