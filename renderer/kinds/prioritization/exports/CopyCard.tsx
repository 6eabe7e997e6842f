import type { WorkspaceView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import { ExportOutcome } from './ExportOutcome.tsx'
import { useExport } from './use-export.ts'

/** The whole record as a file of its own. */
export function CopyCard({ workspace }: { workspace: WorkspaceView }) {
  const exporting = useExport(async () => {
    const suggestedName = t('export.copy.name', {
      name: workspace.name,
      day: new Date().toISOString().slice(0, 10),
    })
    const chosen = await call('shell.chooseNewWorkspace', { suggestedName })
    if (chosen === null) return null
    await call('workspace.saveCopy', { path: chosen.path })
    return { files: [chosen.path] }
  })
  return (
    <Card title={t('export.copy')}>
      <div className={styles['card']}>
        <p>{t('export.copy.text')}</p>
        <div>
          <Button icon="copy" busy={exporting.state.step === 'running'} onClick={exporting.run}>
            {t('export.copy.run')}
          </Button>
        </div>
        <ExportOutcome
          exporting={exporting}
          running={t('export.copy.running')}
          failed={t('export.failed.copy')}
        />
      </div>
    </Card>
  )
}
