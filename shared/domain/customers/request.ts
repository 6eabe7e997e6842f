import type { Hundredths } from '#shared/kernel/money.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { RowOrigin } from './account.ts'

/** How strongly the account's renewal hangs on the request. */
export const SIGNALS = ['explicit', 'inferred', 'none'] as const
export type Signal = (typeof SIGNALS)[number]

/** One account, or prospect, asking for one feedback theme. */
export type FeedbackRequest = {
  readonly id: string
  readonly themeId: string
  /** The customer who asks; null when a prospect asks. */
  readonly accountId: string | null
  /** The prospect's name; null when a customer asks. */
  readonly prospect: string | null
  readonly signal: Signal
  /** How far this theme blocks the account's expansion, 0 to 100 hundredths. */
  readonly dependency: Hundredths
  readonly verbatim: string
  readonly source: string
  readonly date: IsoDate | null
  readonly loggedBy: string
  /** Somebody logged this as a legal duty (GDPR, HIPAA, SOC 2 …). */
  readonly compliance: boolean
  /** For a prospect: won, lost, or why; free text. */
  readonly winLoss: string
  /** Where the row was last set; left out where the file doesn't say. */
  readonly origin?: RowOrigin | undefined
}
