import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import { rowsAsOf } from '#electron/backend/repos/rows-as-of.ts'
import type {
  DecisionStatus,
  RecordedDecision,
  Said,
} from '#shared/domain/prioritization/decisions/decision.ts'
import type {
  ActiveOverride,
  OverrideCondition,
  OverrideKind,
} from '#shared/domain/prioritization/overrides/override.ts'
import {
  DEFAULT_SETTINGS,
  type EffectiveSettings,
  type Settings,
} from '#shared/domain/prioritization/scoring/settings.ts'
import type { Role } from '#shared/domain/people/role.ts'
import type { Phase, SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import { compareText } from '#shared/kernel/text.ts'

/** The workspace's own facts. */
export type WorkspaceFacts = {
  readonly uuid: string
  readonly name: string
  readonly currency: string
  readonly createdAt: string
  readonly settings: Settings
}

/** Reads the workspace's own facts. @throws Error when the file holds none. */
export function readWorkspace(db: Database.Database): WorkspaceFacts {
  const row = db
    .prepare<[], { uuid: string; name: string; currency: string; created_at: string; settings: string }>(
      'SELECT uuid, name, currency, created_at, settings FROM workspace WHERE id = 1',
    )
    .get()
  if (!row) throw new Error('The file holds no workspace.')
  return {
    uuid: row.uuid,
    name: row.name,
    currency: row.currency,
    createdAt: row.created_at,
    // Settings that came with a later version are missing in older files.
    settings: { ...DEFAULT_SETTINGS, ...(JSON.parse(row.settings) as Settings) },
  }
}

/** The workspace's facts as their stored row. */
export function workspaceRow(facts: WorkspaceFacts): Row<'workspace'> {
  return {
    id: 1,
    uuid: facts.uuid,
    name: facts.name,
    currency: facts.currency,
    created_at: facts.createdAt,
    settings: JSON.stringify(facts.settings),
  }
}

/** One session as stored. */
export type SessionFacts = {
  readonly id: string
  readonly kind: SessionKind
  readonly quarter: string
  readonly asOf: string
  readonly phase: Phase
  readonly createdAt: string
  readonly startedAt: string | null
  readonly modelReviewed: boolean
  readonly shortlistSize: number
  /** The settings it runs with; null until it starts. */
  readonly settings: EffectiveSettings | null
}

type SessionRow = {
  id: string
  kind: SessionKind
  quarter: string
  as_of: string
  phase: Phase
  created_at: string
  started_at: string | null
  model_reviewed: number
  shortlist_size: number
  settings: string | null
}

/** The session the workspace is in: the latest made. @throws Error when there is none. */
export function readSession(db: Database.Database): SessionFacts {
  const row = db.prepare<[], SessionRow>('SELECT * FROM session ORDER BY created_at DESC, id LIMIT 1').get()
  if (!row) throw new Error('The file holds no session.')
  return {
    id: row.id,
    kind: row.kind,
    quarter: row.quarter,
    asOf: row.as_of,
    phase: row.phase,
    createdAt: row.created_at,
    startedAt: row.started_at,
    modelReviewed: row.model_reviewed === 1,
    shortlistSize: row.shortlist_size,
    settings:
      row.settings === null
        ? null
        : { ...DEFAULT_SETTINGS, ...(JSON.parse(row.settings) as EffectiveSettings) },
  }
}

/** A session as its stored row. */
export function sessionRow(session: SessionFacts): Row<'session'> {
  return {
    id: session.id,
    kind: session.kind,
    quarter: session.quarter,
    as_of: session.asOf,
    phase: session.phase,
    created_at: session.createdAt,
    started_at: session.startedAt,
    model_reviewed: session.modelReviewed ? 1 : 0,
    shortlist_size: session.shortlistSize,
    settings: session.settings === null ? null : JSON.stringify(session.settings),
  }
}

/** Somebody who takes part. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly position: number
}

type PersonRow = {
  id: string
  name: string
  title: string
  email: string
  roles: string
  position: number
}

/** The people, in the order they were added, as they stood after an entry of the record; null: now. */
export function readPeople(db: Database.Database, asOf: number | null): Person[] {
  return rowsAsOf<PersonRow>(db, 'person', asOf)
    .map((row) => ({ ...row, roles: JSON.parse(row.roles) as Role[] }))
    .toSorted((a, b) => a.position - b.position || compareText(a.id, b.id))
}

/** A person as their stored row. */
export function personRow(person: Person): Row<'person'> {
  return { ...person, roles: JSON.stringify(person.roles) }
}

/** An override as stored, revoked or not. */
export type StoredOverride = ActiveOverride & {
  readonly sessionId: string
  readonly condition: OverrideCondition
  readonly reason: string
  readonly personId: string | null
  /** Who typed it for them; null when they did. */
  readonly enteredBy: string | null
  readonly at: string
  readonly rankBefore: number
  readonly rankAfter: number
  readonly revoked: {
    readonly at: string
    readonly by: string | null
    /** Who typed it for them; null when they did. */
    readonly enteredBy: string | null
    readonly why: string
  } | null
  readonly position: number
}

type OverrideRow = {
  id: string
  session_id: string
  theme_id: string
  kind: OverrideKind
  target_rank: number | null
  condition: OverrideCondition
  reason: string
  person_id: string | null
  at: string
  rank_before: number
  rank_after: number
  revoked_at: string | null
  revoked_by: string | null
  revoked_why: string | null
  position: number
  entered_by: string | null
  revoked_entered_by: string | null
}

/** The overrides of a session in the order they were made, revoked ones included. */
export function readOverrides(db: Database.Database, sessionId: string): StoredOverride[] {
  return db
    .prepare<[string], OverrideRow>('SELECT * FROM override WHERE session_id = ? ORDER BY position, id')
    .all(sessionId)
    .map((row) => ({
      id: row.id,
      sessionId: row.session_id,
      themeId: row.theme_id,
      kind: row.kind,
      targetRank: row.target_rank,
      condition: row.condition,
      reason: row.reason,
      personId: row.person_id,
      enteredBy: row.entered_by,
      at: row.at,
      rankBefore: row.rank_before,
      rankAfter: row.rank_after,
      revoked:
        row.revoked_at === null
          ? null
          : {
              at: row.revoked_at,
              by: row.revoked_by,
              enteredBy: row.revoked_entered_by,
              why: row.revoked_why ?? '',
            },
      position: row.position,
    }))
}

/** An override as its stored row. */
export function overrideRow(override: StoredOverride): Row<'override'> {
  return {
    id: override.id,
    session_id: override.sessionId,
    theme_id: override.themeId,
    kind: override.kind,
    target_rank: override.targetRank,
    condition: override.condition,
    reason: override.reason,
    person_id: override.personId,
    at: override.at,
    rank_before: override.rankBefore,
    rank_after: override.rankAfter,
    revoked_at: override.revoked?.at ?? null,
    revoked_by: override.revoked?.by ?? null,
    revoked_why: override.revoked?.why ?? null,
    position: override.position,
    entered_by: override.enteredBy,
    revoked_entered_by: override.revoked?.enteredBy ?? null,
  }
}

/** The decisions of a session, by theme id. */
export function readDecisions(db: Database.Database, sessionId: string): Map<string, RecordedDecision> {
  const rows = db
    .prepare<
      [string],
      {
        theme_id: string
        status: DecisionStatus | null
        owner_id: string | null
        rationale: string
        workaround: string
        decided_by: string | null
        decided_entered_by: string | null
        owner_by: string | null
        owner_entered_by: string | null
      }
    >('SELECT * FROM decision WHERE session_id = ? ORDER BY theme_id')
    .all(sessionId)
  return new Map(
    rows.map((row) => [
      row.theme_id,
      {
        themeId: row.theme_id,
        status: row.status,
        ownerId: row.owner_id,
        rationale: row.rationale,
        workaround: row.workaround,
        decidedBy: saidBy(row.decided_by, row.decided_entered_by),
        ownerBy: saidBy(row.owner_by, row.owner_entered_by),
      },
    ]),
  )
}

function saidBy(personId: string | null, enteredBy: string | null): Said | null {
  return personId === null ? null : { personId, enteredBy }
}

/** A decision as its stored row. */
export function decisionRow(sessionId: string, decision: RecordedDecision): Row<'decision'> {
  return {
    session_id: sessionId,
    theme_id: decision.themeId,
    status: decision.status,
    owner_id: decision.ownerId,
    rationale: decision.rationale,
    workaround: decision.workaround,
    decided_by: decision.decidedBy?.personId ?? null,
    decided_entered_by: decision.decidedBy?.enteredBy ?? null,
    owner_by: decision.ownerBy?.personId ?? null,
    owner_entered_by: decision.ownerBy?.enteredBy ?? null,
  }
}

/** The PM's own words for customers, by theme id; themes with the draft are missing. */
export function readMemoWords(db: Database.Database, sessionId: string): Map<string, string> {
  const rows = db
    .prepare<[string], { theme_id: string; says: string }>(
      'SELECT theme_id, says FROM memo WHERE session_id = ? ORDER BY theme_id',
    )
    .all(sessionId)
  return new Map(rows.map((row) => [row.theme_id, row.says]))
}
