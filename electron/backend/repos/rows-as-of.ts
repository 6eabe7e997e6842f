import type Database from 'better-sqlite3'
import { type Cell, type TableName, TABLES } from '#electron/backend/db/tables.ts'
import { statement } from '#electron/backend/db/statements.ts'

/**
 * The rows of a table as they stood after one entry of the record: today's, with every later change taken back.
 * In the order of the table's key.
 * @param seq the entry; null: as they stand now
 */
export function rowsAsOf<T>(db: Database.Database, table: TableName, seq: number | null): T[] {
  const { key, columns }: { readonly key: readonly string[]; readonly columns: readonly string[] } =
    TABLES[table]
  const now = statement<[], Record<string, Cell>>(
    db,
    `SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${key.join(', ')}`,
  ).all()
  const later = seq === null ? [] : laterChanges(db, table, seq)
  if (later.length === 0) return now as T[]
  const nameOf = (row: Record<string, Cell>): string =>
    JSON.stringify(Object.fromEntries(key.map((column) => [column, row[column] ?? null])))
  const rows = new Map(now.map((row) => [nameOf(row), row]))
  for (const change of later) {
    if (change.before === null) rows.delete(change.key)
    else rows.set(change.key, JSON.parse(change.before) as Record<string, Cell>)
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row as T)
}

/** Changes of a table after an entry, the last one first. */
function laterChanges(
  db: Database.Database,
  table: TableName,
  seq: number,
): { key: string; before: string | null }[] {
  return statement<[number, string], { key: string; before: string | null }>(
    db,
    'SELECT key, before FROM change WHERE seq > ? AND tbl = ? ORDER BY seq DESC, idx DESC',
  ).all(seq, table)
}

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
