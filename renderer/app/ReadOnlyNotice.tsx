import type { WorkspaceView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'
import { RepairButton } from '#renderer/features/record/RepairButton.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'

type Props = { readonly workspace: WorkspaceView; readonly door: WorkspaceDoor }

/** Why nothing can be recorded in the open file, and what can be done about it. */
export function ReadOnlyNotice({ workspace: { readOnly, path }, door }: Props) {
  if (readOnly === null) return null
  if (readOnly.cause === 'chosen')
    return (
      <Notice tone="info" title={t('frame.readOnly.chosen')}>
        {readOnly.text} {t('frame.readOnly.chosen.text')}
      </Notice>
    )
  if (readOnly.cause === 'repairable')
    return (
      <Notice tone="warn" title={t('frame.readOnly.repairable')} action={<RepairButton />}>
        {readOnly.text}
      </Notice>
    )
  return (
    <Notice
      tone="error"
      title={t('frame.readOnly')}
      action={
        <Button size="s" onClick={() => void door.salvage(path)}>
          {t('backups.salvage')}
        </Button>
      }
    >
      {readOnly.text} {t('frame.readOnly.todo')}
    </Notice>
  )
}
