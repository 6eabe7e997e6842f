import type { Tier } from '#shared/domain/customers/account.ts'
import type { Signal } from '#shared/domain/customers/request.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Money } from '#shared/kernel/money.ts'

/** One dimension of a theme that its owners handed to VP CS and Head of Product. */
export type EscalatedQuestion = {
  /** `Revenue weight` */
  readonly dimension: string
  readonly scores: readonly number[]
  /** What was written down when it was escalated; may be empty. */
  readonly sentence: string
  readonly raised: { readonly who: string; readonly day: IsoDate }
  readonly due: IsoDate
  readonly positions: readonly {
    readonly who: string
    readonly score: number | null
    readonly evidence: string
  }[]
  /** What each score would make of the theme; `rank` null: another score is still missing. */
  readonly options: readonly {
    readonly score: number
    readonly rank: number | null
    readonly composite: number | null
    readonly shortlisted: boolean
  }[]
}

/** An escalated theme as its paper tells it. Money in minor units. */
export type Escalation = {
  readonly session: string
  readonly theme: string
  readonly description: string
  readonly currency: string
  readonly due: IsoDate
  readonly settledBy: string
  readonly questions: readonly EscalatedQuestion[]
  /** Largest weight first. */
  readonly accounts: readonly {
    readonly name: string
    readonly tier: Tier
    readonly renewalDate: IsoDate | null
    readonly arr: Money
    /** null: tracked, not scored. */
    readonly weightedArr: Money | null
    readonly signal: Signal
  }[]
  readonly accountsMore: number
  /** What customers hear until it is settled. */
  readonly holding: string
}
