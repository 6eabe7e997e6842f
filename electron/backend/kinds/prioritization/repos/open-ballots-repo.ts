import type Database from 'better-sqlite3'
import { statement } from '#electron/backend/db/statements.ts'

/** As SQL: the ballots `b` of sessions that are still open. */
const OPEN_BALLOTS = `ballot b WHERE NOT EXISTS (SELECT 1 FROM seal WHERE session_id = b.session_id)
  AND NOT EXISTS (SELECT 1 FROM abandonment WHERE session_id = b.session_id)`

/** Whether a person has begun a ballot in another open session, so that their code still guards it. */
export function hasBegunElsewhere(db: Database.Database, sessionId: string, personId: string): boolean {
  return (
    statement<[string, string], unknown>(
      db,
      `SELECT 1 FROM ${OPEN_BALLOTS} AND b.person_id = ? AND b.session_id <> ?
         AND b.via IS NOT NULL AND b.finished_at IS NULL LIMIT 1`,
    ).get(personId, sessionId) !== undefined
  )
}
