import type {
  BallotEntry,
  BallotTheme,
  BallotView,
} from '#shared/contract/prioritization/ballots.contract.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { type BallotRefusal, checkBallotScore } from '#shared/domain/prioritization/ballots/ballot.ts'
import {
  type Dimension,
  DIMENSIONS,
  type Fit,
  FITS,
  type Score,
} from '#shared/domain/prioritization/themes/theme.ts'

/** Names the one place on a ballot that a draft is for. */
export const draftKey = (themeId: string, dimension: Dimension): string => `${themeId} ${dimension}`

/**
 * The key under which a ballot's drafts are kept. What a person typed themselves is never shown to whoever types for
 * them, nor the other way round.
 */
export const draftsOf = ({ personId, enteredBy }: Pick<BallotView, 'personId' | 'enteredBy'>): string =>
  `${draftsOfPerson(personId)}${enteredBy ?? ''}`

/** What all keys of a person's ballot drafts begin with. */
export const draftsOfPerson = (personId: string): string => `ballot:${personId}:`

/** What stands on the ballot: what the person gave, the model's score until they do, or nothing. */
export type Standing =
  | { readonly state: 'given'; readonly entry: BallotEntry }
  | { readonly state: 'prefilled'; readonly entry: BallotEntry }
  | { readonly state: 'none'; readonly entry: null }

/** Revenue and breadth come pre-filled for their owners (ritual, section 3.3); a view and alignment don't. */
export function standingOf(
  theme: Pick<BallotTheme, 'entries' | 'model'>,
  dimension: Dimension,
  owns: readonly Dimension[],
): Standing {
  const entry = theme.entries[dimension]
  if (entry) return { state: 'given', entry }
  if (dimension === 'alignment' || !owns.includes(dimension)) return { state: 'none', entry: null }
  return { state: 'prefilled', entry: { score: theme.model[dimension], fit: null, reason: '' } }
}

/** The person's own dimensions first, then those on which they may have a view. */
export function dimensionOrder(owns: readonly Dimension[]): readonly Dimension[] {
  return [
    ...DIMENSIONS.filter((dimension) => owns.includes(dimension)),
    ...DIMENSIONS.filter((dimension) => !owns.includes(dimension)),
  ]
}

/** Why a choice can't go on the ballot as it is; null when it can. The backend holds it to the same rule. */
export function refusalOf(
  choice: BallotEntry,
  dimension: Dimension,
  theme: Pick<BallotTheme, 'themeId' | 'model'>,
  view: Pick<BallotView, 'roles'>,
  settings: Settings,
): BallotRefusal['code'] | null {
  const checked = checkBallotScore(
    { themeId: theme.themeId, dimension, ...choice },
    view.roles,
    theme.model,
    settings,
  )
  return checked.ok ? null : checked.error.code
}

/** The fits that allow an alignment score, the closest first. */
export function fitsOf(score: Score, settings: Pick<Settings, 'fits'>): readonly Fit[] {
  return FITS.filter((fit) => score >= settings.fits[fit].min && score <= settings.fits[fit].max)
}

/** The fit a score stands for: the one named, else the theme's own where it allows the score, else the only one. */
export function fitBehind(
  choice: BallotEntry,
  theme: Pick<BallotTheme, 'model'>,
  settings: Pick<Settings, 'fits'>,
): Fit | null {
  if (choice.score === null) return null
  const fits = fitsOf(choice.score, settings)
  if (choice.fit !== null && fits.includes(choice.fit)) return choice.fit
  if (theme.model.fit !== null && fits.includes(theme.model.fit)) return theme.model.fit
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/** Another score in place of the one before: what was typed stays, a fit that doesn't allow it goes. */
export function choose(
  before: BallotEntry | null,
  score: Score | null,
  settings: Pick<Settings, 'fits'>,
): BallotEntry {
  const fit = before?.fit ?? null
  return {
    score,
    fit: score !== null && fit !== null && fitsOf(score, settings).includes(fit) ? fit : null,
    reason: before?.reason ?? '',
  }
}

/** Whether a choice has to say why, or does so already: then its field is shown. */
export function asksWhy(
  choice: BallotEntry,
  dimension: Dimension,
  theme: Pick<BallotTheme, 'model'>,
): { readonly shown: boolean; readonly differs: boolean } {
  const said = theme.model[dimension]
  const differs = choice.score === null || (said !== null && choice.score !== said)
  return { shown: differs || choice.reason !== '', differs }
}
