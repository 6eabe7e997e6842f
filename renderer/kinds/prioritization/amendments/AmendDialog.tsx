import { takesPart } from '#shared/domain/people/role.ts'
import { useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import type { AmendmentRequest } from '#renderer/lib/amendment-request.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import {
  type AmendmentDraft,
  draftOf,
  inputOf,
  type Lack,
  lacksOf,
  openEscalations,
  TEXT_MIN,
  whyNotAmend,
} from './amendment-draft.ts'
import { CorrectionFields, DecisionFields, OutcomeFields } from './AmendFields.tsx'
import styles from './Amendments.module.css'
import { WordingFields } from './WordingFields.tsx'

type AmendDialogProps = { readonly request: AmendmentRequest; readonly onClose: () => void }

const KINDS = ['correction', 'outcome', 'decision', 'wording'] as const

/** Adds an amendment to the sealed session: what it corrects, what it says, in whose name. */
export function AmendDialog({ request, onClose }: AmendDialogProps) {
  const disputes = useCall('disputes.list', {})
  const add = useChange('amendments.add')
  const draft = useDraft<AmendmentDraft>(`amend:${JSON.stringify(request)}`, draftOf(request))
  const said = useEnteredFor(`amend:${JSON.stringify(request)}`, takesPart)
  const [tried, setTried] = useState(false)
  const value = draft.value
  const change = (part: Partial<AmendmentDraft>): void => draft.set({ ...value, ...part })
  const lacks = lacksOf(value)
  const error = (field: Lack['field']): string | null =>
    tried ? (lacks.find((lack) => lack.field === field)?.words ?? null) : null
  const why = whyNotAmend(said.speaker, value.kind)
  const who = said.speaker?.name ?? ''
  const escalations = openEscalations(disputes.data?.themes ?? [])
  const save = (): void => {
    setTried(true)
    const input = inputOf(value)
    if (input === null || why !== null) return
    add.mutateAsync({ ...input, assertedBy: said.assertedBy }).then(
      () => {
        draft.clear()
        said.clear()
        onClose()
        notify({ title: t('amendments.dialog.saved') })
      },
      // The dialog shows the refusal.
      () => undefined,
    )
  }
  return (
    <FormDialog
      title={t('amendments.dialog.title')}
      description={t('amendments.dialog.text')}
      saveLabel={t('amendments.dialog.save')}
      busy={add.isPending}
      failure={{ title: t('amendments.dialog.failed'), error: add.error }}
      aside={<QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />}
      onSubmit={save}
      onClose={onClose}
    >
      <div className={styles['form']}>
        {why === null ? null : <Notice tone="warn" title={why} />}
        <RadioCards
          label={t('amendments.dialog.kind')}
          value={value.kind}
          onChange={(kind) => change({ kind })}
          options={KINDS.map((kind) => ({
            value: kind,
            label: t(`amendments.kind.${kind}`),
            disabled: kind === 'outcome' && escalations.length === 0,
            hint:
              kind === 'outcome' && escalations.length === 0
                ? t('amendments.kind.outcome.none')
                : t(`amendments.kind.${kind}.hint`),
          }))}
        />
        {value.kind === 'correction' ? (
          <CorrectionFields draft={value} onChange={change} error={error} />
        ) : value.kind === 'outcome' ? (
          <OutcomeFields draft={value} onChange={change} error={error} escalations={escalations} />
        ) : value.kind === 'wording' ? (
          <WordingFields draft={value} onChange={change} error={error} who={who} />
        ) : (
          <DecisionFields draft={value} onChange={change} error={error} who={who} />
        )}
        <TextArea
          label={t('amendments.dialog.text.label')}
          hint={`${t('amendments.dialog.text.hint')} ${t('amendments.dialog.text.count', {
            have: value.text.trim().length,
            min: TEXT_MIN,
          })}`}
          error={error('text')}
          maxLength={5_000}
          value={value.text}
          onChange={(text) => change({ text })}
        />
      </div>
    </FormDialog>
  )
}
