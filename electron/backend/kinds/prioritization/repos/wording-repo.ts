import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import type { StoredAmendment } from './seal-repo.ts'
import type { TextKind } from '#shared/domain/prioritization/wording/wording-code.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import type { KeptNote } from '#shared/domain/prioritization/wording/paper-text.ts'

/** A wording that was kept, and who did. */
export type StoredKeptNote = KeptNote & {
  readonly personId: string
  /** Who typed it for them; null when they did. */
  readonly enteredBy: string | null
  readonly at: string
}

/** The wordings of a session that were kept although there is a note on them, oldest first. */
export function readKeptNotes(db: Database.Database, sessionId: string): StoredKeptNote[] {
  return db
    .prepare<
      [string],
      {
        kind: TextKind
        theme_id: string
        dimension: Dimension | ''
        wording: string
        said: string
        reason: string
        person_id: string
        entered_by: string | null
        at: string
      }
    >('SELECT * FROM kept_note WHERE session_id = ? ORDER BY at, kind, theme_id, dimension, wording')
    .all(sessionId)
    .map((row) => ({
      kind: row.kind,
      themeId: row.theme_id === '' ? null : row.theme_id,
      dimension: row.dimension === '' ? null : row.dimension,
      wording: row.wording,
      said: row.said,
      reason: row.reason,
      personId: row.person_id,
      enteredBy: row.entered_by,
      at: row.at,
    }))
}

/**
 * Words for customers as the session sealed them, with what was amended since in their place. What was written for one
 * decision isn't said of another: where an amendment brought a different one, the draft speaks until somebody does.
 */
export function wordsNow(
  sealed: ReadonlyMap<string, string>,
  decided: ReadonlyMap<string, { readonly status: DecisionStatus | null }>,
  amendments: readonly StoredAmendment[],
): ReadonlyMap<string, string> {
  const words = new Map(sealed)
  const status = new Map([...decided].map(([themeId, decision]) => [themeId, decision.status]))
  for (const { themeId, content } of amendments) {
    if (themeId === null) continue
    if (content?.kind === 'decision') {
      if (content.status !== (status.get(themeId) ?? null)) words.delete(themeId)
      status.set(themeId, content.status)
    }
    if (content?.kind === 'wording' && content.says !== null) words.set(themeId, content.says)
  }
  return words
}

/** The wordings kept before the seal, and those kept with an amendment since. */
export function keptNow(
  sealed: readonly StoredKeptNote[],
  amendments: readonly StoredAmendment[],
): readonly StoredKeptNote[] {
  const since = amendments.flatMap(({ themeId, content, personId, enteredBy, at }) =>
    content?.kind === 'decision' || content?.kind === 'wording'
      ? (content.kept ?? []).map((kept) => ({ ...kept, themeId, dimension: null, personId, enteredBy, at }))
      : [],
  )
  return [...sealed, ...since]
}

/** A kept wording as its stored row. */
export function keptNoteRow(sessionId: string, note: StoredKeptNote): Row<'kept_note'> {
  return {
    session_id: sessionId,
    kind: note.kind,
    theme_id: note.themeId ?? '',
    dimension: note.dimension ?? '',
    wording: note.wording,
    said: note.said,
    reason: note.reason,
    person_id: note.personId,
    entered_by: note.enteredBy,
    at: note.at,
  }
}
