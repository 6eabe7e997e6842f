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

/** Who has put anything on a ballot of any open session: their roles of today stand behind it. */
export function readVoters(db: Database.Database): ReadonlySet<string> {
  const rows = statement<[], { id: string }>(
    db,
    `SELECT DISTINCT b.person_id AS id FROM ${OPEN_BALLOTS} AND (b.finished_at IS NOT NULL OR EXISTS (
       SELECT 1 FROM ballot_score s WHERE s.session_id = b.session_id AND s.person_id = b.person_id))`,
  ).all()
  return new Set(rows.map(({ id }) => id))
}
