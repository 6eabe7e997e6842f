import type { Tier } from '#shared/domain/customers/account.ts'
import type { AccountLetter, Withheld } from '#shared/domain/prioritization/decisions/account-letter.ts'
import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type { Outcome } from '#shared/domain/prioritization/decisions/outcome.ts'
import type { Signal } from '#shared/domain/customers/request.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Money } from '#shared/kernel/money.ts'

/** One theme one account asked for. */
export type BriefAsk = {
  readonly theme: string
  readonly rank: number | null
  readonly status: DecisionStatus | null
  readonly outcome: Outcome
  /** `Build in Q1 2027`, `Escalated, due 29 Nov 2026`, `Undecided`. */
  readonly decision: string
  /** Who answers for a legal duty and by when, for the CSM alone; empty: it is none. */
  readonly duty: string
  /** The PM to ask; null when nobody is named. */
  readonly pm: string | null
  readonly signal: Signal
  /** Its signal counts as urgent, and the account renews in under 90 days, overdue included. */
  readonly urgent: boolean
  readonly verbatims: readonly string[]
  /** The rationale, for the CSM, or what an escalation asks; empty while nothing is decided. */
  readonly why: string
  /** What the account can do instead; empty where nobody said. */
  readonly workaround: string
  /** What may be said to the customer. */
  readonly words: string
  /** Sentences of what people wrote that the customer won't read. */
  readonly removed: readonly string[]
}

/** Who calls an account, with whom, and by when. */
export type BriefCall = {
  /** With their role: `Lena Fox (CSM)`. */
  readonly who: string
  /** Who joins, with their roles; empty: nobody else. */
  readonly joins: readonly string[]
  /** null while the session isn't sealed. */
  readonly by: IsoDate | null
}

/** One account of a CSM that asked for something. Money in minor units. */
export type BriefAccount = {
  readonly name: string
  readonly tier: Tier
  readonly arr: Money
  readonly renewalDate: IsoDate | null
  /** Whole days to the renewal, negative when it is overdue; null without a date. */
  readonly days: number | null
  /** Inside the ICP; false: tracked, not scored. */
  readonly counted: boolean
  /** Best rank first. */
  readonly asks: readonly BriefAsk[]
  /** The call it gets before any letter; null where it gets none. */
  readonly call: BriefCall | null
  /** Ready to send; null where it is withheld. */
  readonly letter: AccountLetter | null
  /** Why there is no letter; null when there is one. */
  readonly withheld: Withheld | null
}

/** What one CSM takes along: calls first, then by ARR. `csm` null: the accounts for which none is named. */
export type Brief = { readonly csm: string | null; readonly accounts: readonly BriefAccount[] }
