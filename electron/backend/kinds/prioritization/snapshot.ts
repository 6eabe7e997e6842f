import type Database from 'better-sqlite3'
import { readAccounts } from '#electron/backend/repos/account-repo.ts'
import { readCorrections, type StoredCorrection } from './repos/correction-repo.ts'
import {
  readAgenda,
  readBallots,
  readCodes,
  readResolutions,
  readRun,
  readSessionThemes,
  type RunFacts,
  type SessionTheme,
  slotOf,
} from './repos/room-repo.ts'
import { changedSince } from '#electron/backend/repos/rows-as-of.ts'
import { readAmendments, readSeal, type SealFacts, sealSeq, type StoredAmendment } from './repos/seal-repo.ts'
import {
  type Abandonment,
  type Person,
  readAbandonment,
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
import { readEmergency } from './repos/emergency-repo.ts'
import { readLetterChoices, readNameAnswers } from './repos/letters-repo.ts'
import { keptNow, readKeptNotes, type StoredKeptNote, wordsNow } from './repos/wording-repo.ts'
import { readMappings, readRequests, readRoadmapThemes, readThemes } from './repos/theme-repo.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import type { RecordedDecision } from '#shared/domain/prioritization/decisions/decision.ts'
import {
  type Position,
  type Resolution,
  type Standing,
  standingOf,
} from '#shared/domain/prioritization/disputes/agree.ts'
import { applyOverrides, shortlistOf } from '#shared/domain/prioritization/overrides/override.ts'
import { type Ranking, rankThemes } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { effectiveSettings } from '#shared/domain/prioritization/scoring/breakpoints.ts'
import {
  type DataScores,
  type ScoredTheme,
  type Scoring,
  scoreThemes,
} from '#shared/domain/prioritization/scoring/score-themes.ts'
import type { EffectiveSettings } from '#shared/domain/prioritization/scoring/settings.ts'
import { type AgendaItem, agendaOf } from '#shared/domain/prioritization/phases/agenda.ts'
import type { Emergency } from '#shared/domain/prioritization/emergency/emergency.ts'
import { onTable, type SessionTable, tableOf } from '#shared/domain/prioritization/phases/table.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { LetterChoices } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import type { Ballot } from '#shared/domain/prioritization/ballots/ballot.ts'
import { ownsDimension } from '#shared/domain/prioritization/ballots/roles.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import {
  DIMENSIONS,
  type Dimension,
  type FeedbackTheme,
  type Mapping,
  type RetiredTheme,
  type RoadmapTheme,
} from '#shared/domain/prioritization/themes/theme.ts'

/** What files and people said of the customers and the roadmap. */
export type LiveData = {
  readonly accounts: readonly Account[]
  readonly themes: readonly FeedbackTheme[]
  /** Themes that were merged or removed; their names still stand for where they went. */
  readonly retired: readonly RetiredTheme[]
  readonly requests: readonly FeedbackRequest[]
  readonly roadmap: readonly RoadmapTheme[]
}

/** Everything stored and everything computed from it, as of one entry of the record. */
export type Snapshot = LiveData & {
  readonly seq: number
  readonly facts: WorkspaceFacts
  readonly session: SessionFacts
  /** null before the basis is fixed. */
  readonly run: RunFacts | null
  readonly settings: EffectiveSettings
  /** All of the session's basis; what stands beside it is what the session is about. */
  readonly basis: LiveData
  /** The basis as it was published, before the room corrected it. */
  readonly published: LiveData
  /** What was put right in the app, oldest first. */
  readonly corrections: readonly StoredCorrection[]
  readonly table: SessionTable
  readonly emergency: Emergency | null
  /** As it stands now; what stands beside it is the session's basis, which later changes don't touch. */
  readonly live: LiveData & { readonly people: readonly Person[] }
  /** The live data have changed since the basis was fixed. */
  readonly moved: boolean
  /** They have, by more than the room's own corrections. */
  readonly changedSince: boolean
  readonly mappings: ReadonlyMap<string, Mapping>
  readonly people: readonly Person[]
  readonly overrides: readonly StoredOverride[]
  readonly decisions: ReadonlyMap<string, RecordedDecision>
  /** What CS says of a theme in somebody's own words, as the last amendment of them has it. */
  readonly memoWords: ReadonlyMap<string, string>
  readonly letters: LetterChoices
  /** Answers to "is this the customer?", by the folded sentence. */
  readonly nameAnswers: ReadonlyMap<string, boolean>
  /** Wordings that were kept although there is a note on them. */
  readonly keptNotes: readonly StoredKeptNote[]
  readonly sessionThemes: ReadonlyMap<string, SessionTheme>
  /** By person id. Their scores leave the backend through `ballots.get` and, once revealed, `disputes.list` only. */
  readonly ballots: ReadonlyMap<string, Ballot>
  readonly codes: ReadonlyMap<string, { readonly salt: string; readonly hash: string }>
  readonly resolutions: ReadonlyMap<string, Resolution>
  /** By theme id; compliance themes, which nobody scores, are missing. */
  readonly standings: ReadonlyMap<string, Readonly<Record<Dimension, Standing>>>
  readonly agenda: readonly AgendaItem[]
  readonly seal: SealFacts | null
  /** null: it wasn't given up. */
  readonly abandoned: Abandonment | null
  readonly amendments: readonly StoredAmendment[]
  readonly scoring: Scoring
  /** Every scored theme by id, compliance track included. */
  readonly scored: ReadonlyMap<string, ScoredTheme>
  readonly modelRanking: Ranking
  /** With the active overrides applied. */
  readonly ranking: Ranking
  readonly shortlist: readonly string[]
}

const DATA_TABLES = ['account', 'theme', 'retired_theme', 'request', 'roadmap_theme'] as const
/** Entries whose changes are part of the basis, as far as they were made in the room. */
const CORRECTING = ['accounts.correct', 'requests.correct']

/**
 * Reads everything a session works with, and computes what follows from it.
 * @param seq the record's last entry
 * @param sessionId which session
 * @param before what was read of it at an earlier entry: customers and roadmap are taken from it where no entry since
 *   touched them, so that a score on a ballot doesn't read fifty thousand requests again; null reads everything
 * @param other what was read of any session: today's lists are the same for all
 */
export function readSnapshot(
  db: Database.Database,
  seq: number,
  sessionId: string,
  before: Snapshot | null,
  other: Snapshot | null = before,
): Snapshot {
  const facts = readWorkspace(db)
  const session = readSession(db, sessionId)
  const run = readRun(db, session.id)
  const seal = readSeal(db, session.id)
  const abandoned = readAbandonment(db, session.id)
  const basis = run?.basisSeq ?? null
  const fresh = (read: Snapshot | null): Snapshot | null =>
    read !== null && !changedSince(db, [...DATA_TABLES, 'correction'], read.seq) ? read : null
  const still = fresh(before)
  const live = (still ?? fresh(other))?.live ?? readData(db, null)
  // What was found out before holds as long as nothing moved: looking from the basis on again and again would take the
  // longer the more was recorded since.
  const known = still !== null && still.run?.basisSeq === basis ? still : null
  const moved = known?.moved ?? (basis !== null && changedSince(db, [...DATA_TABLES, 'correction'], basis))
  const corrections = readCorrections(db)
  const inRoom = corrections.filter((one) => one.inRoom && one.sessionId === session.id)
  const published = moved ? dataOf(known?.published ?? readData(db, basis)) : dataOf(live)
  const everything = inRoom.length === 0 ? published : (known?.basis ?? corrected(published, inRoom))
  const settings = session.settings ?? effectiveSettings(facts.settings, everything.accounts, facts.currency)
  const emergency = readEmergency(db, session.id)
  const table = tableOf(
    session.kind,
    session.kind === 'triage' ? candidatesOf(published, session.asOf, settings) : [],
    emergency?.themeId ?? null,
  )
  const data = { ...everything, ...onTable(table, everything.themes, everything.requests) }
  const mappings = readMappings(db, session.id)
  const overrides = readOverrides(db, session.id)
  const livePeople = readPeople(db, null)
  const people = seal === null ? livePeople : readPeople(db, sealSeq(db, session.id))
  const sessionThemes = readSessionThemes(db, session.id)
  const ballots = readBallots(db, session.id)
  const resolutions = readResolutions(db, session.id)
  const standings = new Map<string, Record<Dimension, Standing>>()
  const agreement = new Agreement({
    run,
    settings,
    people,
    sessionThemes,
    ballots,
    resolutions,
    corrections: inRoom,
  })
  const amendments = readAmendments(db, session.id)
  const scoring = scoreThemes({
    asOf: session.asOf,
    settings,
    ...data,
    alignment: mappings,
    settle: (themeId, model) => {
      const standing = agreement.standingsOf(themeId, model)
      standings.set(themeId, standing)
      return agreement.scoresOf(themeId, standing, model)
    },
  })
  const active = overrides.filter((override) => override.revoked === null)
  const modelRanking = rankThemes(scoring.themes, settings.weights)
  const ranking = applyOverrides(modelRanking, active)
  const decisions = readDecisions(db, session.id)
  return {
    seq,
    facts,
    session,
    run,
    settings,
    ...data,
    basis: everything,
    published,
    corrections,
    table,
    emergency,
    live: { ...live, people: livePeople },
    moved,
    changedSince:
      known !== null && (known.seal === null) === (seal === null)
        ? known.changedSince
        : moved && basis !== null && changedSince(db, DATA_TABLES, basis, seal === null ? CORRECTING : []),
    mappings,
    people,
    overrides,
    decisions,
    memoWords: wordsNow(readMemoWords(db, session.id), decisions, amendments),
    letters: readLetterChoices(db, session.id),
    nameAnswers: readNameAnswers(db, session.id),
    keptNotes: keptNow(readKeptNotes(db, session.id), amendments),
    sessionThemes,
    ballots,
    codes: readCodes(db),
    resolutions,
    standings,
    agenda: agendaOf(session.kind, readAgenda(db, session.id)),
    seal,
    abandoned,
    amendments,
    scoring,
    scored: new Map([...scoring.themes, ...scoring.compliance].map((theme) => [theme.themeId, theme])),
    modelRanking,
    ranking,
    shortlist: shortlistOf(ranking, session.shortlistSize, active),
  }
}

/** The data with what the room corrected in them. */
export function corrected(
  data: LiveData,
  corrections: readonly Pick<StoredCorrection, 'kind' | 'itemId' | 'patch'>[],
): LiveData {
  const patched = <T extends { readonly id: string }>(
    kind: StoredCorrection['kind'],
    items: readonly T[],
  ) => {
    const patches = new Map<string, Partial<T>>()
    for (const one of corrections)
      if (one.kind === kind)
        patches.set(one.itemId, { ...patches.get(one.itemId), ...(one.patch as Partial<T>) })
    return patches.size === 0 ? items : items.map((item) => ({ ...item, ...patches.get(item.id) }))
  }
  return {
    ...data,
    accounts: patched('account', data.accounts),
    requests: patched('request', data.requests),
  }
}

/** The data alone, of whatever carries them. */
function dataOf({ accounts, themes, retired, requests, roadmap }: LiveData): LiveData {
  return { accounts, themes, retired, requests, roadmap }
}

/** Every theme as the model scores it, compliance track included: what a triage chooses from. */
function candidatesOf(data: LiveData, asOf: IsoDate, settings: EffectiveSettings): ScoredTheme[] {
  const { themes, compliance } = scoreThemes({ asOf, settings, ...data, alignment: new Map() })
  return [...themes, ...compliance]
}

function readData(db: Database.Database, asOf: number | null): LiveData {
  return {
    accounts: readAccounts(db, asOf),
    ...readThemes(db, asOf),
    requests: readRequests(db, asOf),
    roadmap: readRoadmapThemes(db, asOf),
  }
}

type AgreementInput = Pick<
  Snapshot,
  'run' | 'settings' | 'people' | 'sessionThemes' | 'ballots' | 'resolutions' | 'corrections'
>

/** Which scores of a session count: the model's before the first ballot is revealed, then what the room agreed on. */
class Agreement {
  readonly #input: AgreementInput
  readonly #positions = new Map<string, Position[]>()
  /** Dimensions whose score of the model was corrected after an owner had given theirs. */
  readonly #corrected = new Set<string>()
  readonly #revealing: boolean

  constructor(input: AgreementInput) {
    this.#input = input
    this.#revealing =
      input.run?.scoring === 'ballots' &&
      [...input.sessionThemes.values()].some((theme) => theme.revealedAt !== null)
    if (this.#revealing) this.#gather()
  }

  standingsOf(themeId: string, model: DataScores): Record<Dimension, Standing> {
    const of = (dimension: Dimension): Standing => this.#standingOf(themeId, dimension, model)
    return { revenue: of('revenue'), breadth: of('breadth'), alignment: of('alignment') }
  }

  scoresOf(themeId: string, standing: Record<Dimension, Standing>, model: DataScores): DataScores {
    const { revenue, breadth, alignment } = standing
    const hidden = this.#revealing && !this.#isRevealed(themeId)
    return {
      revenue: revenue.score,
      breadth: breadth.score,
      alignment: alignment.score,
      fit: hidden ? model.fit : (alignment.fit ?? model.fit),
    }
  }

  #standingOf(themeId: string, dimension: Dimension, model: DataScores): Standing {
    if (!this.#revealing) return { state: 'model', score: model[dimension], fit: model.fit, cause: null }
    if (!this.#isRevealed(themeId)) return { state: 'hidden', score: null, fit: null, cause: null }
    const slot = slotOf(themeId, dimension)
    return standingOf(
      this.#positions.get(slot) ?? [],
      model[dimension],
      this.#input.settings.disputeApart,
      this.#input.resolutions.get(slot) ?? null,
      this.#corrected.has(slot),
    )
  }

  #isRevealed(themeId: string): boolean {
    return (this.#input.sessionThemes.get(themeId)?.revealedAt ?? null) !== null
  }

  #gather(): void {
    const roles = new Map(this.#input.people.map((person) => [person.id, person.roles]))
    const correctedAt = new Map<string, string>()
    for (const { moved, at } of this.#input.corrections)
      for (const { themeId, dimension } of moved) correctedAt.set(slotOf(themeId, dimension), at)
    for (const ballot of this.#input.ballots.values()) {
      // A ballot that was never finished is no vote, whatever it holds.
      if (ballot.finishedAt === null) continue
      for (const { themeId, dimension, score, fit, reason } of ballot.scores) {
        const slot = slotOf(themeId, dimension)
        const kind = ownsDimension(roles.get(ballot.personId) ?? [], dimension) ? 'owner' : 'view'
        if (kind === 'owner' && ballot.finishedAt <= (correctedAt.get(slot) ?? '')) this.#corrected.add(slot)
        const position: Position = { personId: ballot.personId, kind, score, fit, reason }
        const own = this.#positions.get(slot)
        if (own) own.push(position)
        else this.#positions.set(slot, [position])
      }
    }
  }
}

/** The dimensions of a theme that stand in one state, in order. */
export function dimensionsIn(
  snapshot: Pick<Snapshot, 'standings'>,
  themeId: string,
  state: Standing['state'],
): Dimension[] {
  const standing = snapshot.standings.get(themeId)
  return standing ? DIMENSIONS.filter((dimension) => standing[dimension].state === state) : []
}
