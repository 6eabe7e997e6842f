import { t } from '#shared/catalogue/translate.ts'
import { useBackupsRequest } from '#renderer/lib/backups-request.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { call } from '#renderer/lib/rpc.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import styles from './Record.module.css'

/** The backups of a workspace: what each holds, and a way to bring one back as a file of its own. */
export function BackupsDialog({ door }: { door: WorkspaceDoor }) {
  const { of, refused, done } = useBackupsRequest()
  const format = useFormat()
  const backups = useCall('backups.list', { of: of ?? ' ' }, { enabled: of !== null })
  const restore = useChange('backups.restore')
  if (of === null) return null
  const name = of.replace(/^.*[\\/]/u, '')
  const bringBack = async (backup: string): Promise<void> => {
    const suggestedName = t('backups.file', { name: name.replace(/\.concord$/u, '') })
    const chosen = await call('shell.chooseNewWorkspace', { suggestedName })
    if (chosen === null) return
    await restore.mutateAsync({ of, name: backup, to: chosen.path })
    done()
    await door.openPath(chosen.path)
  }
  const salvage = async (path: string): Promise<void> => {
    if (await door.salvage(path)) done()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) done()
      }}
      title={refused === null ? t('backups.title', { name }) : t('backups.refused', { name })}
      description={refused === null ? t('backups.text') : undefined}
      footer={
        <>
          {refused === null ? null : (
            <Button
              onClick={() => void salvage(of)}
              whyDisabled={door.busy === null ? null : t('backups.salvage.busy')}
            >
              {t('backups.salvage')}
            </Button>
          )}
          <Button onClick={done}>{t('backups.close')}</Button>
        </>
      }
    >
      {refused === null ? null : (
        <>
          <Notice tone="error" title={t('backups.refused.why')}>
            {refused}
          </Notice>
          {backups.data?.length === 0 ? null : <p>{t('backups.text')}</p>}
        </>
      )}
      {backups.data?.length === 0 ? <p>{t('backups.none')}</p> : null}
      <ul className={styles['backups']}>
        {(backups.data ?? []).map((backup) => (
          <li key={backup.name}>
            <span>
              <b>{format.dateTime(backup.at)}</b>
              <span>
                {t('backups.holds', {
                  entries: backup.entries,
                  size: format.number(Math.ceil(backup.bytes / 1024)),
                })}
              </span>
            </span>
            <Button
              size="s"
              busy={restore.isPending}
              onClick={() => void bringBack(backup.name).catch(() => undefined)}
            >
              {t('backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {restore.error ? (
        <Notice tone="error" title={t('backups.failed')}>
          {restore.error.message}
        </Notice>
      ) : null}
    </Dialog>
  )
}
