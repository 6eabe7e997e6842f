import { TIERS } from '#shared/domain/accounts/account.ts'
import { FITS } from '#shared/domain/themes/theme.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import type { Format } from '#renderer/lib/format.ts'

/** A stored value as people read it: a tier and a fit by their names, a day by the person's locale. */
export function cellInWords(field: string, value: string, format: Pick<Format, 'date'>): string {
  switch (field) {
    case 'tier': {
      const tier = TIERS.find((one) => one === value)
      return tier ? terms.tier[tier] : value
    }
    case 'fit': {
      const fit = FITS.find((one) => one === value)
      return fit ? terms.fit[fit] : value
    }
    case 'renewal_date':
    case 'date':
      return isIsoDate(value) ? format.date(value) : value
    default:
      return value
  }
}
