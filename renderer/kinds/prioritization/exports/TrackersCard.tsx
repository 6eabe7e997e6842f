import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import { ExportOutcome } from './ExportOutcome.tsx'
import { intoFolder, useExport } from './use-export.ts'

/** What is built, as other tools import it. */
export function TrackersCard({ ready }: { ready: Output<'exports.ready'> }) {
  const { built } = ready
  const exporting = useExport((job) =>
    intoFolder(t('export.trackers.dialog'), (dir) => call('exports.trackers', { dir, job })),
  )
  return (
    <Card title={t('export.trackers')}>
      <div className={styles['card']}>
        <p>{t('export.trackers.text')}</p>
        <div>
          <Button
            icon="folder"
            busy={exporting.state.step === 'running'}
            whyDisabled={built === 0 ? t('export.trackers.none') : null}
            onClick={exporting.run}
          >
            {t('export.trackers.run', { n: built })}
          </Button>
        </div>
        <ExportOutcome
          exporting={exporting}
          running={t('export.trackers.running')}
          failed={t('export.failed.trackers')}
        />
      </div>
    </Card>
  )
}
