import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { type Dimension, SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Format } from '#renderer/lib/format.ts'
import { fitsOf } from './ballot-draft.ts'

/** What the session's settings say a score means. Money in minor units. */
export type RubricBasis = {
  readonly settings: Pick<Settings, 'fits' | 'breadthBreakpoints'>
  /** The four breakpoints of weighted ARR, fixed when the session was published. */
  readonly revenueBreakpoints: readonly number[]
}

/** What each score of a dimension means, lowest first: five short texts (model, sections 3 to 5). */
export function rubricOf(
  dimension: Dimension,
  { settings, revenueBreakpoints }: RubricBasis,
  format: Pick<Format, 'money' | 'number'>,
): readonly string[] {
  switch (dimension) {
    case 'revenue':
      return SCORES.map((score) => {
        const from = revenueBreakpoints[score - 2]
        return from === undefined
          ? t('ballots.rubric.below', { value: format.money(revenueBreakpoints[0] ?? 0) })
          : t('ballots.rubric.from', { value: format.money(from) })
      })
    case 'breadth':
      return SCORES.map((score) => countRange(score, settings.breadthBreakpoints, format))
    case 'alignment':
      return SCORES.map((score) => {
        const fits = fitsOf(score, settings)
        return fits.length === 0
          ? t('ballots.rubric.noFit')
          : t('ballots.rubric.fits', { fits: fits.map((fit) => terms.fit[fit]) })
      })
  }
}

/** Weighted counts are whole, so that a range can name its last one: `3 to 6`. */
function countRange(
  score: number,
  breakpoints: readonly number[],
  { number }: Pick<Format, 'number'>,
): string {
  const from = breakpoints[score - 2]
  const next = breakpoints[score - 1]
  if (from === undefined) return t('ballots.rubric.below', { value: number(next ?? 0) })
  if (next === undefined) return t('ballots.rubric.orMore', { value: number(from) })
  if (next - from <= 1) return number(from)
  return t('ballots.rubric.range', { from: number(from), to: number(next - 1) })
}
