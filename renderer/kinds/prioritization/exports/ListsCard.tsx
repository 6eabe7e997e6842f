import { t } from '#shared/catalogue/translate.ts'
import { CSV_SEPARATORS } from '#shared/kernel/csv-separator.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import { CutChoice } from './ExportChoices.tsx'
import { useExportChoices } from './export-store.ts'
import { ExportOutcome } from './ExportOutcome.tsx'
import { intoFolder, useExport } from './use-export.ts'

/** Matrix, accounts by theme, decisions and the list for the CRM as CSV. */
export function ListsCard() {
  const { style, separator, cut, choose } = useExportChoices('lists')
  const exporting = useExport((job) =>
    intoFolder(t('export.lists.dialog'), (dir) => call('exports.lists', { dir, style, separator, cut, job })),
  )
  return (
    <Card title={t('export.lists')}>
      <div className={styles['card']}>
        <p>{t('export.lists.text')}</p>
        <RadioCards
          label={t('export.lists.style')}
          columns={2}
          value={style}
          onChange={(next) => choose({ style: next })}
          options={(['excel', 'raw'] as const).map((value) => ({
            value,
            label: t(`export.lists.${value}`),
            hint: t(`export.lists.${value}.text`),
          }))}
        />
        {style === 'excel' ? (
          <RadioCards
            label={t('export.lists.separator')}
            columns={2}
            value={separator}
            onChange={(next) => choose({ separator: next })}
            options={CSV_SEPARATORS.map((value) => ({
              value,
              label: t(`export.lists.separator.${value}`),
              hint: t(`export.lists.separator.${value}.text`),
            }))}
          />
        ) : null}
        <CutChoice value={cut} onChange={(next) => choose({ cut: next })} />
        <div>
          <Button icon="folder" busy={exporting.state.step === 'running'} onClick={exporting.run}>
            {t('export.lists.run')}
          </Button>
        </div>
        <ExportOutcome
          exporting={exporting}
          running={t('export.lists.running')}
          failed={t('export.failed.lists')}
        />
      </div>
    </Card>
  )
}
