import { takesPart } from '#shared/domain/people/role.ts'
import { useState } from 'react'
import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'

/** Takes an override back, with the reason for it. */
export function RevokeDialog({ override, onClose }: { override: OverrideView; onClose: () => void }) {
  const revoke = useChange('overrides.revoke')
  const why = useDraft(`revoke:${override.id}`, '')
  const said = useEnteredFor(`revoke:${override.id}`, takesPart)
  const [tried, setTried] = useState(false)
  const missing = why.value.trim() === ''
  const save = (): void => {
    setTried(true)
    if (missing) return
    revoke.mutateAsync({ id: override.id, why: why.value, assertedBy: said.assertedBy }).then(
      () => {
        why.clear()
        said.clear()
        onClose()
        notify({ title: t('overrides.revoke.saved', { name: override.themeName }), action: undoAction() })
      },
      // The dialog shows the refusal.
      () => undefined,
    )
  }
  return (
    <FormDialog
      title={t('overrides.revoke.title', { name: override.themeName })}
      description={t('overrides.revoke.text')}
      saveLabel={t('overrides.revoke.save')}
      busy={revoke.isPending}
      failure={{ title: t('overrides.revoke.failed'), error: revoke.error }}
      aside={<QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />}
      onSubmit={save}
      onClose={onClose}
    >
      <TextArea
        label={t('overrides.revoke.why')}
        error={tried && missing ? t('overrides.revoke.why.missing') : null}
        value={why.value}
        maxLength={5_000}
        autoFocus
        onChange={why.set}
      />
    </FormDialog>
  )
}
