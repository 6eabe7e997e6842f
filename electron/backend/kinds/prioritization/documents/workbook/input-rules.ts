import { TIERS } from '#shared/domain/customers/account.ts'
import { SIGNALS } from '#shared/domain/customers/request.ts'
import { terms } from '#shared/catalogue/terms.ts'
import type { InputRule } from './sheet-table.ts'

const ESC = 'Press Esc to keep the old value.'

const among = (words: readonly string[], errorTitle: string, error: string): InputRule => ({
  type: 'list',
  list: `"${words.join(',')}"`,
  least: null,
  greatest: null,
  errorTitle,
  error: `${error} ${ESC}`,
})

const ofColumn = (name: string, errorTitle: string, error: string): InputRule => ({
  ...among([], errorTitle, error),
  list: name,
})

const number = (
  type: 'whole' | 'decimal' | 'date',
  [least, greatest]: readonly [number, number | null],
  errorTitle: string,
  error: string,
): InputRule => ({ type, list: null, least, greatest, errorTitle, error: `${error} ${ESC}` })

/** 1 January 1990 and 31 December 2199 in the days of a workbook. */
export const DAYS = [32_874, 109_574] as const

/** What may be typed into the workbook's cells, and what is said to whoever types something else. */
export const rules = {
  tier: among(
    TIERS.map((tier) => terms.tier[tier]),
    'Not a tier',
    'Choose Enterprise, Mid-Market or SMB from the list.',
  ),
  signal: among(
    SIGNALS.map((signal) => terms.signal[signal]),
    'Not a churn signal',
    'Choose explicit, inferred or none from the list.',
  ),
  yesNo: among(['Yes', 'No'], 'Yes or No', 'Choose Yes or No from the list.'),
  inForce: among(['Yes', 'Revoked'], 'Yes or Revoked', 'Choose Yes or Revoked from the list.'),
  ruling: among(['On', 'Off'], 'On or Off', 'Choose On or Off from the list, or leave the cell empty.'),
  track: among(
    ['Compliance track'],
    'Not a track',
    'Choose “Compliance track” from the list, or leave the cell empty.',
  ),
  theme: ofColumn('matrix_key', 'Theme not found', 'Choose a theme of the Matrix sheet from the list.'),
  account: ofColumn(
    'account_key',
    'Account not found',
    'Choose an account of the Accounts sheet from the list. Add a new one there first.',
  ),
  score: number('whole', [1, 5], 'Not a score', 'Enter a whole score from 1 to 5, or clear the cell.'),
  rank: number('whole', [1, null], 'Not a rank', 'Enter a whole rank, 1 or more.'),
  number: number(
    'whole',
    [1, null],
    'Not a number',
    'Enter a whole number, 1 or more, that no other row has.',
  ),
  count: number('whole', [0, null], 'Not a count', 'Enter a whole number, 0 or more.'),
  amount: number(
    'decimal',
    [0, null],
    'Not an amount',
    'Enter an amount, 0 or more, without a currency sign.',
  ),
  factor: number('decimal', [0, null], 'Not a factor', 'Enter a number, 0 or more, such as 0.5.'),
  share: number('decimal', [0, 1], 'Not a share', 'Enter a number from 0 to 1, such as 0.5.'),
  day: number(
    'date',
    DAYS,
    'Not a date',
    'Enter a date the way your computer writes dates, such as 2027-03-31.',
  ),
} satisfies Record<string, InputRule>
