import type Database from 'better-sqlite3'
import { type EntryWords, Journal, type Stamp } from './db/journal.ts'
import type { RowWriter } from './db/row-writer.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

/** An open workspace file: its record, and what it holds computed once per entry. */
export class Workspace {
  readonly db: Database.Database
  readonly path: string
  readonly journal: Journal
  #snapshot: Snapshot | null = null

  constructor(db: Database.Database, path: string, newId: () => string) {
    this.db = db
    this.path = path
    this.journal = new Journal(db, newId)
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
  }
}
