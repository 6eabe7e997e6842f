import type { Tier } from '#shared/domain/accounts/account.ts'
import type { AccountLetter } from '#shared/domain/decisions/account-letter.ts'
import type { DecisionStatus } from '#shared/domain/decisions/decision.ts'
import type { Signal } from '#shared/domain/themes/theme.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Money } from '#shared/kernel/money.ts'

/** One theme one account asked for. */
export type BriefAsk = {
  readonly theme: string
  readonly rank: number | null
  readonly status: DecisionStatus | null
  /** The day by which an escalation of the theme is to be settled; null when there is none open. */
  readonly escalationDue: IsoDate | null
  /** The PM to ask; null when nobody is named. */
  readonly pm: string | null
  readonly signal: Signal
  readonly verbatims: readonly string[]
  /** What may be said to the customer. */
  readonly words: string
}

/** One account of a CSM that asked for something. Money in minor units. */
export type BriefAccount = {
  readonly name: string
  readonly tier: Tier
  readonly arr: Money
  readonly renewalDate: IsoDate | null
  /** Inside the ICP; false: tracked, not scored. */
  readonly counted: boolean
  /** Best rank first. */
  readonly asks: readonly BriefAsk[]
  /** Ready to send; null while nothing it asked for is decided. */
  readonly letter: AccountLetter | null
}

/** What one CSM takes along. `csm` null: the accounts for which none is named. */
export type Brief = { readonly csm: string | null; readonly accounts: readonly BriefAccount[] }
