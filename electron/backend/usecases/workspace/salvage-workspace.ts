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
import { readSessions, sessionRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { endedSessions } from '#electron/backend/usecases/sessions/session-states.ts'
import type { Output } from '#shared/contract/contract.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { terms } from '#shared/catalogue/terms.ts'

/** Rows whose end would bar others that belong before it: they go in open, and are finished last. */
const FINISHED_LATER: ReadonlySet<TableName> = new Set(['ballot', 'session_theme'])

/** Rows after which nothing of their session can be written, or taken away; in this order. */
const ENDS: readonly TableName[] = ['abandonment', 'seal', 'amendment']

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
              putEnds(db, writer, rows, refused)
              endOthers(db, writer, ports.now())
            },
          )
        },
      )
      const lost = [...refused.values()].reduce((n, more) => n + more, 0)
      // Shown once before it counts: what can't be shown is no workspace.
      workspace.snapshot()
      for (const { id } of readSessions(db)) workspace.inSession(id).snapshot()
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
  const sealed = 'What was sealed stays ended, and its seal proves nothing.'
  if (incomplete.length === 0) return sealed
  return `${sealed} Not all of these tables could be read: ${incomplete.join(', ')}.`
}

/** Writes a row of the file as it was read, but for a change; counted where the file's own rules refuse it. */
function putRow(
  writer: RowWriter,
  table: TableName,
  values: readonly Cell[],
  change: Readonly<Record<string, Cell>>,
  refused: Map<TableName, number>,
): boolean {
  const names: readonly string[] = TABLES[table].columns
  const row = Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))
  try {
    writer.put(table, { ...row, ...change } as Row<TableName>)
    return true
  } catch (error) {
    if (!isConstraint(error)) throw error
    refuse(table, refused)
    return false
  }
}

const refuse = (table: TableName, refused: Map<TableName, number>): void =>
  void refused.set(table, (refused.get(table) ?? 0) + 1)

/** Writes every row that the file's own rules allow, but for the ends of sessions; the rest is counted. */
function putAll(
  writer: RowWriter,
  rows: ReadonlyMap<TableName, readonly (readonly Cell[])[]>,
  refused: Map<TableName, number>,
): void {
  // A ballot is filled before it counts, and counts before it is shown: so the rules of the file have it.
  const unfinished: (readonly [TableName, readonly Cell[]])[] = []
  for (const table of TABLE_NAMES)
    if (!ENDS.includes(table))
      for (const values of rows.get(table) ?? [])
        if (putRow(writer, table, values, firstState(table), refused) && FINISHED_LATER.has(table))
          unfinished.push([table, values])
  for (const [table, values] of unfinished) putRow(writer, table, values, {}, refused)
}

/** What a row is at first, where its end would bar others that belong before it. */
function firstState(table: TableName): Readonly<Record<string, Cell>> {
  if (table === 'ballot') return { finished_at: null }
  if (table === 'session_theme') return { revealed_at: null }
  // The data a session was published with are those that were salvaged, by the one entry there is.
  if (table === 'session_run') return { basis_seq: 1 }
  return {}
}

/**
 * Writes how sessions ended, and what was put right after. What is over stays over, or decisions of years would be open
 * again; but a seal vouches for nothing here, and says so (`SealFacts.salvaged`).
 */
function putEnds(
  db: Workspace['db'],
  writer: RowWriter,
  rows: ReadonlyMap<TableName, readonly (readonly Cell[])[]>,
  refused: Map<TableName, number>,
): void {
  for (const table of ENDS) {
    const columns: readonly string[] = TABLES[table].columns
    for (const values of rows.get(table) ?? []) {
      const lost = foreignKeys(db, table).filter((reference) => !hasParent(db, reference, columns, values))
      // Without its session or its theme it says nothing; who it was may be lost.
      const unnamed = lost.flatMap(({ columns: [only] }) => only?.[0] ?? [])
      const change = Object.fromEntries(unnamed.map((column) => [column, null]))
      if (lost.some(({ table: of }) => of !== 'person')) refuse(table, refused)
      else putRow(writer, table, values, table === 'amendment' ? { ...change, corrects: 1 } : change, refused)
    }
  }
}

function hasParent(
  db: Workspace['db'],
  { table, columns }: Reference,
  names: readonly string[],
  values: readonly Cell[],
): boolean {
  const wanted = columns.map(([from]) => values[names.indexOf(from)] ?? null)
  if (wanted.includes(null)) return true
  const where = columns.map(([, to]) => `${to} = ?`).join(' AND ')
  return db.prepare(`SELECT 1 FROM ${table} WHERE ${where}`).get(...wanted) !== undefined
}

/**
 * Ends what would be a second open session of its kind: one whose seal couldn't be read, or wouldn't be given for what is
 * left of it. The newest goes on, before its close.
 */
function endOthers(db: Workspace['db'], writer: RowWriter, at: string): void {
  const ended = endedSessions(db)
  const going = new Set<string>()
  for (const session of readSessions(db).toReversed())
    if (ended.has(session.id)) continue
    else if (going.has(session.kind) && session.kind !== 'fast-track')
      writer.put('abandonment', {
        session_id: session.id,
        at,
        person_id: null,
        entered_by: null,
        why: 'Salvaged without its seal, and a newer session of its kind goes on.',
      })
    else {
      going.add(session.kind)
      if (session.phase === 'tell') writer.put('session', sessionRow({ ...session, phase: 'decide' }))
    }
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
