import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import { originColumns, originIn } from '#electron/backend/repos/origin-repo.ts'
import { rowsAsOf } from '#electron/backend/repos/rows-as-of.ts'
import type { FeedbackRequest, Signal } from '#shared/domain/customers/request.ts'
import type {
  FeedbackTheme,
  Fit,
  Mapping,
  RetiredTheme,
  RoadmapTheme,
  Score,
} from '#shared/domain/prioritization/themes/theme.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import { compareText, foldName } from '#shared/kernel/text.ts'
import { statement } from '#electron/backend/db/statements.ts'

type ThemeRow = {
  id: string
  name: string
  folded_name: string
  description: string
  compliance: number | null
}

/**
 * Every feedback theme, in the order of its folded name, as it stood after an entry of the record; null: now. Those that
 * were merged or removed by then stand apart.
 */
export function readThemes(
  db: Database.Database,
  asOf: number | null,
): { themes: FeedbackTheme[]; retired: RetiredTheme[] } {
  const rows = rowsAsOf<ThemeRow>(db, 'theme', asOf).toSorted((a, b) =>
    compareText(a.folded_name, b.folded_name),
  )
  const gone = new Map(
    rowsAsOf<Row<'retired_theme'>>(db, 'retired_theme', asOf).map((row) => [row.theme_id, row]),
  )
  const themes = rows
    .filter(({ id }) => !gone.has(id))
    .map(({ id, name, description, compliance }) => ({
      id,
      name,
      description,
      compliance: compliance === null ? null : compliance === 1,
    }))
  const retired = rows.flatMap(({ id, name }): RetiredTheme[] => {
    const row = gone.get(id)
    return row ? [{ id, name, intoId: typeof row.into_id === 'string' ? row.into_id : null }] : []
  })
  return { themes, retired }
}

/** A theme that was merged or removed, as its stored row. */
export function retiredRow({ id, intoId }: Omit<RetiredTheme, 'name'>): Row<'retired_theme'> {
  return { theme_id: id, into_id: intoId }
}

/** A feedback theme as its stored row. */
export function themeRow(theme: FeedbackTheme): Row<'theme'> {
  return {
    id: theme.id,
    name: theme.name,
    folded_name: foldName(theme.name),
    description: theme.description,
    compliance: theme.compliance === null ? null : theme.compliance ? 1 : 0,
  }
}

type RequestRow = {
  id: string
  theme_id: string
  account_id: string | null
  prospect: string | null
  signal: Signal
  dependency: number
  verbatim: string
  source: string
  date: string | null
  logged_by: string
  compliance: number
  win_loss: string
  origin_id: string | null
  origin_row: number | null
}

/** Every request, in the order of its id, as it stood after an entry of the record; null: now. */
export function readRequests(db: Database.Database, asOf: number | null): FeedbackRequest[] {
  return rowsAsOf<RequestRow>(db, 'request', asOf).map((row) => ({
    id: row.id,
    themeId: row.theme_id,
    accountId: row.account_id,
    prospect: row.prospect,
    signal: row.signal,
    dependency: row.dependency,
    verbatim: row.verbatim,
    source: row.source,
    date: row.date,
    loggedBy: row.logged_by,
    compliance: row.compliance === 1,
    winLoss: row.win_loss,
    ...originIn(row),
  }))
}

/** A request as its stored row. */
export function requestRow(request: FeedbackRequest): Row<'request'> {
  return {
    id: request.id,
    theme_id: request.themeId,
    account_id: request.accountId,
    prospect: request.prospect,
    signal: request.signal,
    dependency: request.dependency,
    verbatim: request.verbatim,
    source: request.source,
    date: request.date,
    logged_by: request.loggedBy,
    compliance: request.compliance ? 1 : 0,
    win_loss: request.winLoss,
    ...originColumns(request),
  }
}

/** The roadmap themes, in their order, as they stood after an entry of the record; null: now. */
export function readRoadmapThemes(db: Database.Database, asOf: number | null): RoadmapTheme[] {
  return rowsAsOf<RoadmapTheme>(db, 'roadmap_theme', asOf).toSorted(
    (a, b) => a.position - b.position || compareText(a.id, b.id),
  )
}

type MappingRow = {
  theme_id: string
  roadmap_theme_id: string | null
  fit: Fit
  preliminary: Score
  score: Score
  reason: string
  in_room: number
  past_alignment: string
}

/** The mappings of one session, by theme id. */
export function readMappings(db: Database.Database, sessionId: string): Map<string, Mapping> {
  const rows = statement<[string], MappingRow>(
    db,
    'SELECT * FROM mapping WHERE session_id = ? ORDER BY theme_id',
  ).all(sessionId)
  return new Map(
    rows.map((row) => [
      row.theme_id,
      {
        themeId: row.theme_id,
        roadmapThemeId: row.roadmap_theme_id,
        fit: row.fit,
        preliminary: row.preliminary,
        score: row.score,
        reason: row.reason,
        scoredInRoom: row.in_room === 1,
        pastAlignment: JSON.parse(row.past_alignment) as Score[],
      },
    ]),
  )
}

/** The open sessions that map to a roadmap theme, oldest first, each with how many themes do. */
export function openMappingsTo(
  db: Database.Database,
  roadmapThemeId: string,
): { kind: SessionKind; quarter: string; themes: number }[] {
  return statement<[string], { kind: SessionKind; quarter: string; themes: number }>(
    db,
    `SELECT s.kind, s.quarter, count(*) AS themes FROM mapping m JOIN session s ON s.id = m.session_id
       WHERE m.roadmap_theme_id = ? AND NOT EXISTS (SELECT 1 FROM seal WHERE session_id = s.id)
         AND NOT EXISTS (SELECT 1 FROM abandonment WHERE session_id = s.id)
       GROUP BY s.id ORDER BY s.created_at, s.id`,
  ).all(roadmapThemeId)
}

/** A mapping as its stored row. */
export function mappingRow(sessionId: string, mapping: Mapping): Row<'mapping'> {
  return {
    session_id: sessionId,
    theme_id: mapping.themeId,
    roadmap_theme_id: mapping.roadmapThemeId,
    fit: mapping.fit,
    preliminary: mapping.preliminary,
    score: mapping.score,
    reason: mapping.reason,
    in_room: mapping.scoredInRoom ? 1 : 0,
    past_alignment: JSON.stringify(mapping.pastAlignment),
  }
}
