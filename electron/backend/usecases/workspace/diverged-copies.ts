import { basename } from 'node:path'
import type Database from 'better-sqlite3'
import { openToRead } from '#electron/backend/db/open-database.ts'
import { siblingsOf } from '#electron/backend/core/folder-of.ts'
import { readEntries } from '#electron/backend/repos/entry-repo.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { DivergedCopy } from '#shared/contract/workspace.contract.ts'

/** Entries shown of each side. */
const SHOWN = 100

/**
 * Files beside a workspace that began as it did and hold entries it doesn't: somebody worked on in a copy, or a sync
 * tool kept both versions of a file that was changed in two places. A copy that is merely older isn't one.
 */
export function divergedCopies({ db, path, journal }: Workspace): DivergedCopy[] {
  return siblingsOf(path).flatMap((other) => {
    try {
      const { db: copy, dispose } = openToRead(other)
      try {
        return compare(db, journal.head().seq, copy, other)
      } finally {
        copy.close()
        dispose()
      }
    } catch {
      // Whatever can't be read is no copy that anybody could go on in.
      return []
    }
  })
}

function compare(db: Database.Database, last: number, copy: Database.Database, path: string): DivergedCopy[] {
  const [newest] = readEntries(copy, null, 1)
  const theirs = newest?.seq ?? 0
  const shared = lastShared(db, copy, Math.min(last, theirs))
  if (shared === 0 || shared === theirs) return []
  const counts = { here: last - shared, there: theirs - shared }
  return [
    {
      name: basename(path),
      path,
      shared,
      here: readEntries(db, null, Math.min(counts.here, SHOWN)),
      there: readEntries(copy, null, Math.min(counts.there, SHOWN)),
      counts,
    },
  ]
}

/** The last entry that two records have in common; each hash covers all before it, so halves can be left out. */
function lastShared(db: Database.Database, copy: Database.Database, most: number): number {
  const hashAt = (of: Database.Database, seq: number): unknown =>
    of.prepare<[number], string>('SELECT hash FROM entry WHERE seq = ?').pluck().get(seq)
  let shared = 0
  let beyond = most + 1
  while (beyond - shared > 1) {
    const middle = Math.floor((shared + beyond) / 2)
    if (hashAt(db, middle) === hashAt(copy, middle)) shared = middle
    else beyond = middle
  }
  return shared
}
