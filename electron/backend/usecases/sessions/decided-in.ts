import type Database from 'better-sqlite3'
import { statement } from '#electron/backend/db/statements.ts'
import { readAmendments } from '#electron/backend/kinds/prioritization/repos/seal-repo.ts'
import { readDecisions } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { SessionListView } from '#shared/contract/sessions.contract.ts'

/** What became of the themes of a session, counted; as the last amendment of each has it. */
export function decidedIn(db: Database.Database, sessionId: string): SessionListView['decided'] {
  const status = new Map(
    [...readDecisions(db, sessionId).values()].map((decision) => [decision.themeId, decision.status]),
  )
  for (const { themeId, content } of readAmendments(db, sessionId))
    if (themeId !== null && content?.kind === 'decision') status.set(themeId, content.status)
  const counts = { build: 0, defer: 0, decline: 0, escalated: 0, open: 0 }
  for (const { id, escalated } of themesOf(db, sessionId)) {
    const decided = status.get(id) ?? null
    counts[decided ?? (escalated === 1 ? 'escalated' : 'open')] += 1
  }
  return counts
}

/** The themes that a session is about, from its publication on. */
function themesOf(db: Database.Database, sessionId: string): { id: string; escalated: 0 | 1 }[] {
  return statement<[string], { id: string; escalated: 0 | 1 }>(
    db,
    `SELECT t.theme_id AS id, EXISTS (SELECT 1 FROM resolution r WHERE r.session_id = t.session_id
         AND r.theme_id = t.theme_id AND r.kind = 'escalated' AND r.outcome_score IS NULL) AS escalated
       FROM session_theme t WHERE t.session_id = ?`,
  ).all(sessionId)
}
