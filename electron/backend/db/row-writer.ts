import type { ChangeRow } from './entry-hash.ts'
import { rowText } from './row-text.ts'
import type { TableStatements } from './table-statements.ts'
import type { Cell, Key, Row, TableName } from './tables.ts'

/** One changed row of an entry being written. */
export type Change = Omit<ChangeRow, 'seq' | 'idx'>

/** The rows of one entry being written: the only way to change a journalled table. */
export type RowWriter = {
  /** Inserts or replaces a row; a row that stays the same leaves no trace. */
  put<T extends TableName>(table: T, row: Row<T>): void
  remove<T extends TableName>(table: T, key: Key<T>): void
}

/** Writes rows, and puts down in `changes` what each was before and after. */
export function rowWriter(tables: ReadonlyMap<TableName, TableStatements>, changes: Change[]): RowWriter {
  const statements = (table: TableName): TableStatements => {
    const found = tables.get(table)
    if (!found) throw new Error(`Not a journalled table: ${table}`)
    return found
  }
  const keyOf = (columns: readonly string[], row: Readonly<Record<string, Cell>>): Cell[] =>
    columns.map((column) => wellFormed(row[column] ?? null))
  return {
    put: (table, row) => {
      const { key, columns, get, put } = statements(table)
      const keyValues = keyOf(key, row)
      const values = keyOf(columns, row)
      const existing = get.get(...keyValues)
      const before = existing ? rowText(table, columns, existing) : null
      const after = rowText(table, columns, cellsOf(columns, values))
      if (before === after) return
      put.run(...values)
      changes.push({ tbl: table, key: rowText(table, key, cellsOf(key, keyValues)), before, after })
    },
    remove: (table, keyRow) => {
      const { key, columns, get, remove } = statements(table)
      const keyValues = keyOf(key, keyRow)
      const existing = get.get(...keyValues)
      if (!existing) return
      remove.run(...keyValues)
      changes.push({
        tbl: table,
        key: rowText(table, key, cellsOf(key, keyValues)),
        before: rowText(table, columns, existing),
        after: null,
      })
    },
  }
}

const cellsOf = (columns: readonly string[], values: readonly Cell[]): Record<string, Cell> =>
  Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null]))

/**
 * Half a character (a lone surrogate) can't be stored: SQLite keeps U+FFFD for it, and what is hashed has to be what is
 * stored. So it becomes U+FFFD here, at the one door through which text gets into a file.
 */
const wellFormed = (cell: Cell): Cell => (typeof cell === 'string' ? cell.toWellFormed() : cell)
