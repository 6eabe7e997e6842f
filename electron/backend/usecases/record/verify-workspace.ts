import type Database from 'better-sqlite3'
import { pagesProblem, schemaProblem } from '#electron/backend/db/check-file.ts'
import { verifyRecord } from '#electron/backend/db/verify-record.ts'
import { readSessions } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { readSeal } from '#electron/backend/kinds/prioritization/repos/seal-repo.ts'
import { readSnapshot, type Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { sealHolds } from '#electron/backend/kinds/prioritization/usecases/phases/sealed-results.ts'
import type { VerifyView } from '#shared/contract/record.contract.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { findPrinted } from './find-printed.ts'
import { statement } from '#electron/backend/db/statements.ts'

/**
 * Checks the record, and whether a sealed session still computes to the numbers it was sealed with. Reads only.
 * @param printed a fingerprint to look for, as it stands on a document; empty: none
 */
export function verifyWorkspace(db: Database.Database, printed = ''): VerifyView {
  const problem = schemaProblem(db)
  // What isn't made as Concord makes it can't be asked for what it holds.
  if (problem !== null)
    return {
      ok: false,
      entries: 0,
      head: '',
      problem: { seq: null, message: problem },
      sealed: null,
      salvaged: false,
      printed: null,
    }
  const salvaged = statement(db, "SELECT 1 FROM entry WHERE kind = 'workspace.salvage'").get() !== undefined
  return { ...verified(db), salvaged, printed: findPrinted(db, printed) }
}

function verified(db: Database.Database): Omit<VerifyView, 'printed' | 'salvaged'> {
  const file = pagesProblem(db, true)
  const checked = verifyRecord(db)
  const record =
    checked.ok && file !== null ? { ...checked, ok: false, problem: { seq: null, message: file } } : checked
  if (!record.ok) return { ...record, sealed: null }
  let sealed: boolean | null = null
  let read: Snapshot | null = null
  for (const { id, kind, quarter } of readSessions(db)) {
    if (readSeal(db, id) === null) continue
    read = readSnapshot(db, record.entries, id, null, read)
    const holds = sealHolds(read)
    if (holds === false)
      return {
        ...record,
        ok: false,
        sealed: false,
        problem: {
          seq: null,
          message: `The sealed session ${sessionName({ kind, quarter })} no longer recomputes to the numbers it was sealed with.`,
        },
      }
    sealed ??= holds
  }
  return { ...record, sealed }
}
