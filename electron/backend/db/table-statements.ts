import type Database from 'better-sqlite3'
import { type Cell, TABLES, TABLE_NAMES, type TableName } from './tables.ts'

/** Prepared statements for reading and writing single rows of one journalled table. */
export type TableStatements = {
  readonly columns: readonly string[]
  readonly key: readonly string[]
  /** Reads one row by its key values. */
  readonly get: Database.Statement<Cell[], Record<string, Cell>>
  /** Inserts a row, or updates the one with its key; values in column order. */
  readonly put: Database.Statement<Cell[]>
  readonly remove: Database.Statement<Cell[]>
  /** Every row, in key order. */
  readonly all: Database.Statement<[], Record<string, Cell>>
}

/** Prepares the statements of every journalled table once for a connection. */
export function prepareTables(db: Database.Database): ReadonlyMap<TableName, TableStatements> {
  return new Map(
    TABLE_NAMES.map((name) => {
      const columns: readonly string[] = TABLES[name].columns
      const key: readonly string[] = TABLES[name].key
      const where = key.map((column) => `${column} = ?`).join(' AND ')
      const rest = columns.filter((column) => !key.includes(column))
      return [
        name,
        {
          columns,
          key,
          get: db.prepare(`SELECT ${columns.join(', ')} FROM ${name} WHERE ${where}`),
          put: db.prepare(
            `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
             ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}`,
          ),
          remove: db.prepare(`DELETE FROM ${name} WHERE ${where}`),
          all: db.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${key.join(', ')}`),
        },
      ] as const
    }),
  )
}
