import type Database from 'better-sqlite3'
import { terms } from '#shared/catalogue/terms.ts'

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

/**
 * Entries that would give a blind ballot away: what was put on it, until its theme is revealed. They show the gesture's
 * own words, which name the person and no more.
 */
const BLIND = `(e.kind IN ('ballots.score', 'ballots.unscore') AND EXISTS (
    SELECT 1 FROM session_theme s WHERE s.theme_id = e.theme_id AND s.revealed_at IS NULL))`
/** Entries whose count of rows would tell how much was left as the model had it. */
const COUNTED = `(e.kind IN ('ballots.finish', 'ballots.importWorkbook', 'ballots.discard') AND EXISTS (
    SELECT 1 FROM session_theme s WHERE s.compliance = 0 AND s.revealed_at IS NULL))`

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
  return db
    .prepare<[number, number], EntryFacts>(
      `SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id
       WHERE e.seq < ? ORDER BY e.seq DESC LIMIT ?`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit)
}

/** Entries after `after`, oldest first. */
export function readEntriesFrom(db: Database.Database, after: number, limit: number): EntryFacts[] {
  return db
    .prepare<[number, number], EntryFacts>(
      `SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id
       WHERE e.seq > ? ORDER BY e.seq LIMIT ?`,
    )
    .all(after, limit)
}

/** Entries about one theme, newest first; what a blind ballot says of it isn't among them. */
export function readEntriesOfTheme(db: Database.Database, themeId: string): EntryFacts[] {
  return db
    .prepare<[string], EntryFacts>(
      `SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id
       WHERE e.theme_id = ? AND NOT ${BLIND} ORDER BY e.seq DESC`,
    )
    .all(themeId)
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
  return db
    .prepare<[string, string, string], EntryFacts>(
      `SELECT ${COLUMNS} FROM entry e LEFT JOIN theme t ON t.id = e.theme_id
       WHERE e.seq IN (
           SELECT seq FROM change WHERE (tbl = 'account' AND key = ?)
             OR (tbl = 'request' AND instr(coalesce(before, '') || coalesce(after, ''), ?) > 0))
         OR (e.kind LIKE 'decisions.%' AND e.theme_id IN (SELECT value FROM json_each(?)))
       ORDER BY e.seq DESC`,
    )
    .all(
      JSON.stringify({ id: accountId }),
      `"account_id":${JSON.stringify(accountId)}`,
      JSON.stringify(themeIds),
    )
}

/** How many entries the record holds. */
export function countEntries(db: Database.Database): number {
  return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM entry').get()?.n ?? 0
}

/** The last entry about a theme of one of the kinds; null when there is none. */
export function lastEntryAbout(
  db: Database.Database,
  themeId: string,
  kinds: readonly string[],
): number | null {
  return (
    db
      .prepare<[string, string], { seq: number }>(
        `SELECT seq FROM entry WHERE theme_id = ? AND kind IN (SELECT value FROM json_each(?))
         ORDER BY seq DESC LIMIT 1`,
      )
      .get(themeId, JSON.stringify(kinds))?.seq ?? null
  )
}

/** Whether the record holds an entry of that number. */
export function entryExists(db: Database.Database, seq: number): boolean {
  return db.prepare<[number], unknown>('SELECT 1 FROM entry WHERE seq = ?').get(seq) !== undefined
}

/** Who filled a ballot by this gesture; null when it filled none. */
export function personBehindBallot(db: Database.Database, gesture: string): string | null {
  return (
    db
      .prepare<[string], { person_id: string | null }>(
        `SELECT person_id FROM entry WHERE gesture = ? AND kind IN
           ('ballots.open', 'ballots.score', 'ballots.unscore', 'ballots.finish', 'ballots.importWorkbook') LIMIT 1`,
      )
      .get(gesture)?.person_id ?? null
  )
}
