import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type Database from 'better-sqlite3'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { type EntryWords, Journal, type Stamp } from '#electron/backend/db/journal.ts'
import type { Undoable } from '#electron/backend/db/undo-stacks.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { REPAIR, type Verification, verifyRecord } from '#electron/backend/db/verify-record.ts'
import { sessionMeant } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { readSnapshot, type Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'

/** Sessions whose numbers are kept at hand: going back and forth between two computes nothing. */
const SESSIONS_KEPT = 3

/** An open workspace file: its record, and what it holds, computed once per entry and session. */
class OpenFile {
  readonly db: Database.Database
  readonly path: string
  readonly journal: Journal
  /** What was read last of a session, by its id; the latest read stands last. */
  readonly #snapshots = new Map<string, Snapshot>()
  /** What to tell of its being open to read only; null: it may be written. */
  readonly #readOnly: string | null
  readonly #dispose: () => void
  /** Whether another Concord is warned that the file is open here; nobody needs to be when it is only read. */
  readonly noted: boolean
  /** Which file on the disk was opened. */
  readonly #file: string | null
  /** What verifying found when the file was opened; undefined until it was asked for. */
  #problem: Verification['problem'] | undefined

  /**
   * @param path where it was opened from, which is not where `db` lies when it is a private copy to read
   * @param readOnly what to tell of its being open to read only, or nothing; null: it may be written
   * @param dispose what is left to do once it is closed
   * @param noted whether another Concord is warned that it is open here
   */
  constructor(
    db: Database.Database,
    path: string,
    newId: () => string,
    { readOnly = null, dispose, noted = true }: Options,
  ) {
    this.db = db
    this.path = path
    this.#readOnly = readOnly
    this.#dispose = dispose ?? (() => undefined)
    this.noted = noted
    this.#file = fileAt(path)
    this.journal = new Journal(db, newId, (kind) => {
      this.#requireWritable()
      // The one write that a broken record allows.
      if (kind !== REPAIR) this.requireIntact()
      this.#requireInPlace()
    })
  }

  /**
   * What in the record doesn't check out; null when all does. Found once, when it is first asked for: from then on this
   * process holds the file, and whatever it writes follows from what it checked.
   */
  get problem(): Verification['problem'] {
    if (this.#problem === undefined) this.#problem = verifyRecord(this.db).problem
    return this.#problem
  }

  /** Writes the entry that says a record was broken by half a character only, and looks again. */
  repair(stamp: Stamp, label: string): void {
    if (this.problem?.repairable !== true)
      throw new CallRefused('no-change', 'There’s nothing in this record that can be repaired this way.')
    this.journal.note(stamp, { kind: REPAIR, label, why: this.problem.message })
    this.#problem = undefined
    this.requireIntact()
  }

  /** Why it can only be read, as far as anybody has looked; null: it can be written. */
  get readOnly(): { cause: 'broken' | 'repairable' | 'chosen'; text: string } | null {
    if (this.#problem)
      return {
        cause: this.#problem.repairable === true && this.#readOnly === null ? 'repairable' : 'broken',
        text: this.#problem.message,
      }
    return this.#readOnly === null ? null : { cause: 'chosen', text: this.#readOnly }
  }

  #requireWritable(): void {
    if (this.#readOnly === null) return
    throw new CallRefused(
      'read-only',
      `Nothing was recorded: this file is open to read only. ${this.#readOnly} Close it and open it again to record something.`,
    )
  }

  /** Refuses to write on, seal, or export with a fingerprint, what was altered outside Concord: it can only be read. */
  requireIntact(): void {
    if (this.problem === null) return
    if (this.problem.repairable === true)
      throw new CallRefused(
        'record-broken',
        `${this.problem.message} Repair the record first: the button is at the top of the window.`,
      )
    throw new CallRefused(
      'record-broken',
      `This file was changed outside Concord, so it can only be read: ${this.problem.message} Open your latest backup or copy of it, and find out who changed this one.`,
    )
  }

  /** What was moved, replaced or deleted under our feet is no place to write to: nobody would find it there again. */
  #requireInPlace(): void {
    const now = fileAt(this.path)
    if (this.#file === null || now === this.#file) return
    throw new CallRefused(
      'file-missing',
      now === null
        ? `${this.path} was moved or deleted while it was open, so nothing was recorded. Put it back, or save a copy (Export) and go on in that; what you typed is kept.`
        : `${this.path} was replaced by another file while it was open, so nothing was recorded. Save a copy (Export) of what is open, then open the new file; what you typed is kept.`,
    )
  }

  /** What a session holds now; computed again only after the record has grown. @throws CallRefused `not-found` */
  snapshot(wanted: string | null): Snapshot {
    const { seq } = this.journal.head()
    const id = sessionMeant(this.db, wanted)
    const before = this.#snapshots.get(id) ?? null
    const now = before?.seq === seq ? before : readSnapshot(this.db, seq, id, before, this.#latestRead())
    this.#snapshots.delete(id)
    this.#snapshots.set(id, now)
    const [oldest] = this.#snapshots.keys()
    if (this.#snapshots.size > SESSIONS_KEPT && oldest !== undefined) this.#snapshots.delete(oldest)
    return now
  }

  /** Whatever session was read last: lists that no entry has touched since needn't be read again. */
  #latestRead(): Snapshot | null {
    return [...this.#snapshots.values()].at(-1) ?? null
  }

  close(): void {
    this.db.close()
    this.#dispose()
  }
}

type Options = { readOnly?: string | null; dispose?: () => void; noted?: boolean }

/** A workspace as one call sees it: its file, and the session that the call is about. */
export class Workspace {
  readonly #file: OpenFile
  readonly #sessionId: string | null

  private constructor(file: OpenFile, sessionId: string | null) {
    this.#file = file
    this.#sessionId = sessionId
  }

  /**
   * A workspace on an open database.
   * @param path where it was opened from, which is not where `db` lies when it is a private copy to read
   * @param options `readOnly`: what to tell of its being open to read only, or nothing; null: it may be written.
   *   `dispose`: what is left to do once it is closed. `noted`: whether another Concord is warned that it is open here.
   */
  static on(db: Database.Database, path: string, newId: () => string, options: Options = {}): Workspace {
    return new Workspace(new OpenFile(db, path, newId, options), null)
  }

  /** The same file, about one of its sessions. @param sessionId null: the newest open one, or the newest */
  inSession(sessionId: string | null): Workspace {
    return new Workspace(this.#file, sessionId)
  }

  get db(): Database.Database {
    return this.#file.db
  }

  get path(): string {
    return this.#file.path
  }

  /**
   * Whether what is written to a path would take this file's place, by whatever name or way it is called there, or that
   * of what SQLite keeps beside it.
   */
  isAt(path: string): boolean {
    const own = [this.path, `${this.path}-journal`, `${this.path}-wal`]
    const there = fileAt(path)
    return (
      own.some((one) => resolve(one) === resolve(path)) || (there !== null && there === fileAt(this.path))
    )
  }

  /** Refuses to write something else over the workspace. @param what it begins the sentence: `The copy` */
  requireOther(path: string, what: string): void {
    if (this.isAt(path))
      throw new CallRefused('file-exists', `${what} needs a different name from the workspace itself.`)
  }

  get journal(): Journal {
    return this.#file.journal
  }

  /** Whether another Concord is warned that the file is open here; nobody needs to be when it is only read. */
  get noted(): boolean {
    return this.#file.noted
  }

  /**
   * What in the record doesn't check out; null when all does. Found once, when it is first asked for: from then on this
   * process holds the file, and whatever it writes follows from what it checked.
   */
  get problem(): Verification['problem'] {
    return this.#file.problem
  }

  /** Why it can only be read, as far as anybody has looked; null: it can be written. */
  get readOnly(): OpenFile['readOnly'] {
    return this.#file.readOnly
  }

  /** Writes the entry that says a record was broken by half a character only, and looks again. */
  repair(stamp: Stamp, label: string): void {
    this.#file.repair(stamp, label)
  }

  /** Refuses to write on, seal, or export with a fingerprint, what was altered outside Concord: it can only be read. */
  requireIntact(): void {
    this.#file.requireIntact()
  }

  /** One gesture with one entry. Returns false when nothing changed. */
  change(stamp: Stamp, words: EntryWords, write: (rows: RowWriter) => void): boolean {
    return this.journal.gesture(stamp, words.label, (gesture) => gesture.entry(words, write)) > 0
  }

  /** As `change`, in steps: see `Journal.gestureInSteps`. */
  changeInSteps(...gesture: Parameters<Journal['gestureInSteps']>): Promise<boolean> {
    return this.journal.gestureInSteps(...gesture)
  }

  /** What undo and redo would take back and bring back in the session; null: nothing. */
  next(side: 'undo' | 'redo'): Undoable | null {
    const { journal } = this.#file
    return side === 'undo' ? journal.nextUndo(this.#meant) : journal.nextRedo(this.#meant)
  }

  /** Takes back, or brings back, the last gesture of the session. Returns the label of its entry. @throws CallRefused */
  revert(side: 'undo' | 'redo', stamp: Stamp): string {
    const { journal } = this.#file
    return side === 'undo' ? journal.undo(stamp, this.#meant) : journal.redo(stamp, this.#meant)
  }

  get #meant(): string {
    return sessionMeant(this.db, this.#sessionId)
  }

  /** What the session holds now; computed again only after the record has grown. @throws CallRefused `not-found` */
  snapshot(): Snapshot {
    return this.#file.snapshot(this.#sessionId)
  }

  close(): void {
    this.#file.close()
  }
}

/** Which file lies at a path, by device and number; null: none, or the system doesn't number its files. */
function fileAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found && found.ino !== 0n ? `${found.dev}:${found.ino}` : null
}
