import type Database from 'better-sqlite3'
import { statement } from '#electron/backend/db/statements.ts'
import { readSessions, type SessionFacts } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { terms } from '#shared/catalogue/terms.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'

/** How a session ended, by whom; `why` is empty for a seal. */
type Ended = {
  readonly state: 'sealed' | 'abandoned'
  readonly at: string
  readonly who: string
  readonly why: string
}

/** The sessions that are no longer open, by id. */
export function endedSessions(db: Database.Database): ReadonlyMap<string, Ended> {
  const rows = statement<[], Ended & { id: string }>(
    db,
    `SELECT e.session_id AS id, e.state, e.at, coalesce(p.name, '${terms.unnamed}') AS who, e.why
       FROM (SELECT session_id, 'sealed' AS state, at, person_id, '' AS why FROM seal
         UNION ALL SELECT session_id, 'abandoned', at, person_id, why FROM abandonment) e
       LEFT JOIN person p ON p.id = e.person_id`,
  ).all()
  return new Map(rows.map(({ id, ...ended }) => [id, ended]))
}

/** The open session of a kind; null where there is none. A second one is refused. */
export function openSession(db: Database.Database, kind: SessionKind): SessionFacts | null {
  const ended = endedSessions(db)
  return readSessions(db).find((session) => session.kind === kind && !ended.has(session.id)) ?? null
}
