import { type Cell, LATER_COLUMNS, type TableName } from './tables.ts'

/**
 * A row, or its key, as the record writes it: JSON in the order of the columns. Columns that came with a later format
 * are left out while they are empty, so that what an older version wrote still reads the same. Put together by hand,
 * as an import writes it for each of a hundred thousand rows.
 */
export function rowText(
  table: TableName,
  columns: readonly string[],
  row: Readonly<Record<string, Cell | undefined>>,
): string {
  const later: readonly string[] | undefined = LATER_COLUMNS[table]
  let text = ''
  for (const column of columns) {
    const value = row[column] ?? null
    if (value === null && later?.includes(column) === true) continue
    text += `${text === '' ? '{' : ','}"${column}":${value === null ? 'null' : JSON.stringify(value)}`
  }
  return text === '' ? '{}' : `${text}}`
}
