import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import type { DecisionGroup } from '#shared/catalogue/summary.ts'
import type { Money } from '#shared/kernel/money.ts'

/** One theme of the summary's table. Money in minor units. */
export type SummaryRow = {
  readonly theme: string
  readonly weightedArr: Money
  readonly customers: number
  readonly owner: string | null
  readonly why: string
}

/** Everything the executive summary shows, of one cut. */
export type Summary = {
  readonly cut: MemoCut
  readonly session: string
  readonly quarter: string
  /** The quarter that deferred themes are planned in. */
  readonly later: string
  readonly currency: string
  /** What was decided and what it costs, in a sentence or two. */
  readonly headline: string
  readonly lead: string
  /** In the order of the table; `rows` may be cut, `count` is all. */
  readonly groups: readonly {
    readonly group: DecisionGroup
    readonly count: number
    readonly rows: readonly SummaryRow[]
  }[]
  readonly needs: readonly { readonly who: string; readonly what: string; readonly by: string }[]
  /** Needs beyond those listed. */
  readonly needsMore: number
  readonly overrides: readonly { readonly theme: string; readonly moved: string; readonly why: string }[]
  /** Overrides beyond those listed. */
  readonly overridesMore: number
}
