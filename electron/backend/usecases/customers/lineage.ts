import { type Origin, readOrigins } from '#electron/backend/repos/origin-repo.ts'
import type { StoredCorrection } from '#electron/backend/kinds/prioritization/repos/correction-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { saidView } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { CorrectionView, LineageView } from '#shared/contract/lineage.schema.ts'
import type { RowOrigin } from '#shared/domain/customers/account.ts'

type Sourced = { readonly origin?: RowOrigin | undefined }

/** Where each item came from: file, sheet and row, or who typed it; null where the file doesn't say. */
export function lineageIn({ db }: Workspace): (item: Sourced) => LineageView | null {
  let origins: ReadonlyMap<string, Origin> | null = null
  return ({ origin }) => {
    if (!origin) return null
    origins ??= readOrigins(db)
    const found = origins.get(origin.id)
    if (!found) return null
    const { file, sheet, at, who } = found
    return { file, sheet, row: origin.row, at, who }
  }
}

/** What was put right about each item, newest first. */
export function correctionsIn(snapshot: Snapshot): (itemId: string) => CorrectionView[] {
  const byItem = Map.groupBy(snapshot.corrections, ({ itemId }) => itemId)
  return (itemId) => (byItem.get(itemId) ?? []).toReversed().map((one) => correctionView(snapshot, one))
}

function correctionView(snapshot: Snapshot, correction: StoredCorrection): CorrectionView {
  const { inRoom, changes, source, at } = correction
  return {
    inRoom: inRoom && correction.sessionId === snapshot.session.id,
    changes: changes.map((change) => ({ ...change })),
    source,
    ...saidView(snapshot, correction),
    at,
  }
}
