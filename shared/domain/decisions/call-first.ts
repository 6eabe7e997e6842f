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
