import { type Cell, LATER_COLUMNS, type TableName } from './tables.ts'

/**
 * A row, or its key, as the record writes it: JSON in the order of the columns. Columns that came with a later format
 * are left out while they are empty, so that what an older version wrote still reads the same.
 */
export function rowText(
  table: TableName,
  columns: readonly string[],
  row: Readonly<Record<string, Cell | undefined>>,
): string {
  const later: readonly string[] = LATER_COLUMNS[table] ?? []
  return JSON.stringify(
    Object.fromEntries(
      columns.flatMap((column): [string, Cell][] => {
        const value = row[column] ?? null
        return value === null && later.includes(column) ? [] : [[column, value]]
      }),
    ),
  )
}
