import type { ChangeRow } from './entry-hash.ts'
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

/** Writes rows, and hands on what each was before and after. */
export function rowWriter(
  tables: ReadonlyMap<TableName, TableStatements>,
  changed: (change: Change) => void,
): RowWriter {
  const statements = (table: TableName): TableStatements => {
    const found = tables.get(table)
    if (!found) throw new Error(`Not a journalled table: ${table}`)
    return found
  }
  const valuesOf = (columns: readonly string[], row: Readonly<Record<string, Cell>>): Cell[] =>
    columns.map((column) => wellFormed(row[column] ?? null))
  return {
    put: (tbl, row) => {
      const { columns, keyOf, text, keyText, get, insert, put } = statements(tbl)
      const values = valuesOf(columns, row)
      const key = keyOf(values)
      const after = text(values)
      // Most rows of an import are new: one look at the table tells, and writes them.
      const isNew = insert.run(...values).changes === 1
      const existing = isNew ? undefined : get.get(...key)
      const before = existing ? text(existing) : null
      if (before === after) return
      if (!isNew) put.run(...values)
      changed({ tbl, key: keyText(key), before, after })
    },
    remove: (tbl, keyRow) => {
      const { key: columns, text, keyText, get, remove } = statements(tbl)
      const key = valuesOf(columns, keyRow)
      const existing = get.get(...key)
      if (!existing) return
      remove.run(...key)
      changed({ tbl, key: keyText(key), before: text(existing), after: null })
    },
  }
}

/**
 * Half a character (a lone surrogate) can't be stored: SQLite keeps U+FFFD for it, and what is hashed has to be what is
 * stored. So it becomes U+FFFD here, at the one door through which text gets into a file.
 */
export const wellFormed = (cell: Cell): Cell => (typeof cell === 'string' ? cell.toWellFormed() : cell)
