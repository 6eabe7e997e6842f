import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { readRates } from '#electron/backend/repos/import-repo.ts'
import { normalRate } from '#shared/domain/importing/values/rates.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'

/** What other currencies are worth, for imports. */
export const ratesUseCases: UseCases<'rates.list' | 'rates.save' | 'rates.remove'> = {
  'rates.list': ({ workspace }) => ({
    currency: workspace.snapshot().facts.currency,
    rates: readRates(workspace.db),
  }),

  'rates.save': (context, input) => {
    const { workspace } = context
    const { currency: own } = workspace.snapshot().facts
    const { currency, date } = input
    if (currency === own)
      throw new CallRefused(
        'bad-input',
        `The workspace’s own currency is ${own}, so it needs no rate. Choose another currency.`,
      )
    const rate = normalRate(input.rate)
    if (rate === null)
      throw new CallRefused(
        'bad-input',
        `“${input.rate}” isn’t a rate. Enter how much 1 ${currency} is worth in ${own} as a number above 0, such as 1.085, with at most nine decimals.`,
      )
    workspace.change(
      context.stamp(),
      { kind: 'rates.save', label: recordLabels.rateSaved(currency, rate, own, date) },
      (rows) => rows.put('rate', { currency, rate, date }),
    )
    return null
  },

  'rates.remove': (context, { currency }) => {
    context.workspace.change(
      context.stamp(),
      { kind: 'rates.remove', label: recordLabels.rateRemoved(currency) },
      (rows) => rows.remove('rate', { currency }),
    )
    return null
  },
}
