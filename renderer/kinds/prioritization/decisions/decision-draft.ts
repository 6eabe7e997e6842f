import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import {
  type DecisionGap,
  decisionGaps,
  type DecisionStatus,
} from '#shared/domain/prioritization/decisions/decision.ts'

/** What a person has put together for a theme, before it is recorded. */
export type DecisionDraft = {
  readonly status: DecisionStatus | null
  readonly ownerId: string | null
  readonly rationale: string
  readonly workaround: string
}

/** The name under which the draft of a theme's decision is kept. */
export function draftKey(themeId: string): string {
  return `decision:${themeId}`
}

/** The decision as it stands in the record. */
export function decisionOf(row: RankingRow): DecisionDraft {
  const { status, ownerId, rationale, workaround } = row.decision
  return { status, ownerId, rationale, workaround }
}

/** True when recording the draft would change nothing; outer spaces don't count. */
export function isRecorded(draft: DecisionDraft, row: RankingRow): boolean {
  const { status, ownerId, rationale, workaround } = row.decision
  return (
    draft.status === status &&
    draft.ownerId === ownerId &&
    draft.rationale.trim() === rationale.trim() &&
    draft.workaround.trim() === workaround.trim()
  )
}

/** What the draft still lacks to stand on this theme (ritual, section 3.5). */
export function gapsOf(draft: DecisionDraft, row: RankingRow, compliance: boolean): readonly DecisionGap[] {
  return decisionGaps(draft, { onShortlist: row.shortlisted, compliance })
}
