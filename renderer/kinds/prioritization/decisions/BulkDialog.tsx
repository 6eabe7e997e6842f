import { takesPart } from '#shared/domain/people/role.ts'
import { useState } from 'react'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { useNoteField, useNoteItems } from '#renderer/lib/wording.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { decisionTexts } from './checked-texts.ts'
import styles from './Decide.module.css'

type BulkDialogProps = {
  readonly themes: readonly RankingRow[]
  readonly onClose: () => void
  readonly onRecorded: () => void
}

type Draft = {
  readonly status: 'defer' | 'decline'
  readonly rationale: string
  readonly workaround: string
}
const EMPTY: Draft = { status: 'defer', rationale: '', workaround: '' }

/** Defers or declines several themes with one rationale. */
export function BulkDialog({ themes, onClose, onRecorded }: BulkDialogProps) {
  const format = useFormat()
  const setMany = useChange('decisions.setMany')
  const draft = useDraft<Draft>('decisions:together', EMPTY)
  const said = useEnteredFor('decisions:together', takesPart)
  const [tried, setTried] = useState(false)
  const { status, rationale, workaround } = draft.value
  const change = (part: Partial<Draft>): void => draft.set({ ...draft.value, ...part })
  const lacksRationale = rationale.trim() === ''
  const lacksWorkaround = status === 'decline' && workaround.trim() === ''
  const n = themes.length
  const [holdRationale, selectRationale] = useNoteField()
  const [holdWorkaround, selectWorkaround] = useNoteField()
  const basis = useCall('wording.basis', {}).data
  const notes = useNoteItems(
    basis
      ? decisionTexts({
          basis,
          themeId: null,
          draft: draft.value,
          select: { rationale: selectRationale, workaround: selectWorkaround },
          change,
        })
      : [],
    notify,
  )
  const save = (): void => {
    setTried(true)
    if (lacksRationale || lacksWorkaround) return
    const themeIds = themes.map((row) => row.themeId)
    setMany.mutateAsync({ themeIds, status, rationale, workaround, assertedBy: said.assertedBy }).then(
      () => {
        draft.clear()
        said.clear()
        onRecorded()
        notify({
          title: t('decide.bulk.saved', { n, status: format.decision(status) }),
          action: undoAction(),
        })
      },
      // The dialog shows the refusal.
      () => undefined,
    )
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('decide.bulk.title', { n })}
      description={t('decide.bulk.text')}
      onSubmit={save}
      footer={
        <>
          <QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />
          <Button onClick={onClose}>{t('decide.form.cancel')}</Button>
          <Button variant="primary" type="submit" busy={setMany.isPending}>
            {t('decide.bulk.save', { n, status: format.decision(status) })}
          </Button>
        </>
      }
    >
      <p className={styles['together']}>{themes.map((row) => `“${row.name}”`).join(', ')}</p>
      <RadioCards
        label={t('decide.form.status')}
        columns={2}
        value={status}
        onChange={(next) => change({ status: next })}
        options={(['defer', 'decline'] as const).map((value) => ({
          value,
          label: format.decision(value),
          hint: t(`decide.form.${value}.text`),
        }))}
      />
      <TextArea
        ref={holdRationale}
        label={t('decide.form.rationale')}
        hint={t('decide.form.rationale.hint')}
        error={tried && lacksRationale ? terms.gap.rationale : null}
        value={rationale}
        onChange={(next) => change({ rationale: next })}
      />
      {status === 'decline' ? (
        <TextArea
          ref={holdWorkaround}
          label={t('decide.form.workaround')}
          hint={t('decide.form.workaround.hint')}
          error={tried && lacksWorkaround ? terms.gap.workaround : null}
          value={workaround}
          onChange={(next) => change({ workaround: next })}
        />
      ) : null}
      <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
      {setMany.error ? (
        <Notice tone="error" title={t('decide.form.failed')}>
          {setMany.error.message}
        </Notice>
      ) : null}
    </Dialog>
  )
}
