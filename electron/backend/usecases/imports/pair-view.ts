import type { PairView } from '#shared/contract/imports.schema.ts'
import type { AccountPair } from '#shared/domain/importing/matching/match-accounts.ts'
import type { AccountDraft } from '#shared/domain/importing/rows/account-draft.ts'

/** A near miss as it is shown, side by side. */
export function pairView({ id, likeness, draft, account, twin, answer }: AccountPair): PairView {
  return {
    id,
    likeness,
    importRow: draft.row,
    incoming: sideOf(draft),
    existing: {
      accountId: account?.id ?? null,
      row: twin?.row ?? null,
      ...sideOf(account ?? twin ?? draft),
    },
    answer,
  }
}

function sideOf({ name, externalId, arr, tier, renewalDate }: AccountDraft): PairView['incoming'] {
  return { name, externalId, arr, tier, renewalDate }
}
