import type { Dimension, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'

/**
 * What put a theme where it was decided. `score`: the ranking, by what the model says of what is built, or of most of it.
 * `override`: the model had it on the shortlist, and an override took it off, or moved others ahead. `capacity`: whoever
 * decided wrote that there is no room for it. `other`: neither the numbers nor the words say. `alone`: nothing came first,
 * as nothing at all is built, or it stood on the shortlist to the end.
 */
export type MemoReason = 'score' | 'override' | 'capacity' | 'other' | 'alone'

/** What customers read of three scores: revenue and breadth are one thing to them, alignment the other. */
export type Grounds = 'impact' | 'fit'

/** A ranked theme as far as it says why another is built, or isn't. */
export type Compared = Readonly<Record<Dimension, Score | null>> & {
  /** By the model alone, before overrides. */
  readonly modelRank: number
  /** What the model parts equal scores by: money at risk, then the weighted count; themes equal on these by their names. */
  readonly risk: number
  readonly weightedCount: number
  readonly fit: Fit | null
}

/** What put a theme where it was decided, true of what is built. */
export type Reason = {
  readonly reason: MemoReason
  /** Where the scores decided: on what the work ahead of it leads; one or both. */
  readonly grounds: readonly Grounds[]
  /** Where the scores decided: not for all that is built, for overrides put some of it first. */
  readonly notAll: boolean
  /** Nothing that is built fits the roadmap as little as it does. */
  readonly fitsLeast: boolean
}

/**
 * What put a theme where it was decided, as far as ranks, scores, overrides and the rationale tell (ritual, section
 * 6). The scores decided where the model has more than half of what is built ahead of a theme that it leaves off the
 * shortlist; where it hasn't all of it, that is said. Impact or fit is named alone where the work ahead is behind on it
 * nowhere, and the other isn't so; both where it takes both, as the composite does.
 * @param own null: it has no rank
 * @param built the other ranked themes that are built
 */
export function reasonFor(
  own: Compared | null,
  built: readonly Compared[],
  given: {
    /** The model alone has it on the shortlist. */
    readonly shortlistedByModel: boolean
    /** It is on the shortlist, overrides and all. */
    readonly shortlisted: boolean
    /** An override of its own moved it back or took it off the shortlist. */
    readonly movedBack: boolean
    /** What was written of the decision. */
    readonly rationale: string
    /** Something is built, ranked or not: a legal duty too. */
    readonly anythingBuilt: boolean
  },
): Reason {
  const fitsLeast = own !== null && built.every(({ fit }) => fit !== null && depth(fit) < depth(own.fit))
  const ahead = own === null ? [] : built.filter(({ modelRank }) => modelRank < own.modelRank)
  const because = (reason: MemoReason, grounds: readonly Grounds[] = []): Reason => ({
    reason,
    grounds,
    notAll: reason === 'score' && ahead.length < built.length,
    fitsLeast,
  })
  if (!given.anythingBuilt) return because('alone')
  if (namesCapacity(given.rationale)) return because('capacity')
  if (given.shortlisted) return because('alone')
  if (own === null) return because('other')
  if (given.movedBack || given.shortlistedByModel) return because('override')
  const grounds = ahead.length * 2 > built.length ? groundsOf(own, ahead) : []
  return because(grounds.length > 0 ? 'score' : 'other', grounds)
}

const ROOM = 'capacity|bandwidth|headcount|room'
const HANDS = 'engineers?|developers?|squads?|teams?'
/** That something is short, in so many words: “no team asks for it” and “we have room for it” say nothing of the kind. */
const NO_ROOM = new RegExp(
  [
    String.raw`\b(?:no|not enough|too little|lack(?:s|ing)?(?: of)?(?: the)?|short (?:of|on)|out of|without(?: the)?|beyond(?: our| the)?|exceeds?(?: our| the)?|limited) (?:\w+ )?(?:${ROOM})\b(?! for)`,
    String.raw`\bno (?:${ROOM}) for (?:it|this|them|these)\b`,
    String.raw`\b(?:don['’]t|doesn['’]t|do not|does not|didn['’]t) have (?:the |enough |any )?(?:${ROOM}|${HANDS})\b`,
    String.raw`\b(?:${ROOM}|${HANDS}) (?:is|are|was|were) (?:full|fully|gone|used up|spent|taken|booked|busy|committed|exhausted|short|limited)\b`,
    String.raw`\b(?:the )?same squad\b|\bonly one (?:squad|team|engineer)\b|\bcapacity decided\b`,
    String.raw`\b(?:for (?:want|lack) of|due to|because of|limited by) (?:\w+ )?(?:${ROOM})\b`,
  ].join('|'),
  'iu',
)

/** Whether a rationale says that there was no room for the work. That a capacity note exists doesn't: it says what fits. */
export function namesCapacity(rationale: string): boolean {
  return NO_ROOM.test(rationale)
}

function groundsOf(own: Compared, ahead: readonly Compared[]): Grounds[] {
  const impact = ahead.map((other) => impactOf(other) - impactOf(own))
  const fit = ahead.map((other) => (other.alignment ?? 0) - (own.alignment ?? 0))
  const leads = (by: readonly number[]): boolean => by.every((one) => one >= 0) && by.some((one) => one > 0)
  const named: Grounds[] = [
    ...(leads(impact) ? (['impact'] as const) : []),
    ...(leads(fit) ? (['fit'] as const) : []),
  ]
  if (named.length > 0) return named
  if ([...impact, ...fit].some((by) => by !== 0)) return ['impact', 'fit']
  // Equal on both, they were parted by money at risk or the number of customers, which is impact, or by their names.
  return ahead.some(({ risk, weightedCount }) => risk > own.risk || weightedCount > own.weightedCount)
    ? ['impact']
    : []
}

const impactOf = ({ revenue, breadth }: Compared): number => (revenue ?? 0) + (breadth ?? 0)

/** How far from the roadmap a fit is. A theme without one is as far as can be. */
const depth = (fit: Fit | null): number => (fit === null ? 3 : { direct: 0, adjacent: 1, none: 2 }[fit])
