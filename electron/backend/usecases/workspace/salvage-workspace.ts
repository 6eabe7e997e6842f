import { basename, resolve } from 'node:path'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { asRefusal, createDatabase } from '#electron/backend/db/open-database.ts'
import { salvageRows } from '#electron/backend/db/salvage.ts'
import {
  type Cell,
  type Key,
  type Row,
  TABLE_NAMES,
  TABLES,
  type TableName,
} from '#electron/backend/db/tables.ts'
import { beginWhole } from '#electron/backend/db/whole-file.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import type { Output } from '#shared/contract/contract.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { terms } from '#shared/catalogue/terms.ts'

/** What can't be taken over: a seal vouches for a record that can't be proven, and amendments go with it. */
const LEFT: ReadonlySet<TableName> = new Set(['seal', 'amendment'])

/** Rows whose end would bar others that belong before it: they go in open, and are finished last. */
const FINISHED_LATER: ReadonlySet<TableName> = new Set(['ballot', 'session_theme'])

/** Rows after which nothing of their session can be written. */
const ENDS: ReadonlySet<TableName> = new Set(['abandonment'])

/**
 * Writes into a new file whatever can be read of one that is damaged or was altered. Its record begins anew with one
 * entry that says so; the old file stays as it is.
 * @returns how many rows were taken over, and how many were found and couldn't be
 * @throws CallRefused `file-unreadable` where nothing is left to go on with
 */
export function salvageWorkspace(
  { ports }: Pick<CallContext, 'ports'>,
  { from, to }: { from: string; to: string },
): Output<'workspace.salvage'> {
  if (resolve(from) === resolve(to))
    throw new CallRefused('file-exists', 'What is salvaged goes into a new file. Choose another name.')
  const half = beginWhole(to)
  try {
    const { rows, incomplete } = salvageRows(from)
    const db = createDatabase(half.part)
    const workspace = Workspace.on(db, half.part, ports.newId)
    try {
      const found = [...rows.values()].reduce((n, ofTable) => n + ofTable.length, 0)
      const refused = new Map<TableName, number>()
      workspace.journal.gesture(
        { at: ports.now(), personId: null, personName: terms.appRule.any },
        recordLabels.salvaged(basename(from)),
        (gesture) => {
          const why = salvagedWhy(incomplete)
          gesture.entry(
            { kind: 'workspace.salvage', label: recordLabels.salvaged(basename(from)), why },
            (writer) => {
              putAll(writer, rows, refused)
              dropLost(db, writer, refused)
            },
          )
        },
      )
      const lost = [...refused.values()].reduce((n, more) => n + more, 0)
      // Shown once before it counts: what can't be shown is no workspace.
      workspace.snapshot()
      workspace.requireIntact()
      workspace.close()
      half.finish()
      return { kept: found - lost, lost, incomplete: incomplete.length > 0 }
    } finally {
      if (db.open) db.close()
    }
  } catch (error) {
    half.drop()
    if (error instanceof CallRefused) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EACCES') throw asRefusal(error, to)
    throw new CallRefused(
      'file-unreadable',
      `Too little of ${basename(from)} can be read to go on with. Restore a backup or another copy of it.`,
    )
  }
}

function salvagedWhy(incomplete: readonly TableName[]): string {
  const sealed = 'A seal and its amendments aren’t taken over.'
  if (incomplete.length === 0) return sealed
  return `${sealed} Not all of these tables could be read: ${incomplete.join(', ')}.`
}

/** Writes every row that the file's own rules allow; the rest is counted. */
function putAll(
  writer: RowWriter,
  rows: ReadonlyMap<TableName, readonly (readonly Cell[])[]>,
  refused: Map<TableName, number>,
): void {
  const sealed = new Set(rows.get('seal')?.map(([session]) => session))
  /** Returns whether it went in. */
  const put = (
    table: TableName,
    values: readonly Cell[],
    change: Readonly<Record<string, Cell>>,
  ): boolean => {
    const names: readonly string[] = TABLES[table].columns
    const row = Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))
    try {
      writer.put(table, { ...row, ...change } as Row<TableName>)
      return true
    } catch (error) {
      if (!isConstraint(error)) throw error
      refused.set(table, (refused.get(table) ?? 0) + 1)
      return false
    }
  }
  // A ballot is filled before it counts, counts before it is shown, and all of it stands before a session is given up: so
  // the rules of the file have it.
  const unfinished: (readonly [TableName, readonly Cell[]])[] = []
  for (const table of TABLE_NAMES)
    for (const values of rows.get(table) ?? [])
      if (LEFT.has(table)) refused.set(table, (refused.get(table) ?? 0) + 1)
      else if (ENDS.has(table)) continue
      else if (
        put(table, values, firstState(table, sealed.has(values[0] ?? null))) &&
        FINISHED_LATER.has(table)
      )
        unfinished.push([table, values])
  for (const [table, values] of unfinished) put(table, values, {})
  for (const table of ENDS) for (const values of rows.get(table) ?? []) put(table, values, {})
}

/**
 * What a row is at first, where its end would bar others that belong before it.
 * @param sealed whether it is of a session that was sealed
 */
function firstState(table: TableName, sealed: boolean): Readonly<Record<string, Cell>> {
  if (table === 'ballot') return { finished_at: null }
  if (table === 'session_theme') return { revealed_at: null }
  // Nothing is sealed in the new file, so that a sealed session is before its close again; others are where they were.
  if (table === 'session' && sealed) return { phase: 'decide' }
  // The data a session was published with are those that were salvaged, by the one entry there is.
  if (table === 'session_run') return { basis_seq: 1 }
  return {}
}

/** Takes rows out again that refer to what couldn't be saved, until none is left. */
function dropLost(db: Workspace['db'], writer: RowWriter, refused: Map<TableName, number>): void {
  for (;;) {
    const lost = new Map<TableName, Cell[][]>()
    for (const table of TABLE_NAMES) {
      const key: readonly string[] = TABLES[table].key
      for (const reference of foreignKeys(db, table)) {
        const joined = reference.columns.map(([from, to]) => `parent.${to} = child.${from}`).join(' AND ')
        const set = reference.columns.map(([from]) => `child.${from} IS NOT NULL`).join(' AND ')
        const orphans = db
          .prepare<[], Cell[]>(
            `SELECT ${key.map((column) => `child.${column}`).join(', ')} FROM ${table} child
             WHERE ${set} AND NOT EXISTS (SELECT 1 FROM ${reference.table} parent WHERE ${joined})`,
          )
          .raw()
          .all()
        if (orphans.length > 0) lost.set(table, [...(lost.get(table) ?? []), ...orphans])
      }
    }
    if (lost.size === 0) return
    for (const [table, keys] of lost)
      for (const values of new Map(keys.map((one) => [JSON.stringify(one), one])).values()) {
        const names: readonly string[] = TABLES[table].key
        writer.remove(
          table,
          Object.fromEntries(names.map((name, at) => [name, values[at] ?? null])) as Key<TableName>,
        )
        refused.set(table, (refused.get(table) ?? 0) + 1)
      }
  }
}

type Reference = {
  readonly table: string
  readonly columns: readonly (readonly [from: string, to: string])[]
}

/** What the rows of a table refer to, entries of the record apart: there is one, and it comes last. */
function foreignKeys(db: Workspace['db'], table: TableName): Reference[] {
  type Part = { id: number; table: string; from: string; to: string }
  const byId = new Map<number, Reference>()
  for (const part of db.pragma(`foreign_key_list(${table})`) as Part[]) {
    if (part.table === 'entry') continue
    byId.set(part.id, {
      table: part.table,
      columns: [...(byId.get(part.id)?.columns ?? []), [part.from, part.to ?? 'id']],
    })
  }
  return [...byId.values()]
}

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
