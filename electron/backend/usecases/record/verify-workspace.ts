import type Database from 'better-sqlite3'
import { pagesProblem, schemaProblem } from '#electron/backend/db/check-file.ts'
import { verifyRecord } from '#electron/backend/db/verify-record.ts'
import { readSnapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { sealHolds } from '#electron/backend/kinds/prioritization/usecases/phases/sealed-results.ts'
import type { VerifyView } from '#shared/contract/record.contract.ts'
import { findPrinted } from './find-printed.ts'

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
  const salvaged = db.prepare("SELECT 1 FROM entry WHERE kind = 'workspace.salvage'").get() !== undefined
  return { ...verified(db), salvaged, printed: findPrinted(db, printed) }
}

function verified(db: Database.Database): Omit<VerifyView, 'printed' | 'salvaged'> {
  const file = pagesProblem(db, true)
  const checked = verifyRecord(db)
  const record =
    checked.ok && file !== null ? { ...checked, ok: false, problem: { seq: null, message: file } } : checked
  if (!record.ok) return { ...record, sealed: null }
  const sealed = sealHolds(readSnapshot(db, record.entries, null))
  if (sealed !== false) return { ...record, sealed }
  return {
    ...record,
    ok: false,
    sealed,
    problem: {
      seq: null,
      message: 'The sealed session no longer recomputes to the numbers it was sealed with.',
    },
  }
}
