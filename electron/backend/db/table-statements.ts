import type Database from 'better-sqlite3'
import { type RowText, rowText } from './row-text.ts'
import { type Cell, TABLES, TABLE_NAMES, type TableName } from './tables.ts'

/** Prepared statements for reading and writing single rows of one journalled table; rows are values in column order. */
export type TableStatements = {
  readonly columns: readonly string[]
  readonly key: readonly string[]
  /** The key's values out of a row's. */
  readonly keyOf: (values: readonly Cell[]) => Cell[]
  readonly text: RowText
  readonly keyText: RowText
  /** Reads one row by its key values. */
  readonly get: Database.Statement<Cell[], Cell[]>
  /** Inserts a row; leaves one with its key as it is. */
  readonly insert: Database.Statement<Cell[]>
  /** Inserts a row, or updates the one with its key. */
  readonly put: Database.Statement<Cell[]>
  readonly remove: Database.Statement<Cell[]>
  /** Every row, in key order. */
  readonly all: Database.Statement<[], Cell[]>
}

/** Prepares the statements of every journalled table once for a connection. */
export function prepareTables(db: Database.Database): ReadonlyMap<TableName, TableStatements> {
  return new Map(
    TABLE_NAMES.map((name) => {
      const columns: readonly string[] = TABLES[name].columns
      const key: readonly string[] = TABLES[name].key
      const keyAt = key.map((column) => columns.indexOf(column))
      const where = key.map((column) => `${column} = ?`).join(' AND ')
      const insert = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
      const rest = columns.filter((column) => !key.includes(column))
      return [
        name,
        {
          columns,
          key,
          keyOf: (values) => keyAt.map((at) => values[at] ?? null),
          text: rowText(name, columns),
          keyText: rowText(name, key),
          get: db.prepare<Cell[], Cell[]>(`SELECT ${columns.join(', ')} FROM ${name} WHERE ${where}`).raw(),
          insert: db.prepare(`${insert} ON CONFLICT (${key.join(', ')}) DO NOTHING`),
          put: db.prepare(
            `${insert}
             ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}`,
          ),
          remove: db.prepare(`DELETE FROM ${name} WHERE ${where}`),
          all: db
            .prepare<[], Cell[]>(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${key.join(', ')}`)
            .raw(),
        } satisfies TableStatements,
      ] as const
    }),
  )
}
