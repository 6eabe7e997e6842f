import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import type { Emergency } from '#shared/domain/prioritization/emergency/emergency.ts'
import type { SessionFacts } from './session-repo.ts'
import { statement } from '#electron/backend/db/statements.ts'

type EmergencyRow = {
  theme_id: string
  raised_at: string
  raised_by: string | null
  why: string
  response: string | null
  response_at: string | null
  response_by: string | null
}

/** The competitive emergency of a session; null when none was raised. */
export function readEmergency(db: Database.Database, sessionId: string): Emergency | null {
  const row = statement<[string], EmergencyRow>(db, 'SELECT * FROM emergency WHERE session_id = ?').get(
    sessionId,
  )
  if (!row) return null
  const { response, response_at: at, response_by: by } = row
  return {
    themeId: row.theme_id,
    raisedAt: row.raised_at,
    raisedBy: row.raised_by,
    why: row.why,
    response: response === null || at === null || by === null ? null : { text: response, at, by },
  }
}

/** The open sessions in Prepare whose emergency is about a theme, as their kind and period. */
export function emergenciesAbout(
  db: Database.Database,
  themeId: string,
): Pick<SessionFacts, 'kind' | 'quarter'>[] {
  return statement<[string], Pick<SessionFacts, 'kind' | 'quarter'>>(
    db,
    `SELECT s.kind, s.quarter FROM emergency e JOIN session s ON s.id = e.session_id
       WHERE e.theme_id = ? AND s.started_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM abandonment WHERE session_id = s.id) ORDER BY s.created_at, s.id`,
  ).all(themeId)
}

/** A competitive emergency as its stored row. */
export function emergencyRow(sessionId: string, emergency: Emergency): Row<'emergency'> {
  const { themeId, raisedAt, raisedBy, why, response } = emergency
  return {
    session_id: sessionId,
    theme_id: themeId,
    raised_at: raisedAt,
    raised_by: raisedBy,
    why,
    response: response?.text ?? null,
    response_at: response?.at ?? null,
    response_by: response?.by ?? null,
  }
}
