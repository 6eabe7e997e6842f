import { useState } from 'react'
import type { EmergencyView } from '#shared/contract/workspace.contract.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { useCheckedField } from '#renderer/lib/wording.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'

type RespondDialogProps = { readonly emergency: EmergencyView; readonly onClose: () => void }

/** The PM lead's response. Anybody may type it for them; that it is the PM lead's word is checked on saving. */
export function RespondDialog({ emergency, onClose }: RespondDialogProps) {
  const format = useFormat()
  const respond = useChange('emergency.respond')
  const said = useEnteredFor(`emergency:respond:${emergency.themeId}`, (roles) => roles.includes('pm-lead'))
  const [tried, setTried] = useState(false)
  const draft = useDraft(`emergency:respond:${emergency.themeId}`, emergency.response?.text ?? '')
  const text = draft.value
  const [holdField, notes] = useCheckedField(
    notesWhileWriting,
    { kind: 'response', themeId: emergency.themeId, dimension: null },
    text,
    draft.set,
    notify,
  )
  const submit = (): void => {
    setTried(true)
    if (text.trim() === '') return
    respond.mutate(
      { text, assertedBy: said.assertedBy },
      {
        onSuccess: () => {
          draft.clear()
          said.clear()
          onClose()
          notify({ title: t('emergency.respond.saved'), action: undoAction() })
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('emergency.respond.title', { name: emergency.name })}
      description={t('emergency.respond.text', { due: format.dateTime(emergency.due) })}
      saveLabel={t('emergency.respond.save')}
      busy={respond.isPending}
      failure={{ title: t('emergency.respond.failed'), error: respond.error }}
      aside={<QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        ref={holdField}
        required
        rows={5}
        label={t('emergency.respond.label')}
        hint={t('emergency.respond.hint')}
        error={tried && text.trim() === '' ? t('emergency.respond.error') : null}
        maxLength={5_000}
        value={text}
        onChange={draft.set}
      />
      <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
    </FormDialog>
  )
}
