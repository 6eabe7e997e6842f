import { t } from '#shared/catalogue/translate.ts'
import type { SessionListView } from '#shared/contract/sessions.contract.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'

/** Asks why a session is given up, and gives it up. Open while it is there. */
export function AbandonDialog({ session, onClose }: { session: SessionListView; onClose: () => void }) {
  const abandon = useChange('sessions.abandon', session.id)
  const why = useDraft(`sessions.abandon:${session.id}`, '')
  return (
    <FormDialog
      title={t('sessions.abandon.title', session)}
      description={t('sessions.abandon.text')}
      saveLabel={t('sessions.abandon.confirm')}
      busy={abandon.isPending}
      failure={{ title: t('sessions.abandon.failed'), error: abandon.error }}
      onSubmit={() => {
        if (why.value.trim() === '') return
        abandon.mutate(
          { why: why.value },
          {
            onSuccess: () => {
              why.clear()
              onClose()
            },
          },
        )
      }}
      onClose={onClose}
    >
      <TextArea
        required
        label={t('sessions.abandon.why')}
        value={why.value}
        maxLength={2_000}
        onChange={why.set}
      />
    </FormDialog>
  )
}
