import { DIMENSIONS, type Dimension, type Fit, type Score } from '#shared/domain/themes/theme.ts'
import type { MemoReason } from './memo-facts.ts'

/** A ranked theme as far as it says why another is built, or isn't. */
export type Compared = Readonly<Record<Dimension, Score | null>> & {
  readonly rank: number
  readonly fit: Fit | null
}

/** What put a theme where it was decided, true beside everything that is built. */
export type Reason = {
  readonly reason: MemoReason
  /** Where the scores decided: on what it scores less than all that is built. */
  readonly behindOn: readonly Dimension[]
  /** Nothing that is built fits the roadmap as little as it does. */
  readonly fitsLeast: boolean
}

/**
 * What put a theme where it was decided, as far as ranks, scores, overrides and the capacity note tell (ritual, section
 * 6). A dimension is named only where the theme scores less on it than every theme that is built; revenue and breadth,
 * which customers read as one, only where neither is ahead of any. Where none is left the neutral reason is: capacity, if
 * Product noted what it can take on.
 * @param own null: it has no rank
 * @param built the other ranked themes that are built, best rank first
 */
export function reasonFor(
  own: Compared | null,
  built: readonly Compared[],
  given: {
    /** An override took it off the shortlist, moved it back, or moved one that is built ahead of it. */
    readonly overridden: boolean
    readonly shortlisted: boolean
    readonly capacityNoted: boolean
  },
): Reason {
  const fitsLeast = own !== null && built.every(({ fit }) => fit !== null && depth(fit) < depth(own.fit))
  const because = (reason: MemoReason, behindOn: readonly Dimension[] = []): Reason => ({
    reason,
    behindOn,
    fitsLeast,
  })
  if (own === null) return because('other')
  if (given.overridden) return because('override')
  if (built.length === 0) return because('other')
  const outranked = built.every(({ rank }) => rank < own.rank) && !given.shortlisted
  const behindOn = outranked ? behindAll(own, built) : []
  if (behindOn.length > 0) return because('score', behindOn)
  return because(given.capacityNoted ? 'capacity' : 'other')
}

function behindAll(own: Compared, built: readonly Compared[]): Dimension[] {
  const apart = (dimension: Dimension): readonly number[] =>
    built.map((other) => (other[dimension] ?? 0) - (own[dimension] ?? Infinity))
  const behind = DIMENSIONS.filter((dimension) => apart(dimension).every((by) => by > 0))
  // "Customer impact" is both: less revenue and more customers than something that is built isn't less impact.
  const mixed = (['revenue', 'breadth'] as const).some((dimension) => apart(dimension).some((by) => by < 0))
  return mixed ? behind.filter((dimension) => dimension === 'alignment') : behind
}

/** How far from the roadmap a fit is. A theme without one is as far as can be. */
const depth = (fit: Fit | null): number => (fit === null ? 3 : { direct: 0, adjacent: 1, none: 2 }[fit])
