import { t } from '#shared/i18n/translate.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Card, Notice } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import { type MemoFormat, useMemoChoices } from './export-store.ts'
import { ExportOutcome } from './ExportOutcome.tsx'
import { useExport } from './use-export.ts'

const FORMATS: readonly MemoFormat[] = ['docx', 'md']

/** One memo a decided theme, into a folder. */
export function MemosCard() {
  const memos = useCall('memos.list', {})
  const { formats, cut, toggleFormat, chooseCut } = useMemoChoices()
  const { state, run } = useExport(async () => {
    const chosen = await call('shell.chooseFolder', { title: t('export.memos.dialog') })
    if (chosen === null) return null
    return (await call('exports.memos', { dir: chosen.path, formats: [...formats], cut })).files
  })
  const decided = memos.data?.filter((memo) => memo.status !== null) ?? []
  const noted = decided.filter((memo) => memo.notes > 0).length
  const whyNot =
    decided.length === 0
      ? t('export.memos.none')
      : formats.length === 0
        ? t('export.memos.formats.missing')
        : null
  return (
    <Card title={t('export.memos')}>
      <div className={styles['card']}>
        <p>{t('export.memos.text')}</p>
        {noted > 0 ? (
          <Notice
            tone="warn"
            title={t('export.memos.notes', { n: noted })}
            action={
              <Button size="s" onClick={() => go('memos')}>
                {t('export.memos.notes.action')}
              </Button>
            }
          />
        ) : null}
        <RadioCards
          label={t('export.memos.cut')}
          columns={2}
          value={cut}
          onChange={chooseCut}
          options={(['internal', 'shareable'] as const).map((value) => ({
            value,
            label: t(`export.memos.cut.${value}`),
            hint: t(`export.memos.cut.${value}.text`),
          }))}
        />
        <fieldset className={styles['formats']}>
          <legend>{t('export.memos.formats')}</legend>
          {FORMATS.map((format) => (
            <Checkbox
              key={format}
              label={t(`export.memos.${format}`)}
              checked={formats.includes(format)}
              onChange={() => toggleFormat(format)}
            />
          ))}
        </fieldset>
        <div>
          <Button icon="folder" busy={state.step === 'running'} whyDisabled={whyNot} onClick={run}>
            {t('export.memos.run', { n: decided.length })}
          </Button>
        </div>
        <ExportOutcome state={state} running={t('export.memos.running')} failed={t('export.failed.memos')} />
      </div>
    </Card>
  )
}
