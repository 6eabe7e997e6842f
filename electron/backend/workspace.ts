import type Database from 'better-sqlite3'
import { type EntryWords, Journal, type RowWriter, type Stamp } from './db/journal.ts'
import { readAccounts } from './repos/account-repo.ts'
import {
  type Person,
  readDecisions,
  readMemoWords,
  readOverrides,
  readPeople,
  readSession,
  readWorkspace,
  type SessionFacts,
  type StoredOverride,
  type WorkspaceFacts,
} from './repos/session-repo.ts'
import { readMappings, readRequests, readRoadmapThemes, readThemes } from './repos/theme-repo.ts'
import { type Account } from '#shared/domain/accounts/account.ts'
import { type Decision } from '#shared/domain/decisions/decision.ts'
import { applyOverrides, shortlistOf } from '#shared/domain/overrides/override.ts'
import { type Ranking, rankThemes } from '#shared/domain/ranking/rank-themes.ts'
import { effectiveSettings } from '#shared/domain/scoring/breakpoints.ts'
import { type ScoredTheme, type Scoring, scoreThemes } from '#shared/domain/scoring/score-themes.ts'
import { type EffectiveSettings } from '#shared/domain/scoring/settings.ts'
import type { FeedbackRequest, FeedbackTheme, Mapping, RoadmapTheme } from '#shared/domain/themes/theme.ts'

/** Everything stored and everything computed from it, as of one entry of the record. */
export type Snapshot = {
  readonly seq: number
  readonly facts: WorkspaceFacts
  readonly session: SessionFacts
  readonly settings: EffectiveSettings
  readonly accounts: readonly Account[]
  readonly themes: readonly FeedbackTheme[]
  readonly requests: readonly FeedbackRequest[]
  readonly roadmap: readonly RoadmapTheme[]
  readonly mappings: ReadonlyMap<string, Mapping>
  readonly people: readonly Person[]
  readonly overrides: readonly StoredOverride[]
  readonly decisions: ReadonlyMap<string, Decision>
  readonly memoWords: ReadonlyMap<string, string>
  readonly scoring: Scoring
  /** Every scored theme by id, compliance track included. */
  readonly scored: ReadonlyMap<string, ScoredTheme>
  readonly modelRanking: Ranking
  /** With the active overrides applied. */
  readonly ranking: Ranking
  readonly shortlist: readonly string[]
}

/** An open workspace file: its record, and what it holds computed once per entry. */
export class Workspace {
  readonly db: Database.Database
  readonly path: string
  readonly journal: Journal
  #snapshot: Snapshot | null = null

  constructor(db: Database.Database, path: string, newId: () => string) {
    this.db = db
    this.path = path
    this.journal = new Journal(db, newId)
  }

  /** One gesture with one entry. Returns false when nothing changed. */
  change(stamp: Stamp, words: EntryWords, write: (rows: RowWriter) => void): boolean {
    return this.journal.gesture(stamp, words.label, (gesture) => gesture.entry(words, write)) > 0
  }

  /** As `change`, in steps: see `Journal.gestureInSteps`. */
  changeInSteps(...gesture: Parameters<Journal['gestureInSteps']>): Promise<boolean> {
    return this.journal.gestureInSteps(...gesture)
  }

  /** What the workspace holds now; computed again only after the record has grown. */
  snapshot(): Snapshot {
    const { seq } = this.journal.head()
    if (this.#snapshot?.seq !== seq) this.#snapshot = readSnapshot(this.db, seq)
    return this.#snapshot
  }

  close(): void {
    this.db.close()
  }
}

function readSnapshot(db: Database.Database, seq: number): Snapshot {
  const facts = readWorkspace(db)
  const session = readSession(db)
  const accounts = readAccounts(db)
  const themes = readThemes(db)
  const requests = readRequests(db)
  const mappings = readMappings(db, session.id)
  const overrides = readOverrides(db, session.id)
  const settings = session.settings ?? effectiveSettings(facts.settings, accounts, facts.currency)
  const scoring = scoreThemes({
    asOf: session.asOf,
    settings,
    accounts,
    themes,
    requests,
    alignment: mappings,
  })
  const active = overrides.filter((override) => override.revoked === null)
  const modelRanking = rankThemes(scoring.themes, settings.weights)
  const ranking = applyOverrides(modelRanking, active)
  return {
    seq,
    facts,
    session,
    settings,
    accounts,
    themes,
    requests,
    roadmap: readRoadmapThemes(db),
    mappings,
    people: readPeople(db),
    overrides,
    decisions: readDecisions(db, session.id),
    memoWords: readMemoWords(db, session.id),
    scoring,
    scored: new Map([...scoring.themes, ...scoring.compliance].map((theme) => [theme.themeId, theme])),
    modelRanking,
    ranking,
    shortlist: shortlistOf(ranking, session.shortlistSize, active),
  }
}
