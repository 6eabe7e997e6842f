import { TIERS } from '#shared/domain/customers/account.ts'
import type { EffectiveSettings } from '#shared/domain/prioritization/scoring/settings.ts'
import { type Dimension, FITS, type Score, SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formatHundredths, formatMoney } from '#shared/kernel/money.ts'
import { listInWords } from '#shared/kernel/text.ts'

/** What one score of a dimension stands for. */
export type RubricLine = { readonly score: Score; readonly means: string }

/** What each score of a dimension stands for in a session with these settings, 5 first (model, sections 3 to 5). */
export function rubricOf(dimension: Dimension, settings: EffectiveSettings, currency: string): RubricLine[] {
  return SCORES.toReversed().map((score) => ({ score, means: meaning(dimension, score, settings, currency) }))
}

function meaning(dimension: Dimension, score: Score, settings: EffectiveSettings, currency: string): string {
  if (dimension === 'alignment') return fitMeaning(score, settings)
  const points = dimension === 'revenue' ? settings.revenueBreakpoints : settings.breadthBreakpoints
  const shown = (value: number): string =>
    dimension === 'revenue' ? formatMoney(value, currency) : value.toLocaleString('en-US')
  const from = points[score - 2]
  const to = points[score - 1]
  if (from === undefined) return `below ${shown(to ?? 0)}`
  if (to === undefined) return `${shown(from)} or more`
  if (dimension === 'revenue') return `from ${shown(from)} to below ${shown(to)}`
  return from === to - 1 ? shown(from) : `${shown(from)} to ${shown(to - 1)}`
}

function fitMeaning(score: Score, { fits }: EffectiveSettings): string {
  const allowing = FITS.filter((fit) => score >= fits[fit].min && score <= fits[fit].max)
  if (allowing.length === 0) return 'not used by any fit'
  return allowing
    .map((fit) => {
      const { min, max, preliminary } = fits[fit]
      if (min === max) return terms.fit[fit]
      const where = score === preliminary ? 'the' : score > preliminary ? 'above the' : 'below the'
      return `${terms.fit[fit]}: ${where} preliminary score`
    })
    .join(' · ')
}

/** How the number behind a dimension comes to be, in a sentence or two with this session's factors. */
export function howComputed(dimension: Dimension, settings: EffectiveSettings): string {
  switch (dimension) {
    case 'revenue': {
      const { proximity, signal } = settings
      const factor = formatHundredths
      return (
        'Weighted ARR = ARR × proximity × signal, and expansion headroom × stated dependency, summed over the accounts in the ICP asking for it. ' +
        `Proximity is ${factor(proximity.near)} below ${proximity.nearDays} days to renewal, ${factor(proximity.middle)} up to ${proximity.farDays}, ${factor(proximity.far)} beyond; ` +
        `the churn signal ${factor(signal.explicit)} explicit, ${factor(signal.inferred)} inferred, ${factor(signal.none)} none. Weighted, not a forecast.`
      )
    }
    case 'breadth': {
      const weights = TIERS.map(
        (tier) => `${settings.tierWeights[tier]} for each ${terms.tier[tier]} account`,
      )
      return `Weighted count = ${listInWords(weights)} in the ICP asking for it, each once.`
    }
    case 'alignment':
      return 'How well the theme fits a published roadmap theme; criteria are below. A score from a different fit changes the theme’s fit.'
  }
}
