import { useState } from 'react'
import type { OverrideView } from '#shared/contract/overrides.contract.ts'
import { t } from '#shared/i18n/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'

/** Takes an override back, with the reason for it. */
export function RevokeDialog({ override, onClose }: { override: OverrideView; onClose: () => void }) {
  const revoke = useChange('overrides.revoke')
  const why = useDraft(`revoke:${override.id}`, '')
  const [tried, setTried] = useState(false)
  const missing = why.value.trim() === ''
  const save = (): void => {
    setTried(true)
    if (missing) return
    revoke.mutateAsync({ id: override.id, why: why.value }).then(
      () => {
        why.clear()
        onClose()
        notify({ title: t('overrides.revoke.saved', { name: override.themeName }), action: undoAction() })
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
      title={t('overrides.revoke.title', { name: override.themeName })}
      description={t('overrides.revoke.text')}
      onSubmit={save}
      footer={
        <>
          <Button onClick={onClose}>{t('overrides.revoke.cancel')}</Button>
          <Button variant="primary" type="submit" busy={revoke.isPending}>
            {t('overrides.revoke.save')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('overrides.revoke.why')}
        error={tried && missing ? t('overrides.revoke.why.missing') : null}
        value={why.value}
        maxLength={5_000}
        autoFocus
        onChange={why.set}
      />
      {revoke.error ? (
        <Notice tone="error" title={t('overrides.revoke.failed')}>
          {revoke.error.message}
        </Notice>
      ) : null}
    </Dialog>
  )
}
