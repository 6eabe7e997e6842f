import type Database from 'better-sqlite3'
import { SESSION_OF_ENTRY } from '#electron/backend/db/session-of-entry.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { statement } from '#electron/backend/db/statements.ts'

/** An entry of the record as the lists show it. */
export type EntryFacts = {
  readonly seq: number
  readonly at: string
  /** Whose word it is; `Unnamed user` where nobody is named. */
  readonly who: string
  /** Who typed it for them; null when they did. */
  readonly enteredBy: string | null
  readonly kind: string
  readonly label: string
  readonly why: string
  readonly themeId: string | null
  readonly themeName: string | null
  readonly changes: number
  readonly hash: string
}

/** As SQL: the sessions whose themes are all revealed. */
export const REVEALED_SESSIONS = `SELECT session_id FROM session_theme WHERE compliance = 0
  GROUP BY session_id HAVING count(revealed_at) = count(*)`

/**
 * Entries that would give a blind ballot away: what was put on it, until its theme is revealed. They show the gesture's
 * own words, which name the person and no more. Also where the publishing was taken back, and with it the ballot.
 */
const BLIND = `(e.kind IN ('ballots.score', 'ballots.unscore') AND NOT EXISTS (
    SELECT 1 FROM session_theme s WHERE s.session_id = ${SESSION_OF_ENTRY} AND s.theme_id = e.theme_id
      AND s.revealed_at IS NOT NULL))`
/** Entries whose count of rows would tell how much was left as the model had it, also when it is taken back. */
const COUNTED = `(EXISTS (SELECT 1 FROM entry g WHERE g.gesture = coalesce(e.reverts, e.gesture)
      AND g.kind IN ('ballots.finish', 'ballots.importWorkbook', 'ballots.discard'))
    AND ${SESSION_OF_ENTRY} NOT IN (${REVEALED_SESSIONS}))`

/** What earlier versions put down where nobody was named. */
const ONCE_UNNAMED = 'Somebody at this computer'
const TYPIST = `CASE WHEN e.person_name IN ('', '${ONCE_UNNAMED}') THEN '${terms.unnamed}' ELSE e.person_name END`

const COLUMNS = `e.seq, e.at, coalesce(e.asserted_name, ${TYPIST}) AS who,
  CASE WHEN e.asserted_name IS NULL THEN NULL ELSE ${TYPIST} END AS enteredBy, e.kind,
  CASE WHEN ${BLIND} THEN e.gesture_label ELSE e.label END AS label,
  CASE WHEN ${BLIND} THEN '' ELSE e.why END AS why,
  CASE WHEN ${BLIND} THEN NULL ELSE e.theme_id END AS themeId,
  CASE WHEN ${BLIND} THEN NULL ELSE t.name END AS themeName,
  CASE WHEN ${COUNTED} THEN 1 ELSE (SELECT count(*) FROM change c WHERE c.seq = e.seq) END AS changes, e.hash`

/** Entries before `before` (null: from the newest), newest first. */
export function readEntries(db: Database.Database, before: number | null, limit: number): EntryFacts[] {
  return statement<[number, number], EntryFacts>(
    db,
    `SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id
       WHERE e.seq < ? ORDER BY e.seq DESC LIMIT ?`,
  ).all(before ?? Number.MAX_SAFE_INTEGER, limit)
}

/** Entries after `after`, oldest first. */
export function readEntriesFrom(db: Database.Database, after: number, limit: number): EntryFacts[] {
  return statement<[number, number], EntryFacts>(
    db,
    `SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id
       WHERE e.seq > ? ORDER BY e.seq LIMIT ?`,
  ).all(after, limit)
}

/** Entries about one theme, newest first; what a blind ballot says of it isn't among them. */
export function readEntriesOfTheme(db: Database.Database, themeId: string): EntryFacts[] {
  return statement<[string], EntryFacts>(
    db,
    `SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id
       WHERE e.theme_id = ? AND NOT ${BLIND} ORDER BY e.seq DESC`,
  ).all(themeId)
}

/**
 * Entries that touched an account, newest first: its row, its requests, and decisions on the themes it asks for.
 * Reading them looks through every change of the record.
 */
export function readEntriesOfAccount(
  db: Database.Database,
  accountId: string,
  themeIds: readonly string[],
): EntryFacts[] {
  return statement<[string, string, string], EntryFacts>(
    db,
    `SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id
       WHERE e.seq IN (
           SELECT seq FROM change WHERE (tbl = 'account' AND key = ?)
             OR (tbl = 'request' AND instr(coalesce(before, '') || coalesce(after, ''), ?) > 0))
         OR (e.kind LIKE 'decisions.%' AND e.theme_id IN (SELECT value FROM json_each(?)))
       ORDER BY e.seq DESC`,
  ).all(
    JSON.stringify({ id: accountId }),
    `"account_id":${JSON.stringify(accountId)}`,
    JSON.stringify(themeIds),
  )
}

/**
 * Entries whose words, name or time hold every word, newest first, and how many there are. What a blind ballot says is
 * looked for in the gesture's own words only, as it is shown.
 * @param words folded as `foldName` does; SQLite compares capitals of the basic Latin letters only
 */
export function findEntries(
  db: Database.Database,
  words: readonly string[],
  most: number,
): { total: number; hits: EntryFacts[] } {
  // Counted in the same pass: each key typed asks again.
  const rows = statement<[string, number], EntryFacts & { total: number }>(
    db,
    `WITH shown AS (SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id)
       SELECT *, count(*) OVER () AS total FROM shown
       WHERE NOT EXISTS (SELECT 1 FROM json_each(?) w
         WHERE instr(lower(label || ' ' || why || ' ' || who || ' ' || coalesce(themeName, '')), w.value) = 0)
       ORDER BY seq DESC LIMIT ?`,
  ).all(JSON.stringify(words), most)
  return { total: rows[0]?.total ?? 0, hits: rows }
}

/** How many entries the record holds. */
export function countEntries(db: Database.Database): number {
  return statement<[], { n: number }>(db, 'SELECT count(*) AS n FROM entry').get()?.n ?? 0
}

/** The last entry of a session about a theme, of one of the kinds; null when there is none. */
export function lastEntryAbout(
  db: Database.Database,
  sessionId: string,
  themeId: string,
  kinds: readonly string[],
): number | null {
  return (
    statement<[string, string, string], { seq: number }>(
      db,
      `SELECT seq FROM entry e WHERE theme_id = ? AND kind IN (SELECT value FROM json_each(?))
           AND ${SESSION_OF_ENTRY} = ? ORDER BY seq DESC LIMIT 1`,
    ).get(themeId, JSON.stringify(kinds), sessionId)?.seq ?? null
  )
}

/** The last entry of a session of one of the kinds; null when there is none. */
export function lastEntryOfKinds(
  db: Database.Database,
  sessionId: string,
  kinds: readonly string[],
): { seq: number; hash: string; at: string } | null {
  const last = statement<[string, string], { seq: number; hash: string; at: string }>(
    db,
    `SELECT seq, hash, at FROM entry e WHERE kind IN (SELECT value FROM json_each(?))
         AND ${SESSION_OF_ENTRY} = ? ORDER BY seq DESC LIMIT 1`,
  ).get(JSON.stringify(kinds), sessionId)
  return last ?? null
}

/** What the record begins with; null: it is empty. */
export function firstEntry(db: Database.Database): { seq: number; hash: string; at: string } | null {
  return (
    statement<[], { seq: number; hash: string; at: string }>(
      db,
      'SELECT seq, hash, at FROM entry WHERE seq = 1',
    ).get() ?? null
  )
}

/** Whether the record holds an entry of that number. */
export function entryExists(db: Database.Database, seq: number): boolean {
  return statement<[number], unknown>(db, 'SELECT 1 FROM entry WHERE seq = ?').get(seq) !== undefined
}

/** Who filled a ballot by this gesture; null when it filled none. */
export function personBehindBallot(db: Database.Database, gesture: string): string | null {
  return (
    statement<[string], { person_id: string | null }>(
      db,
      `SELECT person_id FROM entry WHERE gesture = ? AND kind IN
           ('ballots.open', 'ballots.score', 'ballots.unscore', 'ballots.finish', 'ballots.importWorkbook') LIMIT 1`,
    ).get(gesture)?.person_id ?? null
  )
}
