import { useState } from 'react'
import type { DimensionView, RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import { settlesEscalations } from '#shared/domain/prioritization/ballots/roles.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { type AgreeDraft, EMPTY_DRAFT, whyNotComplete, whyNotSettle } from './dispute-words.ts'
import { useDisputesLook } from './disputes-store.ts'
import { ScoreAndSentence } from './ScoreAndSentence.tsx'
import styles from './Disputes.module.css'

type OutcomeDialogProps = {
  readonly theme: RevealTheme
  readonly view: DimensionView
  readonly onClose: () => void
}

/** What an escalation came to, put down by VP CS or Head of Product while the session is open. */
export function OutcomeDialog({ theme, view, onClose }: OutcomeDialogProps) {
  const { themeId, name } = theme
  const { dimension } = view
  const settings = useCall('settings.get', {}).data?.settings
  const { settled } = useDisputesLook()
  const outcome = useChange('disputes.outcome')
  const draft = useDraft<AgreeDraft>(`outcome:${themeId}:${dimension}`, EMPTY_DRAFT)
  const { score, fit, sentence } = draft.value
  const preview = useCall(
    'disputes.preview',
    { themeId, dimension, score: score ?? 1 },
    { enabled: score !== null },
  )
  const said = useEnteredFor(`outcome:${themeId}:${dimension}`, settlesEscalations)
  const [tried, setTried] = useState(false)
  const why = whyNotSettle(said.speaker) ?? whyNotComplete(draft.value, dimension, settings)
  const save = (): void => {
    setTried(true)
    if (why !== null || score === null) return
    const moves = preview.data ?? []
    const { assertedBy } = said
    outcome.mutateAsync({ themeId, dimension, score, fit, sentence: sentence.trim(), assertedBy }).then(
      ({ rank }) => {
        draft.clear()
        said.clear()
        settled({ themeId, dimension, moves })
        onClose()
        notify({ title: t('disputes.outcome.saved', { name, score, rank }), action: undoAction() })
      },
      // The dialog shows the refusal.
      () => undefined,
    )
  }
  return (
    <FormDialog
      title={t('disputes.outcome.title', { name })}
      description={t('disputes.outcome.text', { dimension })}
      saveLabel={t('disputes.outcome.save')}
      busy={outcome.isPending}
      failure={{ title: t('disputes.outcome.failed'), error: outcome.error }}
      aside={<QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />}
      onSubmit={save}
      onClose={onClose}
    >
      <div className={styles['outcome']}>
        <ScoreAndSentence
          themeId={themeId}
          dimension={dimension}
          draft={draft.value}
          onChange={(part) => draft.set({ ...draft.value, ...part })}
        />
        {tried && why !== null ? <Notice tone="warn" title={why} /> : null}
      </div>
    </FormDialog>
  )
}
