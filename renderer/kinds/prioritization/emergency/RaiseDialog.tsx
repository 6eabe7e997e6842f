import { useState } from 'react'
import type { EmergencyView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea, TextField } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { instantOf, localMinute } from './emergency-words.ts'

type RaiseDialogProps = {
  /** The one to correct; null: none is raised yet. */
  readonly emergency: EmergencyView | null
  readonly onClose: () => void
}

/** Raises the competitive emergency a fast track is about, or corrects it. */
export function RaiseDialog({ emergency, onClose }: RaiseDialogProps) {
  const [opened] = useState(() => new Date().toISOString())
  const themes = useCall('themes.list', {})
  const save = useChange('emergency.raise')
  const [tried, setTried] = useState(false)
  const draft = useDraft('emergency:raise', {
    themeId: emergency?.themeId ?? null,
    why: emergency?.why ?? '',
    at: localMinute(emergency?.raisedAt ?? opened),
  })
  const { themeId, why, at } = draft.value
  const edit = (part: Partial<typeof draft.value>): void => draft.set({ ...draft.value, ...part })
  const raisedAt = instantOf(at, emergency?.raisedAt ?? null)
  const offered = (themes.data ?? []).filter((theme) => !theme.compliance)
  const another = emergency !== null && emergency.response !== null && themeId !== emergency.themeId
  const submit = (): void => {
    setTried(true)
    if (themeId === null || why.trim() === '' || raisedAt === null) return
    const name = offered.find((theme) => theme.id === themeId)?.name ?? ''
    save.mutate(
      { themeId, why, raisedAt },
      {
        onSuccess: () => {
          draft.clear()
          onClose()
          const title = emergency ? t('emergency.saved.correct') : t('emergency.saved', { name })
          notify({ title, action: undoAction() })
        },
      },
    )
  }
  return (
    <FormDialog
      title={t(emergency ? 'emergency.form.correct' : 'emergency.form.raise')}
      description={t('emergency.form.text')}
      saveLabel={t(emergency ? 'emergency.form.save.correct' : 'emergency.form.save')}
      busy={save.isPending}
      failure={{
        title: t(emergency ? 'emergency.form.failed.correct' : 'emergency.form.failed'),
        error: save.error ?? themes.error,
      }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Combobox
        required
        label={t('emergency.form.theme')}
        hint={t('emergency.form.theme.hint')}
        placeholder={t('emergency.form.theme.placeholder')}
        error={tried && themeId === null ? t('emergency.form.theme.error') : null}
        value={themeId}
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => edit({ themeId: next })}
      />
      {another ? <Notice tone="warn" title={t('emergency.form.another')} /> : null}
      <TextArea
        required
        label={t('emergency.what')}
        hint={t('emergency.form.what.hint')}
        error={tried && why.trim() === '' ? t('emergency.form.what.error') : null}
        maxLength={5_000}
        value={why}
        onChange={(next) => edit({ why: next })}
      />
      <TextField
        required
        type="datetime-local"
        label={t('emergency.form.at')}
        error={raisedAt === null ? t('emergency.form.at.error') : null}
        value={at}
        onChange={(next) => edit({ at: next })}
      />
    </FormDialog>
  )
}
