import { fitOfScore } from '#shared/domain/prioritization/scoring/alignment.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Dimension, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { ownedDimensions, ownsDimension } from './roles.ts'
import { type Role, takesPart } from '#shared/domain/people/role.ts'

/** How a ballot came in: typed by the person, typed by the facilitator for them, or imported from a workbook. */
export const BALLOT_WAYS = ['screen', 'facilitator', 'workbook'] as const
export type BallotWay = (typeof BALLOT_WAYS)[number]

/** One score of a ballot. */
export type BallotScore = {
  readonly themeId: string
  readonly dimension: Dimension
  /** null: the person abstains, with a reason. */
  readonly score: Score | null
  /** The fit behind an alignment score; null for the other dimensions, and for an abstention. */
  readonly fit: Fit | null
  /** Why it differs from the model, or why the person abstains; may be empty otherwise. */
  readonly reason: string
}

/** One person's ballot in one session. */
export type Ballot = {
  readonly id: string
  readonly personId: string
  /** null: not begun. `workbook` on a ballot that isn't finished: its workbook is on its way. */
  readonly via: BallotWay | null
  /** Who typed or imported it for the person; null when the person did. */
  readonly enteredBy: string | null
  readonly finishedAt: string | null
  /** Why the session does without this ballot; null while it is waited for. */
  readonly excused: string | null
  readonly scores: readonly BallotScore[]
}

/** Whether a ballot travels: its workbook was written, and it is neither begun on screen nor back. */
export const onItsWay = ({ via, finishedAt }: Pick<Ballot, 'via' | 'finishedAt'>): boolean =>
  via === 'workbook' && finishedAt === null

/** What the model says of a theme on the table, fixed when the session was published. */
export type ModelScores = {
  readonly revenue: Score
  readonly breadth: Score
  /** What CS Ops, or Product before the session, put down; null on a theme that isn't mapped. */
  readonly alignment: Score | null
  readonly fit: Fit | null
}

/** Why a score can't stand on a ballot. */
export type BallotRefusal =
  | { readonly code: 'observer' }
  | { readonly code: 'abstain-reason' }
  /** The owner differs from the model's score without saying why. */
  | { readonly code: 'reason'; readonly model: Score }
  /** The score lies outside what the fit allows. */
  | { readonly code: 'fit'; readonly fit: Fit; readonly min: Score; readonly max: Score }
  /** More than one fit, or none, allows the score: it has to be named. */
  | { readonly code: 'fit-unnamed' }

/** A score as somebody gives it; without a fit an alignment score takes the theme's, or the only one that allows it. */
export type GivenScore = Omit<BallotScore, 'fit'> & { readonly fit?: Fit | null }

/**
 * Checks one score of a ballot (ritual, sections 1 and 3.3). An owner who differs from the model says why; a view
 * needs no reason; an abstention always does; an alignment score stays within its fit (model, section 5).
 */
export function checkBallotScore(
  given: GivenScore,
  roles: readonly Role[],
  model: ModelScores,
  settings: Settings,
): Result<BallotScore, BallotRefusal> {
  if (!takesPart(roles)) return err({ code: 'observer' })
  const { themeId, dimension, score } = given
  const reason = given.reason.trim()
  if (score === null)
    return reason === ''
      ? err({ code: 'abstain-reason' })
      : ok({ themeId, dimension, score, fit: null, reason })
  const fit = dimension === 'alignment' ? fitFor(score, given.fit ?? null, model, settings) : null
  if (fit !== null && typeof fit === 'object') return err(fit)
  const said = model[dimension]
  if (said !== null && score !== said && reason === '' && ownsDimension(roles, dimension))
    return err({ code: 'reason', model: said })
  return ok({ themeId, dimension, score, fit, reason })
}

function fitFor(
  score: Score,
  given: Fit | null,
  model: ModelScores,
  settings: Settings,
): Fit | BallotRefusal {
  const allows = (fit: Fit): boolean => score >= settings.fits[fit].min && score <= settings.fits[fit].max
  if (given !== null) return allows(given) ? given : { code: 'fit', fit: given, ...rangeOf(given, settings) }
  if (model.fit !== null && allows(model.fit)) return model.fit
  return fitOfScore(score, settings) ?? { code: 'fit-unnamed' }
}

function rangeOf(fit: Fit, settings: Settings): { min: Score; max: Score } {
  const { min, max } = settings.fits[fit]
  return { min, max }
}

/** What a ballot still lacks on a theme. */
export type BallotGap = { readonly themeId: string; readonly dimension: Dimension }

/**
 * What finishing a ballot takes (ritual, section 3.3): revenue and breadth come pre-filled with the model's score, so
 * an owner who left them alone has agreed with it; alignment has to be scored, or abstained from, by its owners.
 * @param themes what the model says, by theme id, of every theme on the ballot
 */
export function finishBallot(
  ballot: Pick<Ballot, 'scores'>,
  roles: readonly Role[],
  themes: ReadonlyMap<string, ModelScores>,
): { readonly prefilled: readonly BallotScore[]; readonly gaps: readonly BallotGap[] } {
  const given = new Set(ballot.scores.map(({ themeId, dimension }) => `${themeId} ${dimension}`))
  const prefilled: BallotScore[] = []
  const gaps: BallotGap[] = []
  for (const [themeId, model] of themes)
    for (const dimension of ownedDimensions(roles)) {
      if (given.has(`${themeId} ${dimension}`)) continue
      if (dimension === 'alignment') gaps.push({ themeId, dimension })
      else prefilled.push({ themeId, dimension, score: model[dimension], fit: null, reason: '' })
    }
  return { prefilled, gaps }
}

/** How far a ballot is: themes of which nothing is left to say, and all. Pre-filled dimensions leave nothing. */
export function ballotProgress(
  ballot: Pick<Ballot, 'scores' | 'finishedAt'>,
  roles: readonly Role[],
  themeIds: readonly string[],
): { readonly done: number; readonly total: number } {
  const total = themeIds.length
  if (ballot.finishedAt !== null) return { done: total, total }
  const needed = ownsDimension(roles, 'alignment') ? 'alignment' : null
  const touched = new Set(
    ballot.scores.filter((s) => needed === null || s.dimension === needed).map((s) => s.themeId),
  )
  return { done: themeIds.filter((id) => touched.has(id)).length, total }
}
