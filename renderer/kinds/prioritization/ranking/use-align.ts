import { useState } from 'react'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { notify } from '#renderer/ui/Toast.tsx'

/** A score somebody pressed that can't simply stand: it needs a reason, or another fit. */
export type Proposal = { readonly themeId: string; readonly score: Score; readonly at: number }

/**
 * Sets a theme's alignment by one key. The preliminary score of CS Ops stands at once; anything else becomes a
 * proposal, which the roadmap fit asks the reason for (model, section 5).
 */
export function useAlign(): {
  proposal: Proposal | null
  /** Returns true when the score stands or already stood, false when it became a proposal. */
  align: (row: RankingRow, score: Score) => boolean
} {
  const themes = useCall('themes.list', {})
  const set = useChange('alignment.set')
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const align = (row: RankingRow, score: Score): boolean => {
    const { name, themeId } = row
    const preliminary = themes.data?.find((theme) => theme.id === themeId)?.preliminary ?? null
    if (row.alignment === score) {
      notify({ title: t('session.alignment.same', { name, score }) })
      return true
    }
    if (preliminary !== score) {
      setProposal({ themeId, score, at: Date.now() })
      return false
    }
    set.mutate(
      { themeId, score, reason: '' },
      {
        onSuccess: () =>
          notify({ title: t('session.alignment.saved', { name, score }), action: undoAction() }),
        onError: (error) =>
          notify({
            tone: 'error',
            title: t('session.alignment.failed', { name }),
            description: error.message,
          }),
      },
    )
    return true
  }
  return { proposal, align }
}
