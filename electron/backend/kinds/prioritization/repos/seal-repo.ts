import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { statement } from '#electron/backend/db/statements.ts'

/** What a session came to, frozen. */
export type SealFacts = {
  readonly at: string
  readonly personId: string | null
  readonly formulaVersion: number
  /** Theme ids, best rank first. */
  readonly shortlist: readonly string[]
  /** The numbers it was sealed with, as canonical JSON, and their hash. */
  readonly results: string
  readonly resultsHash: string
  /** Taken over from a file whose past can't be proven: the session is over, and nothing vouches for it. */
  readonly salvaged: boolean
}

/** The seal of a session; null while it is open. */
export function readSeal(db: Database.Database, sessionId: string): SealFacts | null {
  const row = statement<
    [string],
    {
      at: string
      person_id: string | null
      formula_version: number
      shortlist: string
      results: string
      results_hash: string
      salvaged: number
    }
  >(
    db,
    `SELECT *, EXISTS (SELECT 1 FROM entry e JOIN change c ON c.seq = e.seq
        WHERE e.seq = 1 AND e.kind = 'workspace.salvage' AND c.tbl = 'seal'
          AND json_extract(c.key, '$.session_id') = seal.session_id) AS salvaged
       FROM seal WHERE session_id = ?`,
  ).get(sessionId)
  if (!row) return null
  return {
    at: row.at,
    personId: row.person_id,
    formulaVersion: row.formula_version,
    shortlist: JSON.parse(row.shortlist) as string[],
    results: row.results,
    resultsHash: row.results_hash,
    salvaged: row.salvaged === 1,
  }
}

/** The entry that sealed a session: names of people stay as they were then. */
export function sealSeq(db: Database.Database, sessionId: string): number | null {
  const row = statement<[string], { seq: number }>(
    db,
    "SELECT seq FROM change WHERE tbl = 'seal' AND key = ? LIMIT 1",
  ).get(JSON.stringify({ session_id: sessionId }))
  return row?.seq ?? null
}

/** A seal as its stored row. */
export function sealRow(sessionId: string, seal: Omit<SealFacts, 'salvaged'>): Row<'seal'> {
  return {
    session_id: sessionId,
    at: seal.at,
    person_id: seal.personId,
    formula_version: seal.formulaVersion,
    shortlist: JSON.stringify(seal.shortlist),
    results: seal.results,
    results_hash: seal.resultsHash,
  }
}

/** A wording kept in a text that an amendment brings, in whose name the amendment is. */
type KeptHere = {
  readonly kind: 'letter' | 'workaround' | 'rationale'
  readonly wording: string
  readonly said: string
  readonly reason: string
}

/** What an amendment puts beside what was sealed. `kept` left out: nothing was. */
export type AmendmentContent =
  | { readonly kind: 'outcome'; readonly dimension: Dimension; readonly score: Score }
  | {
      readonly kind: 'decision'
      readonly status: DecisionStatus
      readonly ownerId: string | null
      readonly rationale: string
      readonly workaround: string
      readonly kept?: readonly KeptHere[]
    }
  | {
      readonly kind: 'wording'
      /** null: stands as it did. */
      readonly says: string | null
      readonly workaround: string | null
      readonly kept?: readonly KeptHere[]
    }

/** An amendment as stored. */
export type StoredAmendment = {
  readonly id: string
  /** The entry of the record that it corrects. */
  readonly corrects: number
  readonly correctsLabel: string
  readonly themeId: string | null
  readonly text: string
  /** null: a correction in words. */
  readonly content: AmendmentContent | null
  readonly personId: string
  /** Who typed it for them; null when they did. */
  readonly enteredBy: string | null
  readonly at: string
  readonly position: number
}

/** The amendments of a session, in the order they were made. */
export function readAmendments(db: Database.Database, sessionId: string): StoredAmendment[] {
  return statement<
    [string],
    {
      id: string
      corrects: number
      label: string
      theme_id: string | null
      text: string
      content: string | null
      person_id: string
      at: string
      position: number
      entered_by: string | null
    }
  >(
    db,
    `SELECT a.*, e.label FROM amendment a JOIN entry e ON e.seq = a.corrects WHERE a.session_id = ?
       ORDER BY a.position`,
  )
    .all(sessionId)
    .map((row) => ({
      id: row.id,
      corrects: row.corrects,
      correctsLabel: row.label,
      themeId: row.theme_id,
      text: row.text,
      content: row.content === null ? null : (JSON.parse(row.content) as AmendmentContent),
      personId: row.person_id,
      enteredBy: row.entered_by,
      at: row.at,
      position: row.position,
    }))
}

/** An amendment as its stored row. */
export function amendmentRow(
  sessionId: string,
  amendment: Omit<StoredAmendment, 'correctsLabel'>,
): Row<'amendment'> {
  return {
    id: amendment.id,
    session_id: sessionId,
    kind: amendment.content?.kind ?? 'correction',
    corrects: amendment.corrects,
    theme_id: amendment.themeId,
    text: amendment.text,
    content: amendment.content === null ? null : JSON.stringify(amendment.content),
    person_id: amendment.personId,
    at: amendment.at,
    position: amendment.position,
    entered_by: amendment.enteredBy,
  }
}
