import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import {
  type LetterChoices,
  NO_LETTER_CHOICES,
} from '#shared/domain/prioritization/decisions/letter-choices.ts'

/** What a session's letters may say. */
export function readLetterChoices(db: Database.Database, sessionId: string): LetterChoices {
  const row = db
    .prepare<
      [string],
      { names_unreleased: number; day_for_customers: number; cpo: string; compliance_due: string | null }
    >('SELECT * FROM letter_choices WHERE session_id = ?')
    .get(sessionId)
  return row
    ? {
        namesUnreleased: row.names_unreleased === 1,
        dayForCustomers: row.day_for_customers === 1,
        cpo: row.cpo,
        complianceDue: row.compliance_due,
      }
    : NO_LETTER_CHOICES
}

/** The choices as their stored row. */
export function letterChoicesRow(sessionId: string, choices: LetterChoices): Row<'letter_choices'> {
  return {
    session_id: sessionId,
    names_unreleased: choices.namesUnreleased ? 1 : 0,
    day_for_customers: choices.dayForCustomers ? 1 : 0,
    cpo: choices.cpo,
    compliance_due: choices.complianceDue,
  }
}

/** What people answered to "is this the customer?", by the folded sentence. */
export function readNameAnswers(db: Database.Database, sessionId: string): Map<string, boolean> {
  const rows = db
    .prepare<[string], { sentence: string; names_customer: number }>(
      'SELECT sentence, names_customer FROM name_answer WHERE session_id = ? ORDER BY sentence',
    )
    .all(sessionId)
  return new Map(rows.map((row) => [row.sentence, row.names_customer === 1]))
}
