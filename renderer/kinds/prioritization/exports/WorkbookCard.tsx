import type { WorkspaceView } from '#shared/contract/workspace.contract.ts'
import { sessionInShort } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import { ExportOutcome } from './ExportOutcome.tsx'
import { useExport } from './use-export.ts'

/** The decision workbook for Ops. */
export function WorkbookCard({ workspace }: { workspace: WorkspaceView }) {
  const exporting = useExport(async (job) => {
    const suggestedName = t('export.workbook.dialog', {
      name: workspace.name,
      session: sessionInShort(workspace.session),
    })
    const chosen = await call('shell.chooseSaveFile', { suggestedName, kind: 'xlsx' })
    return chosen === null ? null : call('exports.workbook', { path: chosen.path, job })
  })
  return (
    <Card title={t('export.workbook')}>
      <div className={styles['card']}>
        <p>{t('export.workbook.text')}</p>
        <div>
          <Button icon="file" busy={exporting.state.step === 'running'} onClick={exporting.run}>
            {t('export.workbook.run')}
          </Button>
        </div>
        <ExportOutcome
          exporting={exporting}
          running={t('export.workbook.running')}
          failed={t('export.failed.workbook')}
        />
      </div>
    </Card>
  )
}
