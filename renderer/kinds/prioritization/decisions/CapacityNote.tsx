import { useState } from 'react'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { useCheckedField } from '#renderer/lib/wording.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Decide.module.css'

/** What Product says it can take on, beside the shortlist; edited in place. */
export function CapacityNote() {
  const session = useCall('workspace.get', {}).data?.session
  const update = useChange('session.update')
  const [editing, setEditing] = useState(false)
  const noted = session?.capacityNote ?? ''
  const draft = useDraft('capacity', noted)
  const [holdField, notes] = useCheckedField(
    notesWhileWriting,
    { kind: 'capacity', themeId: null, dimension: null },
    draft.value,
    draft.set,
    notify,
  )
  if (!session || session.startedAt === null) return null
  const save = (): void => {
    if (draft.value.trim() === noted) {
      draft.clear()
      setEditing(false)
      return
    }
    update.mutateAsync({ capacityNote: draft.value.trim() }).then(
      () => {
        draft.clear()
        setEditing(false)
        notify({ title: t('decide.capacity.saved'), action: undoAction() })
      },
      // The note shows the refusal.
      () => undefined,
    )
  }
  // A note is settled where the text is written, so the form is open while there is one.
  if (!editing && (notes.open === 0 || session.seal !== null))
    return (
      <div className={styles['capacity']}>
        <p>
          <b>{t('decide.capacity')}</b> <span>{noted === '' ? t('decide.capacity.none') : noted}</span>
        </p>
        {session.seal === null ? (
          <Button size="s" variant="quiet" onClick={() => setEditing(true)}>
            {noted === '' ? t('decide.capacity.add') : t('decide.capacity.edit')}
          </Button>
        ) : null}
      </div>
    )
  return (
    <form
      className={styles['capacityForm']}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextArea
        label={t('decide.capacity.label')}
        rows={2}
        maxLength={5_000}
        ref={holdField}
        autoFocus={editing}
        value={draft.value}
        onChange={draft.set}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save()
        }}
      />
      <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
      {update.error ? (
        <Notice tone="error" title={t('decide.capacity.failed')}>
          {update.error.message}
        </Notice>
      ) : null}
      <div className={styles['capacityButtons']}>
        {editing || draft.touched ? (
          <Button
            size="s"
            variant="quiet"
            onClick={() => {
              draft.clear()
              setEditing(false)
            }}
          >
            {t('decide.capacity.cancel')}
          </Button>
        ) : null}
        <Button size="s" type="submit" busy={update.isPending}>
          {t('decide.capacity.save')}
        </Button>
      </div>
    </form>
  )
}
