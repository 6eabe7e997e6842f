import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import { CutChoice, FormatChoice } from './ExportChoices.tsx'
import { type MemoFormat, useExportChoices } from './export-store.ts'
import { ExportOutcome } from './ExportOutcome.tsx'
import { intoFolder, useExport } from './use-export.ts'

const FORMATS = [
  { format: 'pdf', label: t('export.format.pdf') },
  { format: 'docx', label: t('export.format.docx') },
  { format: 'md', label: t('export.format.md') },
] as const satisfies readonly { format: MemoFormat; label: string }[]

/** One page for leadership, and a paper for each escalation. @param props.decided there is a decision to tell of */
export function SummaryCard({ ready, decided }: { ready: Output<'exports.ready'>; decided: boolean }) {
  const { formats, cut, escalations, choose } = useExportChoices('summary')
  const papers = cut === 'internal' ? ready.escalations : 0
  const exporting = useExport((job) =>
    intoFolder(t('export.summary.dialog'), (dir) =>
      call('exports.summary', {
        dir,
        formats: [...formats],
        cut,
        parts: papers > 0 && escalations ? ['summary', 'escalations'] : ['summary'],
        job,
      }),
    ),
  )
  const whyNot = !decided
    ? t('export.summary.none')
    : formats.length === 0
      ? t('export.formats.missing')
      : null
  return (
    <Card title={t('export.summary')}>
      <div className={styles['card']}>
        <p>{t('export.summary.text')}</p>
        <CutChoice value={cut} onChange={(next) => choose({ cut: next })} />
        <FormatChoice formats={FORMATS} chosen={formats} onChange={(next) => choose({ formats: next })} />
        {papers > 0 ? (
          <Checkbox
            label={t('export.summary.escalations', { n: papers })}
            checked={escalations}
            onChange={(on) => choose({ escalations: on })}
          />
        ) : null}
        <div>
          <Button
            variant="primary"
            icon="folder"
            busy={exporting.state.step === 'running'}
            whyDisabled={whyNot}
            onClick={exporting.run}
          >
            {t('export.summary.run')}
          </Button>
        </div>
        <ExportOutcome
          exporting={exporting}
          running={t('export.summary.running')}
          failed={t('export.failed.summary')}
        />
      </div>
    </Card>
  )
}
