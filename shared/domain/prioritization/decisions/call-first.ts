import { addWorkingDays, type IsoDate } from '#shared/kernel/dates.ts'
import type { DecisionStatus } from './decision.ts'
import type { Outcome } from './outcome.ts'

/** One theme an account asked for, as far as it decides whether somebody calls. */
export type AskedFor = {
  readonly status: DecisionStatus | null
  readonly outcome: Outcome
  /** An urgent signal and a renewal in under 90 days, overdue included (model, section 7). */
  readonly urgent: boolean
}

/** An urgent request that isn't built: what the call is about. */
export function isReasonToCall({ urgent, status }: AskedFor): boolean {
  return urgent && status !== 'build'
}

/**
 * Whether an account gets a call before any letter (ritual, section 6): it flagged churn on a request that isn't built,
 * and its renewal is overdue or in under 90 days. While nothing it asked for is decided or escalated there is nothing to
 * call about.
 */
export function callsFirst(asks: readonly AskedFor[]): boolean {
  return (
    asks.some(isReasonToCall) &&
    asks.some(({ status, outcome }) => status !== null || outcome === 'escalated')
  )
}

/** How long an account may wait for its call once the session is sealed, in working days. */
export const CALL_WITHIN = 5

/**
 * The day by which an account is called: five working days after the seal, or the last working day before it renews,
 * whichever comes first, but never before the working day after the seal.
 * @param renewal null: no date is known
 */
export function callBy(sealedOn: IsoDate, renewal: IsoDate | null): IsoDate {
  const latest = addWorkingDays(sealedOn, CALL_WITHIN)
  const before = renewal === null ? latest : addWorkingDays(renewal, -1)
  const first = addWorkingDays(sealedOn, 1)
  const by = before < latest ? before : latest
  return by < first ? first : by
}
