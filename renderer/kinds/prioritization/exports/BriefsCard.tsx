import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import { FormatChoice } from './ExportChoices.tsx'
import { type BriefFormat, useExportChoices } from './export-store.ts'
import { ExportOutcome } from './ExportOutcome.tsx'
import { intoFolder, useExport } from './use-export.ts'

const FORMATS = [
  { format: 'docx', label: t('export.briefs.docx') },
  { format: 'xlsx', label: t('export.briefs.xlsx') },
  { format: 'eml', label: t('export.briefs.eml') },
] as const satisfies readonly { format: BriefFormat; label: string }[]

/** What each CSM tells which account. */
export function BriefsCard({ ready }: { ready: Output<'exports.ready'> }) {
  const { formats, choose } = useExportChoices('briefs')
  const exporting = useExport((job) =>
    intoFolder(t('export.briefs.dialog'), (dir) =>
      call('exports.briefs', { dir, formats: [...formats], job }),
    ),
  )
  const { calls, csms, mails } = ready
  const whyNot =
    csms === 0 ? t('export.briefs.none') : formats.length === 0 ? t('export.formats.missing') : null
  return (
    <Card title={t('export.briefs')}>
      <div className={styles['card']}>
        <p>{t('export.briefs.text', { csms, mails, calls })}</p>
        <FormatChoice formats={FORMATS} chosen={formats} onChange={(next) => choose({ formats: next })} />
        <div>
          <Button
            icon="folder"
            busy={exporting.state.step === 'running'}
            whyDisabled={whyNot}
            onClick={exporting.run}
          >
            {t('export.briefs.run')}
          </Button>
        </div>
        <ExportOutcome
          exporting={exporting}
          running={t('export.briefs.running')}
          failed={t('export.failed.briefs')}
        />
      </div>
    </Card>
  )
}
