import type { EvidenceView } from '#shared/contract/evidence.contract.ts'
import type { OverrideView } from '#shared/contract/overrides.contract.ts'
import type { RankingView } from '#shared/contract/ranking.contract.ts'
import type { EntryView } from '#shared/contract/record.contract.ts'
import type { RoadmapThemeView } from '#shared/contract/roadmap.contract.ts'
import type { WorkspaceView } from '#shared/contract/workspace.contract.ts'
import type { EffectiveSettings } from '#shared/domain/scoring/settings.ts'

/** Everything the decision workbook shows, as the views show it; the same input always gives the same content. */
export type WorkbookInput = {
  readonly workspace: WorkspaceView
  readonly ranking: RankingView
  /** By theme id; every theme of the ranking is there. */
  readonly evidence: ReadonlyMap<string, EvidenceView>
  readonly overrides: readonly OverrideView[]
  readonly settings: EffectiveSettings
  readonly roadmap: readonly RoadmapThemeView[]
  /** What CS says, by theme id: the PM's own words, or the draft. */
  readonly says: ReadonlyMap<string, { readonly text: string; readonly edited: boolean }>
  /** The whole record, oldest entry first. */
  readonly record: readonly EntryView[]
}
