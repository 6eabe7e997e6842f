import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { type EntryWords, Journal, type Stamp } from '#electron/backend/db/journal.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { REPAIR, type Verification, verifyRecord } from '#electron/backend/db/verify-record.ts'
import { readSnapshot, type Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'

/** An open workspace file: its record, and what it holds computed once per entry. */
export class Workspace {
  readonly db: Database.Database
  readonly path: string
  readonly journal: Journal
  #snapshot: Snapshot | null = null
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
    {
      readOnly = null,
      dispose,
      noted = true,
    }: { readOnly?: string | null; dispose?: () => void; noted?: boolean } = {},
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

  /** One gesture with one entry. Returns false when nothing changed. */
  change(stamp: Stamp, words: EntryWords, write: (rows: RowWriter) => void): boolean {
    return this.journal.gesture(stamp, words.label, (gesture) => gesture.entry(words, write)) > 0
  }

  /** As `change`, in steps: see `Journal.gestureInSteps`. */
  changeInSteps(...gesture: Parameters<Journal['gestureInSteps']>): Promise<boolean> {
    return this.journal.gestureInSteps(...gesture)
  }

  /** What the workspace holds now; computed again only after the record has grown. */
  snapshot(): Snapshot {
    const { seq } = this.journal.head()
    if (this.#snapshot?.seq !== seq) this.#snapshot = readSnapshot(this.db, seq, this.#snapshot)
    return this.#snapshot
  }

  close(): void {
    this.db.close()
    this.#dispose()
  }
}

/** Which file lies at a path, by device and number; null: none, or the system doesn't number its files. */
function fileAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found && found.ino !== 0n ? `${found.dev}:${found.ino}` : null
}
