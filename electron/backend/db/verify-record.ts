import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { type EntryRow, changeText, hashEntry } from './entry-hash.ts'
import { asStored, halvesIn, matchesWithHalves } from './half-characters.ts'
import { prepareTables } from './table-statements.ts'
import { TABLE_NAMES, type TableName } from './tables.ts'

/** What verifying found. `problem.seq` is the first entry that doesn't fit; null when no entry is to blame. */
export type Verification = {
  readonly ok: boolean
  readonly entries: number
  /** Hash of the last entry. */
  readonly head: string
  readonly problem: {
    readonly seq: number | null
    readonly message: string
    /** Nothing was altered: an entry that says so (`REPAIR`) puts it right. */
    readonly repairable?: boolean
  } | null
}

/** The kind of the entry by which a record that half a character broke counts as intact. */
export const REPAIR = 'record.repair'

type ChangeRow = { seq: number; tbl: string; key: string; before: string | null; after: string | null }

/**
 * Checks the record of a workspace: entries follow each other without a gap, each hash is that of its content and of
 * the entry before, and replaying every change from empty gives exactly what the tables hold. Reads only.
 */
export function verifyRecord(db: Database.Database): Verification {
  const entries = db.prepare<[], EntryRow>('SELECT * FROM entry ORDER BY seq').all()
  const changes = db
    .prepare<[], ChangeRow>('SELECT seq, tbl, key, before, after FROM change ORDER BY seq, idx')
    .iterate()
  const state = new Map<string, { after: string; seq: number }>()
  const known = new Set<string>()
  /** The first entry that only differs by half a character. */
  let half: number | null = null
  const differs = (seq: number, is: string | null, was: string | null): boolean => {
    if (is === was) return false
    if (is === null || was === null || asStored(is) !== asStored(was)) return true
    half ??= seq
    return false
  }
  const found = (seq: number | null, message: string): Verification => ({
    ok: false,
    entries: entries.length,
    head: entries.at(-1)?.hash ?? '',
    problem: { seq, message },
  })
  let next = changes.next()
  let previous = ''
  try {
    for (const [index, entry] of entries.entries()) {
      const seq = index + 1
      if (entry.seq !== seq)
        return found(seq, `Entry ${seq} is missing: entry ${entry.seq} follows entry ${index}.`)
      if (entry.prev_hash !== previous)
        return found(seq, `Entry ${seq} does not follow from the entry before it: “${entry.label}”.`)
      const hash = createHash('sha256')
      while (!next.done && next.value.seq <= seq) {
        const change = next.value
        if (change.seq < seq)
          return found(change.seq, `Changes refer to entry ${change.seq}, which doesn’t exist.`)
        const slot = slotOf(change.tbl, change.key)
        for (const text of [change.key, change.before, change.after])
          for (const one of halvesIn(text)) known.add(one)
        if (differs(seq, state.get(slot)?.after ?? null, change.before))
          return found(seq, `Entry ${seq} does not start from the data that was there: “${entry.label}”.`)
        hash.update(changeText({ ...change, tbl: change.tbl as TableName }))
        if (change.after === null) state.delete(slot)
        else state.set(slot, { after: change.after, seq })
        next = changes.next()
      }
      if (hash.digest('hex') !== entry.changes_hash)
        return found(seq, `What entry ${seq} changed was altered later: “${entry.label}”.`)
      if (hashEntry(entry) !== entry.hash) {
        if (!matchesWithHalves(entry, known))
          return found(seq, `Entry ${seq} was altered later: “${entry.label}”.`)
        half ??= seq
      }
      previous = entry.hash
    }
    if (!next.done)
      return found(next.value.seq, `Changes refer to entry ${next.value.seq}, which doesn’t exist.`)
  } finally {
    changes.return?.()
  }
  const gone = compareState(db, state, differs, found)
  if (gone) return gone
  const whole = { ok: true, entries: entries.length, head: previous, problem: null }
  if (half === null || entries.some(({ kind }) => kind === REPAIR)) return whole
  const message = `Since entry ${half} a text contains half a character, such as a cut-off emoji, which an earlier Concord stored otherwise than it recorded it. Nothing else differs, and nobody altered the file.`
  return { ...whole, ok: false, problem: { seq: half, message, repairable: true } }
}

/** Where a row is, as SQLite would keep its key. */
const slotOf = (table: string, key: string): string => `${table} ${asStored(key)}`

function compareState(
  db: Database.Database,
  replayed: Map<string, { after: string; seq: number }>,
  differs: (seq: number, is: string | null, was: string | null) => boolean,
  found: (seq: number | null, message: string) => Verification,
): Verification | null {
  const tables = prepareTables(db)
  for (const name of TABLE_NAMES) {
    const table = tables.get(name)
    if (!table) continue
    for (const row of table.all.iterate()) {
      const key = table.keyText(table.keyOf(row))
      const slot = slotOf(name, key)
      const expected = replayed.get(slot)
      if (!expected) return found(null, `The table ${name} holds a row that no entry wrote: ${key}.`)
      if (differs(expected.seq, table.text(row), expected.after))
        return found(expected.seq, `The table ${name} differs from what entry ${expected.seq} wrote: ${key}.`)
      replayed.delete(slot)
    }
  }
  const [lost] = replayed
  return lost ? found(lost[1].seq, `What entry ${lost[1].seq} wrote is gone: ${lost[0]}.`) : null
}
