import type Database from 'better-sqlite3'
import { type Cell, type TableName, TABLES } from '#electron/backend/db/tables.ts'
import { statement } from '#electron/backend/db/statements.ts'

/**
 * The rows of a table as they stood after one entry of the record: today's, with every later change taken back.
 * In the order of the table's key. What came or changed later isn't read from the table at all, so that an early entry of
 * a long record costs no more than it held.
 * @param seq the entry; null: as they stand now
 */
export function rowsAsOf<T>(db: Database.Database, table: TableName, seq: number | null): T[] {
  const { key, columns }: { readonly key: readonly string[]; readonly columns: readonly string[] } =
    TABLES[table]
  const all = `SELECT ${columns.join(', ')} FROM ${table}`
  const inOrder = `ORDER BY ${key.join(', ')}`
  if (seq === null || !changedSince(db, [table], seq))
    return statement<[], Record<string, Cell>>(db, `${all} ${inOrder}`).all() as T[]
  const keyOfChange = key.map((column) => `json_extract(key, '$.${column}')`).join(', ')
  const untouched = statement<[number, string], Record<string, Cell>>(
    db,
    `${all} WHERE (${key.join(', ')}) NOT IN (SELECT ${keyOfChange} FROM change WHERE seq > ? AND tbl = ?)`,
  ).all(seq, table)
  const nameOf = (row: Record<string, Cell>): string =>
    JSON.stringify(Object.fromEntries(key.map((column) => [column, row[column] ?? null])))
  const rows = [...untouched, ...firstBefore(db, table, seq)].map((row) => [nameOf(row), row] as const)
  return rows.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row as T)
}

/** What rows that were changed or removed after an entry held at it: the state before the first such change. */
function firstBefore(db: Database.Database, table: TableName, seq: number): Record<string, Cell>[] {
  return statement<[number, string], { before: string | null }>(
    db,
    // Beside a minimum SQLite gives the other columns of the row that it stands in.
    `SELECT before, min(seq * ${MOST_CHANGES} + idx) FROM change WHERE seq > ? AND tbl = ? GROUP BY key`,
  )
    .all(seq, table)
    .flatMap(({ before }) => (before === null ? [] : [JSON.parse(before) as Record<string, Cell>]))
}

/** More than one entry can hold. */
const MOST_CHANGES = 100_000_000

/**
 * Whether any of the tables was changed after an entry.
 * @param except kinds of entries that don't count, nor does undoing or redoing them.
 */
export function changedSince(
  db: Database.Database,
  tables: readonly TableName[],
  seq: number,
  except: readonly string[] = [],
): boolean {
  const others =
    except.length === 0
      ? ''
      : `AND NOT EXISTS (SELECT 1 FROM entry e LEFT JOIN entry r ON r.gesture = e.reverts
          WHERE e.seq = change.seq AND coalesce(r.kind, e.kind) IN (SELECT value FROM json_each(?)))`
  return (
    statement<string[], { n: number }>(
      db,
      `SELECT 1 AS n FROM change WHERE seq > CAST(? AS INTEGER) AND tbl IN (SELECT value FROM json_each(?)) ${others} LIMIT 1`,
    ).get(String(seq), JSON.stringify(tables), ...(except.length === 0 ? [] : [JSON.stringify(except)])) !==
    undefined
  )
}
