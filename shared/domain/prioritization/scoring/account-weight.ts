import type { Account } from '#shared/domain/customers/account.ts'
import type { FeedbackRequest, Signal } from '#shared/domain/customers/request.ts'
import { daysBetween, type IsoDate } from '#shared/kernel/dates.ts'
import { type Hundredths, type Money, timesHundredths } from '#shared/kernel/money.ts'
import type { Settings } from './settings.ts'

/** What one account puts behind one theme, every factor kept so that the product can be written out. */
export type AccountWeight = {
  readonly account: Account
  /** Whole days from the as-of date to renewal; null without a renewal date, negative when overdue. */
  readonly days: number | null
  readonly renewal: 'dated' | 'overdue' | 'missing'
  readonly proximity: Hundredths
  /** The strongest signal among the account's requests for the theme. */
  readonly signal: Signal
  readonly signalFactor: Hundredths
  /** The highest dependency among them. */
  readonly dependency: Hundredths
  /** ARR × proximity × signal, minor units. */
  readonly risk: Money
  /** Headroom × dependency, minor units. */
  readonly expansion: Money
  /** Explicit signal (or inferred, by a setting) and renewal in under 90 days, overdue included (model, section 7). */
  readonly urgent: boolean
  /** Every request of the account for the theme: the evidence. */
  readonly requests: readonly FeedbackRequest[]
}

const STRENGTH: Readonly<Record<Signal, number>> = { explicit: 2, inferred: 1, none: 0 }

/** The stronger of two churn signals: explicit, then inferred, then none. */
export function strongerSignal(a: Signal, b: Signal): Signal {
  return STRENGTH[b] > STRENGTH[a] ? b : a
}

/**
 * Renewal proximity (model, section 3). A date already past counts as near, no date as far.
 * @param days whole days to renewal; null when there is no date.
 */
export function proximityFactor(days: number | null, proximity: Settings['proximity']): Hundredths {
  if (days === null || days > proximity.farDays) return proximity.far
  return days < proximity.nearDays ? proximity.near : proximity.middle
}

/** Whole days from the as-of date to an account's renewal; null when it has no renewal date. */
export function daysToRenewal(account: Pick<Account, 'renewalDate'>, asOf: IsoDate): number | null {
  return account.renewalDate === null ? null : daysBetween(asOf, account.renewalDate)
}

/**
 * Weighs one account's requests for one theme. `requests` must hold at least one; all of the same account.
 * @param days whole days to the account's renewal, as `daysToRenewal` gives them: once an account, not once a theme.
 */
export function weighAccount(
  account: Account,
  requests: readonly FeedbackRequest[],
  days: number | null,
  settings: Settings,
): AccountWeight {
  let signal: Signal = 'none'
  let dependency: Hundredths = 0
  for (const request of requests) {
    signal = strongerSignal(signal, request.signal)
    dependency = Math.max(dependency, request.dependency)
  }
  const proximity = proximityFactor(days, settings.proximity)
  const signalFactor = settings.signal[signal]
  return {
    account,
    days,
    renewal: days === null ? 'missing' : days < 0 ? 'overdue' : 'dated',
    proximity,
    signal,
    signalFactor,
    dependency,
    risk: timesHundredths(account.arr, proximity, signalFactor),
    expansion: timesHundredths(account.headroom, dependency, 100),
    urgent:
      STRENGTH[signal] >= STRENGTH[settings.urgentFrom] &&
      days !== null &&
      days < settings.proximity.nearDays,
    requests,
  }
}
