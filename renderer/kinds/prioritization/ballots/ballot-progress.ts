import type {
  BallotDrafts,
  BallotTheme,
  BallotView,
  VoterView,
} from '#shared/contract/prioritization/ballots.contract.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { dimensionOrder, draftKey, refusalOf, standingOf } from './ballot-draft.ts'

/** Whether a theme has its mark in the strip; the same rule by which progress is counted (ballotProgress). */
export function isDone(theme: Pick<BallotTheme, 'entries'>, owns: readonly Dimension[]): boolean {
  const { revenue, breadth, alignment } = theme.entries
  if (owns.includes('alignment')) return alignment !== null
  return revenue !== null || breadth !== null || alignment !== null
}

/** One thing that keeps a ballot from being counted, or that would be lost if it were. */
export type Missing = {
  readonly themeId: string
  readonly name: string
  readonly dimension: Dimension
  /** Nothing said yet; or chosen, and not on the ballot because of this. */
  readonly why: 'unscored' | 'reason' | 'abstain-reason' | 'fit' | 'unsaved'
}

/** What is missing, theme by theme in the order of the ballot. */
export function missingOf(view: BallotView, drafts: BallotDrafts, settings: Settings): readonly Missing[] {
  const gaps = new Set(view.gaps.map((gap) => draftKey(gap.themeId, gap.dimension)))
  return view.themes.flatMap((theme) =>
    dimensionOrder(view.owns).flatMap((dimension): Missing[] => {
      const key = draftKey(theme.themeId, dimension)
      const draft = drafts[key]
      if (!draft && !gaps.has(key)) return []
      const refusal = draft ? refusalOf(draft, dimension, theme, view, settings) : null
      return [{ themeId: theme.themeId, name: theme.name, dimension, why: whyOf(draft, refusal) }]
    }),
  )
}

function whyOf(draft: unknown, refusal: ReturnType<typeof refusalOf>): Missing['why'] {
  if (!draft) return 'unscored'
  switch (refusal) {
    case 'reason':
    case 'abstain-reason':
      return refusal
    case 'fit':
    case 'fit-unnamed':
      return 'fit'
    case 'observer':
    case null:
      return 'unsaved'
  }
}

/** How many scores of the person's own dimensions stand as the model has them, untouched. */
export function leftToModel(view: Pick<BallotView, 'themes' | 'owns'>): number {
  return view.themes.reduce((sum, theme) => sum + untouched(theme, view.owns).length, 0)
}

/** The person's own dimensions of a theme that still stand as the model has them. */
export function untouched(theme: BallotTheme, owns: readonly Dimension[]): readonly Dimension[] {
  return owns.filter((dimension) => standingOf(theme, dimension, owns).state === 'prefilled')
}

/** Where a ballot is taken up: the first theme not done, else the first. */
export function firstTheme(view: Pick<BallotView, 'themes' | 'owns'>): string | null {
  const open = view.themes.find((theme) => !isDone(theme, view.owns))
  return (open ?? view.themes[0])?.themeId ?? null
}

/** The theme one step on, or back; null at the ends. */
export function stepFrom(
  themes: readonly { readonly themeId: string }[],
  themeId: string,
  by: 1 | -1,
): string | null {
  const at = themes.findIndex((theme) => theme.themeId === themeId)
  return at === -1 ? null : (themes[at + by]?.themeId ?? null)
}

/** Where a person's ballot stands, for the facilitator. */
export type VoterState = 'counted' | 'excused' | 'begun' | 'sent' | 'waiting'

/**
 * Whether a person's workbook is all there is to throw away: then it is called back. A code goes with the whole ballot.
 */
export function isOnlySent({
  finished,
  via,
  hasCode,
}: Pick<VoterView, 'finished' | 'via' | 'hasCode'>): boolean {
  return via === 'workbook' && !finished && !hasCode
}

/** A ballot that is excused and begun again is waited for again. */
export function voterState(voter: Pick<VoterView, 'finished' | 'excused' | 'via'>): VoterState {
  if (voter.finished) return 'counted'
  if (voter.excused !== null) return 'excused'
  if (voter.via === null) return 'waiting'
  return voter.via === 'workbook' ? 'sent' : 'begun'
}
