import { counted } from '#shared/kernel/text.ts'

/** Accounts and what they asked for. */
export const accounts = {
  'accounts.title': ({ n }: { n: number }) => counted(n, 'account'),
  'accounts.note': ({ inside, arr }: { inside: string; arr: string }) =>
    `${inside} in the ICP, ${arr} total ARR`,
  'accounts.table': 'Accounts',
  'accounts.import': 'Import accounts…',
  'accounts.rates.open': 'Currencies…',
  'accounts.rates': 'Rates for other currencies',
  'accounts.rates.text': ({ currency }: { currency: string }) =>
    `Accounts in another currency are converted to ${currency} at import, using the rate here. Amounts imported earlier don’t change.`,
  'accounts.rates.line': ({
    from,
    rate,
    to,
    date,
  }: {
    from: string
    rate: string
    to: string
    date: string
  }) => `1 ${from} = ${rate} ${to}, as of ${date}`,
  'accounts.rates.currency': 'Currency',
  'accounts.rates.currency.hint': 'Three letters, such as EUR.',
  'accounts.rates.currency.error': 'Enter the three-letter currency code.',
  'accounts.rates.rate': 'Rate',
  'accounts.rates.rate.hint': ({ currency }: { currency: string }) =>
    `How much one unit is worth in ${currency}.`,
  'accounts.rates.rate.error': 'Enter the rate, such as 1.085.',
  'accounts.rates.date': 'As of',
  'accounts.rates.date.error': 'Choose a valid date.',
  'accounts.rates.add': 'Save rate',
  'accounts.rates.close': 'Close',
  'accounts.rates.remove': ({ currency }: { currency: string }) => `Remove the rate for ${currency}`,
  'accounts.rates.failed': 'The rate was not changed',
  'accounts.aliases.open': 'Other names…',
  'accounts.aliases': 'Other names of accounts',
  'accounts.aliases.text':
    'Names and IDs in files that somebody said are an account, or are not. Forget one, and the next file that uses it is asked about. What was imported stays.',
  'accounts.aliases.none': 'Nothing is remembered yet.',
  'accounts.aliases.is': ({ value, account }: { value: string; account: string }) =>
    `“${value}” is ${account}`,
  'accounts.aliases.isNot': ({ value, account }: { value: string; account: string }) =>
    `“${value}” isn’t ${account}`,
  'accounts.aliases.forget': ({ value }: { value: string }) => `Forget “${value}”`,
  'accounts.aliases.close': 'Close',
  'accounts.aliases.failed': 'The name was not forgotten',
  'accounts.tiers.open': 'Tier names…',
  'accounts.tiers': 'What your files call each tier',
  'accounts.tiers.text': 'One word or phrase per line. Case, spaces and hyphens don’t matter.',
  'accounts.tiers.save': 'Save',
  'accounts.tiers.failed': 'The names were not saved',
  'accounts.tiers.defaults': 'Restore defaults',
  'accounts.empty.title': 'Start with the account list',
  'accounts.empty.text':
    'A CSV or Excel export from your CRM with name, ARR, tier and renewal date. Columns are recognized by their headers, and nothing is imported before you’ve reviewed it.',
  'accounts.name': 'Account',
  'accounts.externalId': 'ID',
  'accounts.tier': 'Tier',
  'accounts.arr': 'ARR',
  'accounts.renewal': 'Renewal',
  'accounts.renewal.none': 'No date on file',
  'accounts.renewal.days': ({ n }: { n: number }) => `in ${counted(n, 'day')}`,
  'accounts.renewal.overdue': ({ n }: { n: number }) => `${counted(n, 'day')} overdue`,
  'accounts.icp': 'ICP',
  'accounts.icp.in': 'Inside',
  'accounts.icp.out': 'Tracked only',
  'accounts.icp.out.why':
    'Outside the ideal customer profile: its requests stay visible but are never scored.',
  'accounts.csm': 'CSM',
  'accounts.segment': 'Segment',
  'accounts.headroom': 'Headroom',
  'accounts.headroom.seats': ({ seats, price }: { seats: string; price: string }) =>
    `${seats} seats × ${price}`,
  'accounts.referenceable': 'Referenceable',
  'accounts.referenceable.yes': 'Yes',
  'accounts.referenceable.no': 'No',
  'accounts.usage': 'Usage',
  'accounts.requests': 'Requests',

  'requests.title': ({ n }: { n: number }) => counted(n, 'request'),
  'requests.note': ({ themes, prospects }: { themes: number; prospects: number }) =>
    prospects === 0
      ? `for ${counted(themes, 'feedback theme')}`
      : `for ${counted(themes, 'feedback theme')}; ${prospects} from prospects, for Sales`,
  'requests.table': 'Requests',
  'requests.import': 'Import requests…',
  'requests.empty.title': 'What are customers asking for?',
  'requests.empty.text':
    'One row per request: the account, the theme, how much the renewal depends on it, and the customer’s own words. New themes are created from their names.',
  'requests.empty.accounts': 'Import the account list first: requests are matched to accounts by ID or name.',
  'requests.empty.toAccounts': 'Go to accounts',
  'requests.who': 'Account',
  'requests.prospect': 'Prospect',
  'requests.theme': 'Feedback theme',
  'requests.signal': 'Churn signal',
  'requests.dependency': 'Dependency',
  'requests.verbatim': 'In their words',
  'requests.verbatim.none': 'no quote',
  'requests.source': 'Source',
  'requests.date': 'Date',
  'requests.loggedBy': 'Logged by',
  'requests.compliance': 'Legal duty',
  'requests.compliance.yes': 'Yes',
  'requests.winLoss': 'Win/loss',
  'requests.show': 'Show',
  'requests.show.all': 'All',
  'requests.show.explicit': 'Explicit signal',
  'requests.show.prospects': 'Prospects',
  'requests.show.compliance': 'Legal duty',
} as const
