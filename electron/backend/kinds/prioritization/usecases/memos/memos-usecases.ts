import type { UseCases } from '#electron/backend/core/context.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import {
  requireOpen,
  requireScored,
} from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import {
  openNotesOf,
  paperTexts,
} from '#electron/backend/kinds/prioritization/usecases/wording/paper-texts.ts'
import { sentenceKey } from '#shared/domain/wording/memo-privacy.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { memoDesk, memoView } from './memo-view.ts'

export const memosUseCases: UseCases<'memos.list' | 'memos.get' | 'memos.edit' | 'memos.answerName'> = {
  'memos.list': ({ workspace }) => {
    const desk = memoDesk(workspace)
    return themesInOrder(desk.snapshot).map((theme) => {
      const { themeId, themeName, status, outcome, decision, edited } = memoView(desk, theme, 'internal')
      const notes = paperTexts(desk.snapshot)
        .filter((text) => text.themeId === themeId)
        .reduce((sum, text) => sum + openNotesOf(text), 0)
      return { themeId, themeName, status, outcome, decision, notes, edited }
    })
  },

  'memos.get': ({ workspace }, { themeId, cut }) => {
    const desk = memoDesk(workspace)
    return memoView(desk, requireScored(desk.snapshot, themeId), cut)
  },

  'memos.edit': (context, { themeId, says }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireOpen(snapshot)
    const theme = requireScored(snapshot, themeId)
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

  'memos.answerName': (context, { sentence, namesCustomer }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireOpen(snapshot)
    const key = { session_id: snapshot.session.id, sentence: sentenceKey(sentence) }
    if (namesCustomer === (snapshot.nameAnswers.get(key.sentence) ?? null)) return null
    workspace.change(
      context.stamp(),
      {
        kind: 'memos.answerName',
        label:
          namesCustomer === null
            ? recordLabels.nameOpen(sentence)
            : recordLabels.nameAnswered(sentence, namesCustomer),
      },
      (rows) =>
        namesCustomer === null
          ? rows.remove('name_answer', key)
          : rows.put('name_answer', { ...key, names_customer: namesCustomer ? 1 : 0 }),
    )
    return null
  },
}

/** Every theme that needs a memo: ranked ones in order, then those not yet scored, then the compliance track. */
export function themesInOrder({ ranking, scoring, scored }: Snapshot): ScoredTheme[] {
  const ordered = [...ranking.ranked, ...ranking.unranked].flatMap(({ themeId }) => scored.get(themeId) ?? [])
  return [...ordered, ...scoring.compliance]
}
