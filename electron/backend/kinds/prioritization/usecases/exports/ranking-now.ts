import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import {
  amendedOn,
  decidedNowBy,
  decisionNow,
  ownerNowBy,
} from '#electron/backend/kinds/prioritization/usecases/memos/decision-now.ts'
import { saidView } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import { rankingView } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-view.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'

/**
 * The ranking with its decisions as they stand today: where one was amended after the seal, what is sent must not say in
 * one column what another corrects.
 */
export function rankingNow(snapshot: Snapshot): RankingView {
  const view = rankingView(snapshot)
  const now = (row: RankingRow): RankingRow => {
    const decision = amendedOn(snapshot, row.themeId) === null ? null : decisionNow(snapshot, row.themeId)
    if (decision === null) return row
    const { status, ownerId, rationale, workaround } = decision
    const said = decidedNowBy(snapshot, row.themeId)
    const named = ownerNowBy(snapshot, row.themeId)
    const ownerName = ownerId === null ? null : personName(snapshot, ownerId)
    return {
      ...row,
      decision: {
        ...row.decision,
        status,
        ownerId,
        ownerName,
        rationale,
        workaround,
        decidedBy: said === null ? null : saidView(snapshot, said),
        ownerBy: named === null ? null : saidView(snapshot, named),
      },
      escalationDue: status === null ? row.escalationDue : null,
    }
  }
  return {
    ...view,
    ranked: view.ranked.map(now),
    unranked: view.unranked.map(now),
    compliance: view.compliance.map(now),
  }
}
