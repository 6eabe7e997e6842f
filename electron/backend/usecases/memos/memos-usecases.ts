import { CallRefused } from '#electron/backend/call-refused.ts'
import type { UseCases } from '#electron/backend/context.ts'
import type { Snapshot } from '#electron/backend/workspace.ts'
import type { ScoredTheme } from '#shared/domain/scoring/score-themes.ts'
import { recordLabels } from '#shared/i18n/en/record-labels.ts'
import { memoDesk, memoView } from './memo-view.ts'

export const memosUseCases: UseCases<'memos.list' | 'memos.get' | 'memos.edit'> = {
  'memos.list': ({ workspace }) => {
    const desk = memoDesk(workspace)
    return themesInOrder(desk.snapshot).map((theme) => {
      const { themeId, themeName, status, notes, edited } = memoView(desk, theme, 'internal')
      return { themeId, themeName, status, notes: notes.length, edited }
    })
  },

  'memos.get': ({ workspace }, { themeId, cut }) => {
    const desk = memoDesk(workspace)
    return memoView(desk, requireTheme(desk.snapshot, themeId), cut)
  },

  'memos.edit': (context, { themeId, says }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const theme = requireTheme(snapshot, themeId)
    // Empty words would make an empty memo, which is never right: they mean the draft.
    const words = says === null || says.trim() === '' ? null : says.trim()
    if (words === (snapshot.memoWords.get(themeId) ?? null)) return null
    const key = { session_id: snapshot.session.id, theme_id: themeId }
    workspace.change(
      context.stamp(),
      {
        kind: 'memos.edit',
        label: words === null ? recordLabels.memoReset(theme.name) : recordLabels.memoEdited(theme.name),
        themeId,
      },
      (rows) => (words === null ? rows.remove('memo', key) : rows.put('memo', { ...key, says: words })),
    )
    return null
  },
}

/** Every theme that needs a memo: ranked ones in order, then those not yet scored, then the compliance track. */
export function themesInOrder({ ranking, scoring, scored }: Snapshot): ScoredTheme[] {
  const ordered = [...ranking.ranked, ...ranking.unranked].flatMap(({ themeId }) => scored.get(themeId) ?? [])
  return [...ordered, ...scoring.compliance]
}

function requireTheme(snapshot: Snapshot, themeId: string): ScoredTheme {
  const theme = snapshot.scored.get(themeId)
  if (!theme) throw new CallRefused('not-found', 'That theme is not there any more. Look at the list again.')
  return theme
}
