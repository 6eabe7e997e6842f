import type { BallotTheme } from '#shared/contract/prioritization/ballots.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Format } from '#renderer/lib/format.ts'

/** What the model says of a dimension, and from what; for alignment, what CS Ops put down. */
export function evidenceInWords(
  theme: BallotTheme,
  dimension: Dimension,
  whole: boolean,
  format: Pick<Format, 'money' | 'number'>,
): string {
  const { model, weightedArr, risk, expansion, weightedCount, accounts } = theme
  switch (dimension) {
    case 'revenue':
      return whole
        ? t('ballots.says.revenue', {
            score: model.revenue,
            weighted: format.money(weightedArr),
            risk: format.money(risk),
            expansion: format.money(expansion),
          })
        : t('ballots.says.revenue.short', { score: model.revenue, weighted: format.money(weightedArr) })
    case 'breadth':
      return whole
        ? t('ballots.says.breadth', {
            score: model.breadth,
            count: format.number(weightedCount),
            accounts,
          })
        : t('ballots.says.breadth.short', { score: model.breadth, count: format.number(weightedCount) })
    case 'alignment':
      return model.alignment === null || model.fit === null
        ? t('ballots.says.alignment.none')
        : t('ballots.says.alignment', { score: model.alignment, fit: terms.fit[model.fit] })
  }
}
