import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { EntryKind } from '#shared/catalogue/record.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { nameRuleOf } from '#shared/contract/contract.ts'
import { changeText, type ChangeRow, type EntryRow, hashEntry } from './entry-hash.ts'
import { type RowWriter, rowWriter, wellFormed } from './row-writer.ts'
import { prepareTables, type TableStatements } from './table-statements.ts'
import type { Cell, Key, Row, TableName } from './tables.ts'
import { type StackEntry, type Undoable, UndoStacks } from './undo-stacks.ts'
import { SESSION_OF_ENTRY } from './session-of-entry.ts'
import { statement } from './statements.ts'

/** Who did it, and when. */
export type Stamp = {
  readonly at: string
  readonly personId: string | null
  /** The person's name, or that of the app's rule which did it; empty: nobody is named. */
  readonly personName: string
  /** Whose word it is, where `personId` typed it for somebody else; null: their own. */
  readonly assertedBy?: { readonly id: string; readonly name: string } | null
  /** The id of the call that does it: its first gesture bears it. */
  readonly call?: string | null
}

/** What an entry says, beside the rows it changed. */
export type EntryWords = {
  /** The operation's name. */
  readonly kind: EntryKind
  /** What changed, in words: `Alignment of Regional filtering 4 → 5`. */
  readonly label: string
  readonly why?: string
  readonly themeId?: string | null
}

/** A gesture being written: one transaction of one or more entries that are undone together. */
export type GestureWriter = { entry(words: EntryWords, write: (rows: RowWriter) => void): void }

const FIRST_HASH = ''
/** Characters that are hashed in one go; handing over each change by itself takes twice as long. */
const HASHED_AT_ONCE = 65_536

/** The rows of one entry, written and hashed as they come. */
type EntryChanges = {
  readonly seq: number
  readonly rows: RowWriter
  readonly count: () => number
  /** The hash over all of them, taken once. */
  readonly digest: () => string
}

/**
 * The record of a workspace: every change of a stored row goes through here and becomes part of an entry, chained by
 * hash to the one before. Undo and redo are entries too (ritual, section 4).
 */
export class Journal {
  readonly #db: Database.Database
  readonly #tables: ReadonlyMap<TableName, TableStatements>
  readonly #insertEntry
  readonly #insertChange
  readonly #newId: () => string
  readonly #mayWrite: (kind?: string) => void
  /** The hash of the last entry that this process read or wrote; empty: there is none. */
  #known: string
  /** The last call whose id a gesture bears. */
  #lastCall: string | null = null
  readonly #stacks = new UndoStacks()
  /** The last entry that the stacks know. */
  #played = 0

  /** @param mayWrite asked before anything is written, with the kind of an entry that stands by itself; throws to refuse */
  constructor(
    db: Database.Database,
    newId: () => string,
    mayWrite: (kind?: string) => void = () => undefined,
  ) {
    this.#db = db
    this.#newId = newId
    this.#mayWrite = mayWrite
    this.#tables = prepareTables(db)
    this.#known = this.head().hash
    this.#insertEntry = db.prepare<EntryRow>(
      `INSERT INTO entry (seq, gesture, gesture_label, at, person_id, person_name, kind, label, why, theme_id,
         reverts, changes_hash, prev_hash, hash, asserted_by, asserted_name)
       VALUES (@seq, @gesture, @gesture_label, @at, @person_id, @person_name, @kind, @label, @why, @theme_id,
         @reverts, @changes_hash, @prev_hash, @hash, @asserted_by, @asserted_name)`,
    )
    this.#insertChange = db.prepare<[number, number, string, string, string | null, string | null]>(
      'INSERT INTO change (seq, idx, tbl, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    )
  }

  /** The last entry; seq 0 and an empty hash when the record is empty. */
  head(): { seq: number; hash: string; at: string | null } {
    const row = statement<[], { seq: number; hash: string; at: string }>(
      this.#db,
      'SELECT seq, hash, at FROM entry ORDER BY seq DESC LIMIT 1',
    ).get()
    return row ?? { seq: 0, hash: FIRST_HASH, at: null }
  }

  /** Runs one gesture as one transaction. Entries that change nothing are left out. Returns how many were written. */
  gesture(stamp: Stamp, label: string, write: (gesture: GestureWriter) => void): number {
    return this.#write(stamp, label, null, write)
  }

  /**
   * As `gesture` with one entry, in steps that let others run between them: for thousands of rows. Whatever is thrown,
   * by the work or by `breathe`, leaves the file as it was. Until it is done nobody else may use the database; the
   * backend answers its calls one after another.
   * @param write yields how many rows are written.
   * @param breathe waited for at each of them; throws to stop.
   * @returns whether anything changed.
   */
  async gestureInSteps(
    stamp: Stamp,
    words: EntryWords,
    write: (rows: RowWriter) => Generator<number, void, void>,
    breathe: (done: number) => Promise<void>,
  ): Promise<boolean> {
    this.#mayWrite()
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      this.#requireKnownHead()
      const { seq, hash: prevHash } = this.head()
      const changes = this.#changesOfNext(seq + 1)
      for (const done of write(changes.rows)) await breathe(done)
      const at = { prevHash, gesture: this.#gestureId(stamp), gestureLabel: words.label, reverts: null }
      const hash = changes.count() === 0 ? null : this.#addEntry(at, stamp, words, changes)
      this.#db.exec('COMMIT')
      this.#known = hash ?? prevHash
      return hash !== null
    } catch (error) {
      if (this.#db.open && this.#db.inTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  /** Writes an entry that changes no row: what it says is all there is to it. */
  note(stamp: Stamp, words: EntryWords): void {
    this.#mayWrite(words.kind)
    this.#db.transaction(() => {
      this.#requireKnownHead()
      const { seq, hash: prevHash } = this.head()
      const at = { prevHash, gesture: this.#gestureId(stamp), gestureLabel: words.label, reverts: null }
      this.#addEntry(at, stamp, words, this.#changesOfNext(seq + 1))
    })()
    this.#known = this.head().hash
  }

  /** What a call has written, found by its id: the keys of the rows it changed; null: it wrote nothing. */
  writtenBy(call: string): string[] | null {
    const written = statement(this.#db, 'SELECT 1 FROM entry WHERE gesture = ?').get(call) !== undefined
    return written ? this.#changesOf(call).map(({ key }) => key) : null
  }

  /** What undo would take back in a session; null when there is nothing. */
  nextUndo(session: string): Undoable | null {
    return this.#upToDate().nextUndo(session)
  }

  /** What redo would bring back in a session; null when there is nothing. */
  nextRedo(session: string): Undoable | null {
    return this.#upToDate().nextRedo(session)
  }

  /** Takes the last gesture of a session back by a new entry with the inverse changes. Returns its label. */
  undo(stamp: Stamp, session: string): string {
    const last = this.nextUndo(session)
    if (!last) throw new CallRefused('nothing-to-undo', 'Nothing left to undo.')
    return this.#revert(stamp, 'undo', last, this.#changesOf(last.gesture).toReversed(), 'before')
  }

  /** Brings the last undone gesture of a session back by a new entry. Returns its label. */
  redo(stamp: Stamp, session: string): string {
    const last = this.nextRedo(session)
    if (!last) throw new CallRefused('nothing-to-redo', 'Nothing to redo.')
    return this.#revert(stamp, 'redo', last, this.#changesOf(last.gesture), 'after')
  }

  #revert(
    stamp: Stamp,
    kind: 'undo' | 'redo',
    target: Undoable,
    changes: readonly ChangeRow[],
    side: 'before' | 'after',
  ): string {
    const label = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${target.label}`
    this.#requireName(stamp, this.#kindsOf(target.gesture))
    const inUse = new CallRefused(
      'in-use',
      `“${target.label}” can’t be ${kind === 'undo' ? 'undone' : 'redone'}: a later change, perhaps of another session, depends on it. Undo that change first.`,
    )
    // Lists have a stack of their own, and other sessions write to them: what one of them put there stays.
    if (!this.#stand(changes, kind === 'undo' ? 'after' : 'before')) throw inUse
    const write = (): number =>
      this.#write(stamp, label, target.gesture, (gesture) =>
        gesture.entry({ kind, label, themeId: target.themeId }, (rows) => {
          for (const change of changes) {
            const state = change[side]
            if (state === null) rows.remove(change.tbl, JSON.parse(change.key) as Key<TableName>)
            else rows.put(change.tbl, JSON.parse(state) as Row<TableName>)
          }
        }),
      )
    try {
      write()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')))
        throw error
      throw inUse
    }
    return label
  }

  /** Whether the rows of a gesture are as it left them, or found them; of several changes of a row the first counts. */
  #stand(changes: readonly ChangeRow[], side: 'before' | 'after'): boolean {
    const firsts = new Map(changes.toReversed().map((change) => [`${change.tbl} ${change.key}`, change]))
    return [...firsts.values()].every(({ tbl, key, ...state }) => {
      const table = this.#tables.get(tbl)
      if (!table) return false
      const inOrder = (text: string, columns: readonly string[]): Cell[] => {
        const row = JSON.parse(text) as Readonly<Record<string, Cell>>
        return columns.map((column) => wellFormed(row[column] ?? null))
      }
      const row = table.get.get(...inOrder(key, table.key)) ?? null
      const expected = state[side]
      if (row === null || expected === null) return row === expected
      return table.text(row) === table.text(inOrder(expected, table.columns))
    })
  }

  #write(
    stamp: Stamp,
    gestureLabel: string,
    reverts: string | null,
    write: (gesture: GestureWriter) => void,
  ): number {
    this.#mayWrite()
    const gesture = this.#gestureId(stamp)
    const written = this.#db.transaction(() => {
      this.#requireKnownHead()
      let { seq, hash: prevHash } = this.head()
      const first = seq
      write({
        entry: (words, writeRows) => {
          const changes = this.#changesOfNext(seq + 1)
          try {
            writeRows(changes.rows)
          } catch (error) {
            // The file's own guards may ask for a name before the journal does, in words for nobody.
            if (!(error instanceof CallRefused)) this.#requireName(stamp, [words.kind])
            throw error
          }
          if (changes.count() === 0) return
          seq = changes.seq
          prevHash = this.#addEntry({ prevHash, gesture, gestureLabel, reverts }, stamp, words, changes)
        },
      })
      return seq - first
    })()
    this.#known = this.head().hash
    return written
  }

  /**
   * Somebody else may have written to the file since it was opened: another Concord, or a tool that keeps folders in
   * step. What was decided on screen was decided on other data then, so nothing is written on top of it.
   */
  #requireKnownHead(): void {
    const { hash } = this.head()
    if (hash === this.#known) return
    throw new CallRefused(
      'file-changed',
      'Another Concord, or a tool that syncs this folder, has changed this file since you opened it, so nothing was recorded. Open the file again to see what changed; what you typed is kept.',
    )
  }

  /**
   * Writes rows as changes of the entry to come: each is stored and hashed at once, so that an import of a hundred
   * thousand rows isn't held in memory. The entry itself follows, as its hash covers them all; the file checks at the
   * end of the transaction that it did.
   */
  #changesOfNext(seq: number): EntryChanges {
    const hash = createHash('sha256')
    let count = 0
    let unhashed = ''
    const hashSoFar = (): void => {
      hash.update(unhashed)
      unhashed = ''
    }
    this.#db.pragma('defer_foreign_keys = ON')
    const rows = rowWriter(this.#tables, (change) => {
      unhashed += changeText(change)
      if (unhashed.length > HASHED_AT_ONCE) hashSoFar()
      this.#insertChange.run(seq, count, change.tbl, change.key, change.before, change.after)
      count += 1
    })
    const digest = (): string => {
      hashSoFar()
      return hash.digest('hex')
    }
    return { seq, rows, count: () => count, digest }
  }

  /** Writes the entry of changes that are written; gives its hash. */
  #addEntry(
    at: { prevHash: string; gesture: string; gestureLabel: string; reverts: string | null },
    stamp: Stamp,
    words: EntryWords,
    changes: EntryChanges,
  ): string {
    this.#requireName(stamp, [words.kind])
    const text = (words: string): string => words.toWellFormed()
    const entry = {
      seq: changes.seq,
      gesture: at.gesture,
      gesture_label: text(at.gestureLabel),
      at: stamp.at,
      person_id: stamp.personId,
      person_name: text(stamp.personName),
      kind: words.kind,
      label: text(words.label),
      why: text(words.why ?? ''),
      theme_id: words.themeId ?? null,
      reverts: at.reverts,
      changes_hash: changes.digest(),
      prev_hash: at.prevHash,
      asserted_by: stamp.assertedBy?.id ?? null,
      asserted_name: stamp.assertedBy ? text(stamp.assertedBy.name) : null,
    }
    const hash = hashEntry(entry)
    this.#insertEntry.run({ ...entry, hash })
    return hash
  }

  /**
   * Whatever counts is done by a named person, or by a named rule of the app (ritual, section 1). The contract says what
   * counts; refused here, where every door ends, and only once everything else about the gesture is right.
   */
  #requireName({ personName }: Stamp, kinds: readonly string[]): void {
    if (personName !== '' || !kinds.some((kind) => this.#counts(kind))) return
    throw new CallRefused(
      'no-actor',
      'The record needs a name for this, and nobody is named. Choose under “Recording as…” at the top right who records it, then do it again; on the command line, add --by NAME.',
    )
  }

  #counts(kind: string): boolean {
    const rule = nameRuleOf(kind)
    if (rule !== 'once-published') return rule === 'always'
    return statement(this.#db, 'SELECT 1 FROM session WHERE started_at IS NOT NULL').get() !== undefined
  }

  /** A call that writes several gestures gives its id to the first. */
  #gestureId({ call }: Stamp): string {
    if (!call || call === this.#lastCall) return this.#newId()
    this.#lastCall = call
    return call
  }

  #kindsOf(gesture: string): string[] {
    return statement<[string], { kind: string }>(
      this.#db,
      'SELECT DISTINCT kind FROM entry WHERE gesture = ?',
    )
      .all(gesture)
      .map(({ kind }) => kind)
  }

  #changesOf(gesture: string): ChangeRow[] {
    return statement<[string], ChangeRow>(
      this.#db,
      `SELECT c.seq, c.idx, c.tbl, c.key, c.before, c.after FROM change c JOIN entry e ON e.seq = c.seq
         WHERE e.gesture = ? ORDER BY c.seq, c.idx`,
    ).all(gesture)
  }

  // Only what came since is played, so that a change costs the same however long the record is.
  #upToDate(): UndoStacks {
    const entries = statement<[number], StackEntry>(
      this.#db,
      `SELECT seq, gesture, gesture_label, kind, reverts, theme_id, ${SESSION_OF_ENTRY} AS session
         FROM entry e WHERE seq > ? ORDER BY seq`,
    ).all(this.#played)
    this.#stacks.play(entries)
    this.#played = entries.at(-1)?.seq ?? this.#played
    return this.#stacks
  }
}
