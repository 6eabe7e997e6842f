import { useState } from 'react'
import type { RoadmapThemeView } from '#shared/contract/prioritization/roadmap.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { TextArea, TextField } from '#renderer/ui/TextField.tsx'

type Props = {
  /** null: a new one. */
  readonly theme: RoadmapThemeView | null
  readonly onClose: () => void
}

/** One roadmap theme, in the words that are published. */
export function RoadmapDialog({ theme, onClose }: Props) {
  const draft = useDraft(`roadmap:${theme?.id ?? 'new'}`, {
    name: theme?.name ?? '',
    description: theme?.description ?? '',
    quarter: theme?.quarter ?? '',
    criteria: theme?.criteria ?? '',
  })
  const save = useChange('roadmap.save')
  const [tried, setTried] = useState(false)
  const { name, description, quarter, criteria } = draft.value
  const edit = (part: Partial<typeof draft.value>): void => draft.set({ ...draft.value, ...part })
  const submit = (): void => {
    setTried(true)
    if (name.trim() === '') return
    save.mutate(
      { id: theme?.id ?? null, ...draft.value },
      {
        onSuccess: () => {
          draft.clear()
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t(theme ? 'roadmap.form.edit' : 'roadmap.form.add')}
      description={t('roadmap.form.text')}
      saveLabel={t('roadmap.form.save')}
      busy={save.isPending}
      failure={{ title: t('roadmap.failed'), error: save.error }}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        maxLength={200}
        label={t('roadmap.form.name')}
        error={tried && name.trim() === '' ? t('roadmap.form.name.error') : null}
        value={name}
        onChange={(next) => edit({ name: next })}
      />
      <TextArea
        label={t('roadmap.form.description')}
        hint={t('roadmap.form.description.hint')}
        maxLength={20_000}
        value={description}
        onChange={(next) => edit({ description: next })}
      />
      <TextArea
        label={t('roadmap.form.criteria')}
        hint={t('roadmap.form.criteria.hint')}
        maxLength={20_000}
        value={criteria}
        onChange={(next) => edit({ criteria: next })}
      />
      <TextField
        label={t('roadmap.form.quarter')}
        hint={t('roadmap.form.quarter.hint')}
        maxLength={60}
        value={quarter}
        onChange={(next) => edit({ quarter: next })}
      />
    </FormDialog>
  )
}
