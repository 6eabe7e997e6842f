/** How a theme can leave the session (ritual, section 3.5). */
export const DECISION_STATUSES = ['build', 'defer', 'decline'] as const
export type DecisionStatus = (typeof DECISION_STATUSES)[number]

/** What was decided on one theme. Status null: an owner is named, but nothing is decided yet. */
export type Decision = {
  readonly themeId: string
  readonly status: DecisionStatus | null
  /** The PM who answers for it; needed to build. */
  readonly ownerId: string | null
  readonly rationale: string
  /** What customers can do instead; needed to decline. */
  readonly workaround: string
}

/** Whose word something is, and who typed it in for them; null when they did. */
export type Said = { readonly personId: string; readonly enteredBy: string | null }

/** A decision as the session recorded it. Older formats kept neither. */
export type RecordedDecision = Decision & {
  /** Who decided; null while undecided. */
  readonly decidedBy: Said | null
  /** Who named the owner; null while there is none. */
  readonly ownerBy: Said | null
}

/** What a decision still lacks before it can stand. */
export type DecisionGap = 'rationale' | 'owner' | 'workaround' | 'not-shortlisted'

/**
 * The gaps of a decision: every status needs a rationale, building needs a PM owner and a place on the shortlist (or
 * the compliance track), declining needs a workaround. Empty: it can stand.
 */
export function decisionGaps(
  decision: Omit<Decision, 'themeId'>,
  standing: { readonly onShortlist: boolean; readonly compliance: boolean },
): DecisionGap[] {
  const gaps: DecisionGap[] = []
  if (decision.status === null) return gaps
  if (decision.rationale.trim() === '') gaps.push('rationale')
  if (decision.status === 'build' && decision.ownerId === null) gaps.push('owner')
  if (decision.status === 'decline' && decision.workaround.trim() === '') gaps.push('workaround')
  if (decision.status === 'build' && !standing.onShortlist && !standing.compliance)
    gaps.push('not-shortlisted')
  return gaps
}
