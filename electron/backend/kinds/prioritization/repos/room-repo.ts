import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import type { Resolution } from '#shared/domain/prioritization/disputes/agree.ts'
import type { AgendaItem, AgendaItemName } from '#shared/domain/prioritization/phases/agenda.ts'
import type { Ballot, BallotScore, BallotWay } from '#shared/domain/prioritization/ballots/ballot.ts'
import type { ScoringMode } from '#shared/domain/prioritization/phases/session.ts'
import type { Dimension, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'

/** How a session runs from the moment its basis is fixed. */
export type RunFacts = {
  readonly scoring: ScoringMode
  /** The last entry of the record whose data the session works with. */
  readonly basisSeq: number
  readonly capacityNote: string
}

/** How a session runs; null before its basis is fixed, and for one that an earlier version started. */
export function readRun(db: Database.Database, sessionId: string): RunFacts | null {
  const row = db
    .prepare<[string], { scoring: ScoringMode; basis_seq: number; capacity_note: string }>(
      'SELECT scoring, basis_seq, capacity_note FROM session_run WHERE session_id = ?',
    )
    .get(sessionId)
  return row ? { scoring: row.scoring, basisSeq: row.basis_seq, capacityNote: row.capacity_note } : null
}

/** A session's run as its stored row. */
export function runRow(sessionId: string, run: RunFacts): Row<'session_run'> {
  return {
    session_id: sessionId,
    scoring: run.scoring,
    basis_seq: run.basisSeq,
    capacity_note: run.capacityNote,
  }
}

/** A theme on the session's table, with what the model said when its basis was fixed. */
export type SessionTheme = {
  readonly themeId: string
  readonly compliance: boolean
  readonly revenue: Score
  readonly breadth: Score
  readonly alignment: Score | null
  /** When its ballots were shown; null while they are hidden. */
  readonly revealedAt: string | null
}

/** The themes on the table of one session, by id. */
export function readSessionThemes(db: Database.Database, sessionId: string): Map<string, SessionTheme> {
  const rows = db
    .prepare<
      [string],
      {
        theme_id: string
        compliance: number
        revenue: Score
        breadth: Score
        alignment: Score | null
        revealed_at: string | null
      }
    >('SELECT * FROM session_theme WHERE session_id = ? ORDER BY theme_id')
    .all(sessionId)
  return new Map(
    rows.map((row) => [
      row.theme_id,
      {
        themeId: row.theme_id,
        compliance: row.compliance === 1,
        revenue: row.revenue,
        breadth: row.breadth,
        alignment: row.alignment,
        revealedAt: row.revealed_at,
      },
    ]),
  )
}

/** A theme on the table as its stored row. */
export function sessionThemeRow(sessionId: string, theme: SessionTheme): Row<'session_theme'> {
  return {
    session_id: sessionId,
    theme_id: theme.themeId,
    compliance: theme.compliance ? 1 : 0,
    revenue: theme.revenue,
    breadth: theme.breadth,
    alignment: theme.alignment,
    revealed_at: theme.revealedAt,
  }
}

type BallotRow = {
  person_id: string
  id: string
  via: BallotWay | null
  entered_by: string | null
  finished_at: string | null
  excused: string | null
}
type ScoreRow = {
  person_id: string
  theme_id: string
  dimension: Dimension
  score: Score | null
  fit: Fit | null
  reason: string
}

/** Every ballot of a session with its scores, by person id. Not for the window before the reveal. */
export function readBallots(db: Database.Database, sessionId: string): Map<string, Ballot> {
  const scores = new Map<string, BallotScore[]>()
  const rows = db
    .prepare<[string], ScoreRow>(
      `SELECT person_id, theme_id, dimension, score, fit, reason FROM ballot_score WHERE session_id = ?
       ORDER BY person_id, theme_id, dimension`,
    )
    .all(sessionId)
  for (const { person_id, theme_id, dimension, score, fit, reason } of rows) {
    const own = scores.get(person_id) ?? []
    own.push({ themeId: theme_id, dimension, score, fit, reason })
    scores.set(person_id, own)
  }
  return new Map(
    db
      .prepare<[string], BallotRow>('SELECT * FROM ballot WHERE session_id = ? ORDER BY person_id')
      .all(sessionId)
      .map((row) => [
        row.person_id,
        {
          id: row.id,
          personId: row.person_id,
          via: row.via,
          enteredBy: row.entered_by,
          finishedAt: row.finished_at,
          excused: row.excused,
          scores: scores.get(row.person_id) ?? [],
        },
      ]),
  )
}

/** A ballot, without its scores, as its stored row. */
export function ballotRow(sessionId: string, ballot: Ballot): Row<'ballot'> {
  return {
    session_id: sessionId,
    person_id: ballot.personId,
    id: ballot.id,
    via: ballot.via,
    entered_by: ballot.enteredBy,
    finished_at: ballot.finishedAt,
    excused: ballot.excused,
  }
}

/** One score of a ballot as its stored row. */
export function ballotScoreRow(
  sessionId: string,
  personId: string,
  score: BallotScore,
  counts: boolean,
): Row<'ballot_score'> {
  return {
    session_id: sessionId,
    person_id: personId,
    theme_id: score.themeId,
    dimension: score.dimension,
    counts: counts ? 1 : 0,
    score: score.score,
    fit: score.fit,
    reason: score.reason,
  }
}

/** How one dimension of one theme is named in a map. */
export const slotOf = (themeId: string, dimension: Dimension): string => `${dimension} ${themeId}`

type ResolutionRow = {
  theme_id: string
  dimension: Dimension
  kind: 'agreed' | 'escalated'
  score: Score | null
  fit: Fit | null
  sentence: string
  person_id: string
  at: string
  due: string | null
  outcome_score: Score | null
  outcome_fit: Fit | null
  outcome_sentence: string | null
  outcome_by: string | null
  outcome_at: string | null
  entered_by: string | null
  outcome_entered_by: string | null
}

/** How the disputes of a session ended, by `slotOf`. */
export function readResolutions(db: Database.Database, sessionId: string): Map<string, Resolution> {
  return new Map(
    db
      .prepare<[string], ResolutionRow>('SELECT * FROM resolution WHERE session_id = ?')
      .all(sessionId)
      .map((row) => [slotOf(row.theme_id, row.dimension), resolutionOf(row)]),
  )
}

function resolutionOf(row: ResolutionRow): Resolution {
  const { sentence, at, person_id: personId, entered_by: enteredBy } = row
  if (row.score !== null)
    return { kind: 'agreed', score: row.score, fit: row.fit, sentence, personId, enteredBy, at }
  const outcome =
    row.outcome_score === null || row.outcome_by === null || row.outcome_at === null
      ? null
      : {
          score: row.outcome_score,
          fit: row.outcome_fit,
          sentence: row.outcome_sentence ?? '',
          personId: row.outcome_by,
          enteredBy: row.outcome_entered_by,
          at: row.outcome_at,
        }
  return { kind: 'escalated', sentence, personId, enteredBy, at, due: row.due ?? at.slice(0, 10), outcome }
}

/** A resolution as its stored row. */
export function resolutionRow(
  sessionId: string,
  themeId: string,
  dimension: Dimension,
  resolution: Resolution,
): Row<'resolution'> {
  const outcome = resolution.kind === 'escalated' ? resolution.outcome : null
  return {
    session_id: sessionId,
    theme_id: themeId,
    dimension,
    kind: resolution.kind,
    score: resolution.kind === 'agreed' ? resolution.score : null,
    fit: resolution.kind === 'agreed' ? resolution.fit : null,
    sentence: resolution.sentence,
    person_id: resolution.personId,
    at: resolution.at,
    due: resolution.kind === 'escalated' ? resolution.due : null,
    outcome_score: outcome?.score ?? null,
    outcome_fit: outcome?.fit ?? null,
    outcome_sentence: outcome?.sentence ?? null,
    outcome_by: outcome?.personId ?? null,
    outcome_at: outcome?.at ?? null,
    entered_by: resolution.enteredBy,
    outcome_entered_by: outcome?.enteredBy ?? null,
  }
}

/** The agenda items of a session that were touched. */
export function readAgenda(db: Database.Database, sessionId: string): AgendaItem[] {
  return db
    .prepare<
      [string],
      { item: AgendaItemName; minutes: number; spent: number; running_since: string | null }
    >('SELECT item, minutes, spent, running_since FROM agenda_item WHERE session_id = ?')
    .all(sessionId)
    .map((row) => ({
      item: row.item,
      minutes: row.minutes,
      spent: row.spent,
      runningSince: row.running_since,
    }))
}

/** An agenda item as its stored row. */
export function agendaRow(sessionId: string, item: AgendaItem): Row<'agenda_item'> {
  return {
    session_id: sessionId,
    item: item.item,
    minutes: item.minutes,
    spent: item.spent,
    running_since: item.runningSince,
  }
}

/** How often a person's code was wrong in a row, and when last; null: not at all. */
export function readCodeTries(
  db: Database.Database,
  personId: string,
): { readonly wrong: number; readonly at: string } | null {
  return (
    db
      .prepare<[string], { wrong: number; at: string }>(
        'SELECT wrong, at FROM code_tries WHERE person_id = ?',
      )
      .get(personId) ?? null
  )
}

/** The codes that open ballots, as salted hashes by person id. */
export function readCodes(db: Database.Database): Map<string, { salt: string; hash: string }> {
  return new Map(
    db
      .prepare<[], { person_id: string; salt: string; hash: string }>(
        'SELECT person_id, salt, hash FROM person_code',
      )
      .all()
      .map(({ person_id, salt, hash }) => [person_id, { salt, hash }]),
  )
}
