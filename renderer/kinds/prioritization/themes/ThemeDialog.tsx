import { useState } from 'react'
import type { ThemeView } from '#shared/contract/prioritization/themes.contract.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { useCheckedField } from '#renderer/lib/wording.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { TextArea, TextField } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'

type Props = {
  /** null: a new one. */
  readonly theme: ThemeView | null
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

/** Name and description of one feedback theme. */
export function ThemeDialog({ theme, onClose, onSaved }: Props) {
  const draft = useDraft(`theme:${theme?.id ?? 'new'}`, {
    name: theme?.name ?? '',
    description: theme?.description ?? '',
  })
  const save = useChange('themes.save')
  const [tried, setTried] = useState(false)
  const { name, description } = draft.value
  const [holdField, notes] = useCheckedField(
    notesWhileWriting,
    { kind: 'description', themeId: theme?.id ?? null, dimension: null },
    description,
    (text) => draft.set({ name, description: text }),
    notify,
    theme === null ? null : 'record',
  )
  const submit = (): void => {
    setTried(true)
    if (name.trim() === '') return
    save.mutate(
      { id: theme?.id ?? null, name, description, complianceRuling: theme?.complianceRuling ?? null },
      {
        onSuccess: ({ id }) => {
          draft.clear()
          onSaved(id)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t(theme ? 'themes.form.edit' : 'themes.form.add')}
      description={t('themes.form.text')}
      saveLabel={t('themes.form.save')}
      busy={save.isPending}
      failure={{ title: t('themes.failed'), error: save.error }}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        maxLength={200}
        label={t('themes.form.name')}
        error={tried && name.trim() === '' ? t('themes.form.name.error') : null}
        value={name}
        onChange={(next) => draft.set({ name: next, description })}
      />
      <TextArea
        ref={holdField}
        label={t('themes.form.description')}
        hint={t('themes.form.description.hint')}
        maxLength={20_000}
        value={description}
        onChange={(next) => draft.set({ name, description: next })}
      />
      {description.trim() === '' ? null : (
        <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
      )}
    </FormDialog>
  )
}
