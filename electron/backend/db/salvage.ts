import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { readHeader } from './check-file.ts'
import { type Cell, TABLE_NAMES, TABLES, type TableName } from './tables.ts'

/** What could be read of a file: rows by table, in column order. */
export type Salvage = {
  readonly rows: ReadonlyMap<TableName, readonly (readonly Cell[])[]>
  /** Tables of which something couldn't be read; how much, nobody can tell. */
  readonly incomplete: readonly TableName[]
}

/**
 * Reads whatever rows of a workspace file can be read, however damaged it is or whoever changed it; nothing in it is
 * believed or run. Where a table breaks off, it is read from its other end, and what is missing still is taken from the
 * record's own copy of it. Works on a private copy: not a byte of the file changes.
 * @throws CallRefused where there is no such file; Error of SQLite where it can't even be opened
 */
export function salvageRows(path: string): Salvage {
  readHeader(path)
  path = realpathSync(path)
  const folder = mkdtempSync(join(tmpdir(), 'concord-salvage-'))
  try {
    const copy = join(folder, basename(path))
    for (const end of ['', '-journal', '-wal'])
      if (existsSync(path + end)) copyFileSync(path + end, copy + end)
    const db = new Database(copy)
    try {
      db.pragma('trusted_schema = OFF')
      return readAll(db)
    } finally {
      db.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readAll(db: Database.Database): Salvage {
  const rows = new Map<TableName, readonly (readonly Cell[])[]>()
  const incomplete: TableName[] = []
  for (const table of TABLE_NAMES) {
    const found = columnsOf(db, table)
    const columns: readonly string[] = TABLES[table].columns
    const key = TABLES[table].key.map((column) => columns.indexOf(column))
    const byKey = new Map<string, readonly Cell[]>()
    const take = (values: readonly Cell[]): void => {
      const at = JSON.stringify(key.map((index) => values[index]))
      if (!byKey.has(at)) byKey.set(at, values)
    }
    const whole =
      found.size > 0 && (['ASC', 'DESC'] as const).some((order) => readTable(db, table, found, order, take))
    if (!whole) {
      for (const values of fromRecord(db, table)) take(values)
      if (found.size > 0 || byKey.size > 0) incomplete.push(table)
    }
    rows.set(table, [...byKey.values()])
  }
  return { rows, incomplete }
}

/** The columns a table has that Concord knows; none where it isn't a table of rows (a view, a virtual table, nothing). */
function columnsOf(db: Database.Database, table: TableName): ReadonlySet<string> {
  try {
    const kind = (db.pragma(`table_list(${table})`) as { schema: string; type: string }[]).find(
      ({ schema }) => schema === 'main',
    )?.type
    if (kind !== 'table') return new Set()
    // 0: an ordinary column; what others hold is computed by the file.
    const all = db.pragma(`table_xinfo(${table})`) as { name: string; hidden: number }[]
    return new Set(all.filter(({ hidden }) => hidden === 0).map(({ name }) => name))
  } catch {
    return new Set()
  }
}

/** Hands on the rows of a table from one end until it is done or breaks off. Returns whether it was done. */
function readTable(
  db: Database.Database,
  table: TableName,
  found: ReadonlySet<string>,
  order: 'ASC' | 'DESC',
  take: (values: readonly Cell[]) => void,
): boolean {
  const { columns, key } = TABLES[table]
  const list = columns.map((column) => (found.has(column) ? column : 'NULL')).join(', ')
  try {
    const by = key.map((column) => `${column} ${order}`).join(', ')
    for (const values of db
      .prepare<[], Cell[]>(`SELECT ${list} FROM ${table} ORDER BY ${by}`)
      .raw()
      .iterate())
      take(values)
    return true
  } catch {
    return false
  }
}

/** The rows of a table as the record says they came to be, as far as it can be read. */
function fromRecord(db: Database.Database, table: TableName): readonly (readonly Cell[])[] {
  const state = new Map<string, string>()
  try {
    const changes = db.prepare<[string], { key: string; after: string | null }>(
      'SELECT key, after FROM change WHERE tbl = ? ORDER BY seq, idx',
    )
    for (const { key, after } of changes.iterate(table))
      if (after === null) state.delete(key)
      else state.set(key, after)
  } catch {
    // What came before it broke off counts.
  }
  return [...state.values()].flatMap((text) => {
    try {
      const row = JSON.parse(text) as Readonly<Record<string, Cell>>
      return [TABLES[table].columns.map((column) => row[column] ?? null)]
    } catch {
      return []
    }
  })
}
