import type { EvidenceAccount } from '#shared/contract/prioritization/evidence.contract.ts'
import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import type { EmergencyView } from '#shared/contract/workspace.contract.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import type { TierTotals } from '#shared/domain/prioritization/scoring/flags.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

/** One roadmap theme, with what is mapped to it. */
export type PrereadRoadmap = {
  readonly name: string
  readonly description: string
  readonly quarter: string
  readonly criteria: string
  readonly mapped: number
}

/** What a customer said; `account` is an alias in the shareable cut. */
export type PrereadQuote = {
  readonly text: string
  readonly account: string
  readonly source: string
  readonly date: IsoDate | null
}

/** A theme with what stands behind it, as far as the cut shows it. */
export type PrereadTheme = {
  readonly row: RankingRow
  readonly description: string
  /** Empty in the shareable cut. */
  readonly counted: readonly EvidenceAccount[]
  readonly tracked: readonly EvidenceAccount[]
  readonly quotes: readonly PrereadQuote[]
  /** How many accounts ask, inside the ICP or outside. */
  readonly tiers: TierTotals
}

/** Something the session can't do without, and who brings it. */
export type MissingItem = {
  readonly what: string
  /** People by name with their roles, or the roles alone where nobody holds them. */
  readonly from: string
}

/** Something a reader does before the session. */
export type PrereadAsk = { readonly who: string; readonly what: string; readonly by: IsoDate }

/** Everything the pre-read shows, of one cut. */
export type Preread = {
  readonly cut: MemoCut
  readonly workspace: string
  readonly quarter: string
  readonly kind: SessionKind
  /** What a fast track is about; null in the shareable cut, and in another kind of session. */
  readonly emergency: EmergencyView | null
  readonly asOf: IsoDate
  readonly currency: string
  /** When the roadmap themes were published, ISO 8601; null: not yet. */
  readonly publishedAt: string | null
  readonly ranking: RankingView
  readonly themes: readonly PrereadTheme[]
  readonly roadmap: readonly PrereadRoadmap[]
  /** What its readers are asked to do before the session. */
  readonly asks: readonly PrereadAsk[]
  /** Themes to look at before all others: legal duties, urgent and challenged ones. */
  readonly first: readonly { readonly theme: string; readonly why: string }[]
  /** Engineering capacity as it was written down, or what may be shown of it; null: not yet. */
  readonly capacity: string | null
  readonly missing: readonly MissingItem[]
}
