import type { Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'

/** What one person says of one theme on one dimension. */
export type Position = {
  readonly personId: string
  /** An owner's score counts; a view never does, it makes disagreement visible. */
  readonly kind: 'owner' | 'view'
  /** null: abstained. */
  readonly score: Score | null
  readonly fit: Fit | null
  readonly reason: string
}

/** An agreed score with the sentence on why, whose word it is, and who typed it for them (null: they did). */
export type Settled = {
  readonly score: Score
  readonly fit: Fit | null
  readonly sentence: string
  readonly personId: string
  readonly enteredBy: string | null
  readonly at: string
}

/** How a dispute ended, or where it waits (ritual, section 3.4). */
export type Resolution =
  | ({ readonly kind: 'agreed' } & Settled)
  | {
      readonly kind: 'escalated'
      readonly sentence: string
      readonly personId: string
      readonly enteredBy: string | null
      readonly at: string
      /** The day by which it is settled. */
      readonly due: string
      /** What it came to; null while it is open. */
      readonly outcome: Settled | null
    }

/** Days in which an escalation is to be settled (ritual, section 3.4). */
export const ESCALATION_DAYS = 7
/** Shortest sentence on why a dispute was settled so, in characters without outer spaces. */
export const SENTENCE_MIN = 10

/**
 * Where one dimension of one theme stands.
 * `model`: no ballots decide (yet): the data's score. `hidden`: not revealed. `agreed`: all owners who scored gave the
 * same. `resolved`: a dispute that ended with an agreed score, by its owners or by an escalation's outcome.
 */
export const STANDING_STATES = [
  'model',
  'hidden',
  'agreed',
  'resolved',
  'disputed',
  'escalated',
  'not-scored',
] as const
export type StandingState = (typeof STANDING_STATES)[number]

/**
 * Why a dimension is disputed: the owners differ, somebody else or the model stands too far from them, or the data were
 * corrected in the room and the model no longer says what they agreed on.
 */
export const DISPUTE_CAUSES = ['owners-differ', 'view-apart', 'model-apart', 'corrected'] as const
export type DisputeCause = (typeof DISPUTE_CAUSES)[number]

/** Where a dimension stands, and the official score; null while it is withheld. */
export type Standing = {
  readonly state: StandingState
  readonly score: Score | null
  readonly fit: Fit | null
  /** Set for what is, or was, a dispute. */
  readonly cause: DisputeCause | null
}

/**
 * Agreement on one dimension by the rules of the ritual, section 3.4. Nothing is ever averaged: equal owners' scores
 * stand, anything else is disputed until it is settled. Independent of the order of `positions`.
 * @param model the model's score; for alignment what stood before the session; null where there is none
 * @param apart how far a view or the model may stand from what the owners agree on before it is a dispute, 1 to 4
 * @param corrected a correction in the room changed the model's score after the owners had given theirs
 */
export function standingOf(
  positions: readonly Position[],
  model: Score | null,
  apart: number,
  resolution: Resolution | null,
  corrected = false,
): Standing {
  const owners = positions.filter((p) => p.kind === 'owner' && p.score !== null)
  const [first] = owners
  if (!first) return { state: 'not-scored', score: null, fit: null, cause: null }
  const reopened = corrected && model !== null && model !== first.score
  const cause = causeOf(owners, positions, model, apart) ?? (reopened ? 'corrected' : null)
  if (cause === null) return { state: 'agreed', score: first.score, fit: agreedFit(owners), cause: null }
  if (resolution === null) return { state: 'disputed', score: null, fit: null, cause }
  const settled = resolution.kind === 'agreed' ? resolution : resolution.outcome
  if (settled === null) return { state: 'escalated', score: null, fit: null, cause }
  return { state: 'resolved', score: settled.score, fit: settled.fit, cause }
}

function causeOf(
  owners: readonly Position[],
  positions: readonly Position[],
  model: Score | null,
  apart: number,
): DisputeCause | null {
  const agreed = owners[0]?.score ?? null
  if (owners.some((p) => p.score !== agreed)) return 'owners-differ'
  const far = (score: Score | null): boolean =>
    score !== null && agreed !== null && Math.abs(score - agreed) >= apart
  if (positions.some((p) => p.kind === 'view' && far(p.score))) return 'view-apart'
  return far(model) ? 'model-apart' : null
}

/** The fit the owners chose; of several that allow the same score, the closest one, whoever came first. */
function agreedFit(owners: readonly Position[]): Fit | null {
  return (['direct', 'adjacent', 'none'] as const).find((fit) => owners.some((p) => p.fit === fit)) ?? null
}
