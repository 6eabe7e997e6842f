import { t } from '#shared/catalogue/translate.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Export.module.css'
import { CutChoice, FormatChoice } from './ExportChoices.tsx'
import { type PrereadFormat, useExportChoices } from './export-store.ts'
import { ExportOutcome } from './ExportOutcome.tsx'
import { intoFolder, useExport } from './use-export.ts'

const FORMATS = [
  { format: 'docx', label: t('export.format.docx') },
  { format: 'pdf', label: t('export.format.pdf') },
  { format: 'xlsx', label: t('export.format.xlsx') },
] as const satisfies readonly { format: PrereadFormat; label: string }[]

/** What participants read a week before. */
export function PrereadCard() {
  const { formats, cut, answerBy, choose } = useExportChoices('preread')
  const exporting = useExport((job) =>
    intoFolder(t('export.preread.dialog'), (dir) =>
      call('exports.preread', {
        dir,
        formats: [...formats],
        cut,
        answerBy: answerBy === '' ? null : answerBy,
        job,
      }),
    ),
  )
  return (
    <Card title={t('export.preread')}>
      <div className={styles['card']}>
        <p>{t('export.preread.text')}</p>
        <CutChoice value={cut} onChange={(next) => choose({ cut: next })} />
        <TextField
          type="date"
          label={t('export.preread.answerBy')}
          hint={t('export.preread.answerBy.hint')}
          value={answerBy}
          onChange={(next) => choose({ answerBy: next })}
        />
        <FormatChoice formats={FORMATS} chosen={formats} onChange={(next) => choose({ formats: next })} />
        <div>
          <Button
            icon="folder"
            busy={exporting.state.step === 'running'}
            whyDisabled={formats.length === 0 ? t('export.formats.missing') : null}
            onClick={exporting.run}
          >
            {t('export.preread.run')}
          </Button>
        </div>
        <ExportOutcome
          exporting={exporting}
          running={t('export.preread.running')}
          failed={t('export.failed.preread')}
        />
      </div>
    </Card>
  )
}
