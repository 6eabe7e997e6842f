import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import type { FieldChange } from '#shared/domain/importing/plan/diff.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'

/** A score of the model that a correction changed. */
export type MovedScore = {
  readonly themeId: string
  readonly dimension: Dimension
  readonly from: Score
  readonly to: Score
}

/** What was put right in the app, in which session, by what and by whom. */
export type StoredCorrection = {
  readonly id: string
  readonly sessionId: string
  readonly itemId: string
  /** Made between publishing and the seal: it counts in that session. */
  readonly inRoom: boolean
  readonly changes: readonly FieldChange[]
  readonly moved: readonly MovedScore[]
  readonly source: string
  readonly personId: string
  /** Who typed it for them; null when they did. */
  readonly enteredBy: string | null
  readonly at: string
  readonly position: number
} & (
  | { readonly kind: 'account'; readonly patch: Partial<Account> }
  | { readonly kind: 'request'; readonly patch: Partial<FeedbackRequest> }
)

type CorrectionRow = {
  id: string
  session_id: string
  kind: 'account' | 'request'
  item_id: string
  in_room: number
  changes: string
  patch: string
  moved: string
  source: string
  person_id: string
  entered_by: string | null
  at: string
  position: number
}

/** Every correction, oldest first. */
export function readCorrections(db: Database.Database): StoredCorrection[] {
  return db
    .prepare<[], CorrectionRow>('SELECT * FROM correction ORDER BY position')
    .all()
    .map((row) => ({
      id: row.id,
      sessionId: row.session_id,
      kind: row.kind,
      itemId: row.item_id,
      inRoom: row.in_room === 1,
      changes: JSON.parse(row.changes) as FieldChange[],
      patch: JSON.parse(row.patch) as object,
      moved: JSON.parse(row.moved) as MovedScore[],
      source: row.source,
      personId: row.person_id,
      enteredBy: row.entered_by,
      at: row.at,
      position: row.position,
    }))
}

/** A correction as its stored row. */
export function correctionRow(correction: StoredCorrection): Row<'correction'> {
  return {
    id: correction.id,
    session_id: correction.sessionId,
    kind: correction.kind,
    item_id: correction.itemId,
    in_room: correction.inRoom ? 1 : 0,
    changes: JSON.stringify(correction.changes),
    patch: JSON.stringify(correction.patch),
    moved: JSON.stringify(correction.moved),
    source: correction.source,
    person_id: correction.personId,
    entered_by: correction.enteredBy,
    at: correction.at,
    position: correction.position,
  }
}
