import { TIERS, USAGE_TRENDS } from '#shared/domain/customers/account.ts'
import type { FieldOf, ImportKind } from '#shared/domain/importing/columns/fields.ts'
import { FITS } from '#shared/domain/prioritization/themes/theme.ts'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { terms } from './terms.ts'

const fields: Record<FieldOf<ImportKind>, string> = {
  id: 'Account ID',
  name: 'Name',
  arr: 'ARR',
  currency: 'Currency',
  tier: 'Tier',
  renewal_date: 'Renewal date',
  icp: 'Inside the ICP',
  csm: 'CSM',
  segment: 'Segment',
  headroom: 'Expansion headroom',
  untapped_seats: 'Untapped seats',
  seat_price: 'Price per seat',
  referenceable: 'Referenceable logo',
  usage_trend: 'Usage trend',
  account: 'Account',
  theme: 'Feedback theme',
  signal: 'Churn signal',
  dependency: 'Stated dependency',
  verbatim: 'Verbatim quote',
  source: 'Source',
  date: 'Date',
  prospect: 'Prospect',
  compliance: 'Legal duty',
  win_loss: 'Win/loss',
  logged_by: 'Logged by',
  description: 'Description',
  roadmap_theme: 'Roadmap theme',
  fit: 'Fit',
  alignment: 'Preliminary alignment',
  past_alignment: 'Earlier alignment',
  quarter: 'Quarter',
  criteria: 'Direct fit if',
  email: 'Email',
  title: 'Title',
  roles: 'Roles',
}
const isField = (field: string): field is keyof typeof fields => Object.hasOwn(fields, field)

/** A field of an account, a request and so on, by its name. */
export function fieldWord(field: string): string {
  return isField(field) ? fields[field] : field
}

/** A stored value as people read it: a tier, a trend and a fit by their names, a day in words. */
export function valueInWords(
  field: string,
  value: string,
  date: (day: string) => string = formatDate,
): string {
  switch (field) {
    case 'tier': {
      const tier = TIERS.find((one) => one === value)
      return tier ? terms.tier[tier] : value
    }
    case 'usage_trend': {
      const trend = USAGE_TRENDS.find((one) => one === value)
      return trend ? terms.usageTrend[trend] : value
    }
    case 'fit': {
      const fit = FITS.find((one) => one === value)
      return fit ? terms.fit[fit] : value
    }
    case 'renewal_date':
    case 'date':
      return isIsoDate(value) ? date(value) : value
    default:
      return value
  }
}
