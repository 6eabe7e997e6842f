import { formatDate } from '#shared/kernel/dates.ts'
import { compareNames, listInWords } from '#shared/kernel/text.ts'
import type { MemoAccount, MemoFacts, MemoWords } from './memo-facts.ts'
import { capitalised, countedInWords, countInWords } from '#shared/domain/wording/plain-english.ts'

/** This many accounts are named; of more only the number is told. */
const NAMED = 5

/**
 * What the flags of a theme say, a line each, with the accounts named where the memo knows them: `One account
 * (Velderkamp Freight) is an explicit churn risk over this and renews within 90 days.` An override has a section of its
 * own, and the size of a tier stands with its share.
 */
export function flagsInWords({ flags, accounts }: MemoFacts, words: MemoWords): string {
  const counted = accounts.filter((account) => account.counted)
  const codes = new Set(flags.map(({ code }) => code))
  return flags
    .filter(
      ({ code }) => code !== 'overridden' && !(code === 'small-tier' && codes.has('baseline-expectation')),
    )
    .map(
      (flag) =>
        (flag.code in NAMING
          ? NAMING[flag.code as keyof typeof NAMING](counted, counted.length < accounts.length)
          : null) ?? words.flag(flag),
    )
    .join('\n')
}

/**
 * Who is a churn risk over a theme and renews soon, by name; null: nobody.
 * @param others whether accounts outside the ICP ask too, so that who is meant has to be said
 */
export function urgentInWords(
  accounts: readonly Pick<MemoAccount, 'name' | 'urgent' | 'signal' | 'renewal'>[],
  others: boolean,
): string | null {
  const own = accounts.filter((account) => account.urgent === true)
  if (own.length === 0) return null
  const one = own.length === 1
  const risk = own.every(({ signal }) => signal === 'explicit')
    ? one
      ? 'an explicit churn risk'
      : 'explicit churn risks'
    : one
      ? 'a churn risk'
      : 'churn risks'
  const late = own.filter(({ renewal }) => renewal === 'overdue').length
  const renewal =
    late === 0
      ? `${one ? 'renews' : 'renew'} within 90 days`
      : late === own.length
        ? `${one ? 'has an overdue renewal' : 'have overdue renewals'}`
        : 'have renewals overdue or within 90 days'
  return `${capitalised(countedInWords(own.length, 'account'))}${others ? ' inside the ICP' : ''}${namesOf(own)} ${one ? 'is' : 'are'} ${risk} over this and ${renewal}.`
}

function overdue(accounts: readonly MemoAccount[]): string | null {
  const own = accounts.filter(({ renewal }) => renewal === 'overdue')
  if (own.length === 0) return null
  if (own.length > NAMED)
    return `The renewal dates of ${countInWords(own.length)} accounts have passed; RevOps to confirm.`
  const dates = own.map(({ name, renewalDate }) =>
    renewalDate === null ? name : `${name} (${formatDate(renewalDate)})`,
  )
  return own.length === 1
    ? `The renewal date of ${dates.join('')} has passed; RevOps to confirm.`
    : `The renewal dates of ${listInWords(dates)} have passed; RevOps to confirm.`
}

function missing(accounts: readonly MemoAccount[]): string | null {
  const own = accounts.filter(({ renewal }) => renewal === 'missing')
  if (own.length === 0) return null
  if (own.length > NAMED)
    return `${capitalised(countInWords(own.length))} accounts have no renewal date; RevOps to add them.`
  const names = listInWords(own.map(({ name }) => name).toSorted(compareNames))
  return `${names} ${own.length === 1 ? 'has' : 'have'} no renewal date; RevOps to add ${own.length === 1 ? 'it' : 'them'}.`
}

/** The flags that a memo says with the names of the accounts that raised them. */
const NAMING = { urgent: urgentInWords, 'renewal-overdue': overdue, 'renewal-missing': missing }

const namesOf = (accounts: readonly Pick<MemoAccount, 'name'>[]): string =>
  accounts.length > NAMED ? '' : ` (${listInWords(accounts.map(({ name }) => name))})`
