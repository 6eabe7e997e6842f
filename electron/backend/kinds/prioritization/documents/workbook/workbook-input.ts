import type { AmendmentView } from '#shared/contract/prioritization/amendments.contract.ts'
import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import type { RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import type { EntryView } from '#shared/contract/record.contract.ts'
import type { RoadmapThemeView } from '#shared/contract/prioritization/roadmap.contract.ts'
import type { WorkspaceView } from '#shared/contract/workspace.contract.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import type { EffectiveSettings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Dimension, Mapping, Score } from '#shared/domain/prioritization/themes/theme.ts'

/** Everything the decision workbook shows; the same input always gives the same content. */
export type WorkbookInput = {
  readonly workspace: WorkspaceView
  readonly ranking: RankingView
  readonly accounts: readonly Account[]
  /** By theme id; every theme of the ranking is there, with the accounts behind it. */
  readonly scored: ReadonlyMap<string, ScoredTheme>
  /** By theme id; a theme that nobody has mapped is missing. */
  readonly mappings: ReadonlyMap<string, Pick<Mapping, 'preliminary' | 'reason'>>
  readonly overrides: readonly OverrideView[]
  readonly disputes: readonly DisputeLine[]
  /** Why people's scores are what they are, by theme id; empty where nobody said. */
  readonly agreedWhy: ReadonlyMap<string, Readonly<Record<Dimension, string>>>
  /** What was corrected or added after the seal. */
  readonly amendments: readonly AmendmentView[]
  readonly settings: EffectiveSettings
  readonly roadmap: readonly RoadmapThemeView[]
  /** What CS says, by theme id: the PM's own words, or the draft. */
  readonly says: ReadonlyMap<string, { readonly text: string; readonly edited: boolean }>
  /** The workaround by theme id, as amended where it was. */
  readonly workarounds: ReadonlyMap<string, string>
  /** Accounts to be called before anything is written to them, by id. */
  readonly callFirst: ReadonlySet<string>
  /** The whole record, oldest entry first. */
  readonly record: readonly EntryView[]
}

/** One dispute over one dimension of one theme, with everybody's position in it (ritual, section 3.4). */
export type DisputeLine = {
  readonly themeName: string
  readonly dimension: Dimension
  readonly positions: readonly DisputePosition[]
  readonly outcome: 'open' | 'agreed' | 'escalated'
  /** The agreed score; null while there is none. */
  readonly score: Score | null
  /** The sentence on why. */
  readonly sentence: string
  readonly by: string | null
  /** Who typed it for them; null when they did. */
  readonly enteredBy: string | null
  /** When it was settled or escalated, ISO 8601 in UTC. */
  readonly at: string | null
  /** For an escalation: the day it is due. */
  readonly due: string | null
  /** What became of an escalation afterwards. */
  readonly laterOutcome: string
}

/** What one person, or the model, holds. */
export type DisputePosition = {
  readonly who: string
  readonly role: string
  /** null: abstained. */
  readonly score: Score | null
  readonly reason: string
  /** An owner's score counts, a view never does, the model computes. */
  readonly kind: 'owner' | 'view' | 'model'
}
