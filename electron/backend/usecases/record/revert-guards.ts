import type Database from 'better-sqlite3'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { statement } from '#electron/backend/db/statements.ts'
import { readVoters } from '#electron/backend/kinds/prioritization/repos/open-ballots-repo.ts'
import { openSession } from '#electron/backend/usecases/sessions/session-states.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { stillOpen } from '#electron/backend/usecases/sessions/still-open.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'

/**
 * Refuses to take a gesture back, or to bring it back, where the same change made by hand would be refused because of
 * another session: its own stack can't know of that one.
 * @throws CallRefused `session-open`, `in-use`
 */
export function requireRevertible(db: Database.Database, gesture: string, side: 'undo' | 'redo'): void {
  requireOneOfKind(db, gesture, side)
  requireRolesKept(db, gesture)
  requireRoadmapThere(db, gesture, side)
  requireMappingsToCome(db, gesture)
}

/** Merging or removing a theme reaches into every session in Prepare; what one is about stands once it is published. */
function requireMappingsToCome(db: Database.Database, gesture: string): void {
  const fixed = statement<[string], { kind: SessionKind; quarter: string }>(
    db,
    `SELECT s.kind, s.quarter FROM entry e JOIN change c ON c.seq = e.seq
       JOIN session s ON s.id = json_extract(c.key, '$.session_id')
       WHERE e.gesture = ? AND e.kind IN ('themes.merge', 'themes.remove') AND c.tbl = 'mapping'
         AND (s.started_at IS NOT NULL OR EXISTS (SELECT 1 FROM abandonment WHERE session_id = s.id))`,
  ).get(gesture)
  if (fixed)
    throw new CallRefused(
      'in-use',
      `The ${sessionName(fixed)} was published or given up since, and what it’s about stands. For the next session, add the theme again or merge it otherwise.`,
    )
}

/** A mapping comes back only to what is on the roadmap still. */
function requireRoadmapThere(db: Database.Database, gesture: string, side: 'undo' | 'redo'): void {
  const gone = statement<[string], unknown>(
    db,
    `SELECT 1 FROM change c JOIN entry e ON e.seq = c.seq WHERE e.gesture = ? AND c.tbl = 'mapping'
       AND json_extract(c.${side === 'undo' ? 'before' : 'after'}, '$.roadmap_theme_id')
         NOT IN (SELECT id FROM roadmap_theme)`,
  ).get(gesture)
  if (gone !== undefined)
    throw new CallRefused(
      'in-use',
      'A roadmap theme that this mapped to was removed since. Bring that back first.',
    )
}

/** A workspace has one session of a kind open at a time, also where a kind comes back. */
function requireOneOfKind(db: Database.Database, gesture: string, side: 'undo' | 'redo'): void {
  const changes = statement<[string], { undo: SessionKind | null; redo: SessionKind | null }>(
    db,
    `SELECT json_extract(c.before, '$.kind') AS undo, json_extract(c.after, '$.kind') AS redo
       FROM change c JOIN entry e ON e.seq = c.seq WHERE e.gesture = ? AND c.tbl = 'session'`,
  ).all(gesture)
  for (const { [side]: kind, ...other } of changes) {
    if (kind === null || kind === 'fast-track' || Object.values(other).includes(kind)) continue
    const open = openSession(db, kind)
    if (open) throw stillOpen(open)
  }
}

/** A ballot was given in the roles of its day. */
function requireRolesKept(db: Database.Database, gesture: string): void {
  const changed = statement<[string], { id: string; name: string }>(
    db,
    `SELECT json_extract(c.key, '$.id') AS id, json_extract(coalesce(c.after, c.before), '$.name') AS name
       FROM change c JOIN entry e ON e.seq = c.seq WHERE e.gesture = ? AND c.tbl = 'person'
         AND json_extract(c.before, '$.roles') IS NOT json_extract(c.after, '$.roles')`,
  ).all(gesture)
  if (changed.length === 0) return
  const voters = readVoters(db)
  const voter = changed.find(({ id }) => voters.has(id))
  if (voter)
    throw new CallRefused(
      'in-use',
      `${voter.name} has a ballot in an open session, given in their current roles. Discard the ballot first, or change the roles after the session.`,
    )
}
