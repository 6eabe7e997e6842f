import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Card, Notice } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import { CutChoice, FormatChoice } from './ExportChoices.tsx'
import { type MemoFormat, useExportChoices } from './export-store.ts'
import { ExportOutcome } from './ExportOutcome.tsx'
import { intoFolder, useExport } from './use-export.ts'

type MemoLine = Output<'memos.list'>[number]

const FORMATS = [
  { format: 'docx', label: t('export.format.docx') },
  { format: 'pdf', label: t('export.format.pdf') },
  { format: 'md', label: t('export.format.md') },
] as const satisfies readonly { format: MemoFormat; label: string }[]

/** How many themes with notes are named. */
const MOST_NOTED = 6

/** Stands for all themes in the choice of one. */
const ALL = 'all'

/** The memos of the decided and escalated themes: one each, of all or of a chosen one, or one document. */
export function MemosCard() {
  const memos = useCall('memos.list', {})
  const { formats, cut, pack, choose } = useExportChoices('memos')
  const [chosen, setChosen] = useState(ALL)
  const decided = memos.data?.filter((memo) => memo.status !== null || memo.outcome === 'escalated') ?? []
  const theme = pack || !decided.some(({ themeId }) => themeId === chosen) ? ALL : chosen
  const exporting = useExport((job) =>
    intoFolder(t('export.memos.dialog'), (dir) =>
      call('exports.memos', {
        dir,
        formats: [...formats],
        cut,
        pack,
        themeIds: theme === ALL ? null : [theme],
        job,
      }),
    ),
  )
  const whyNot =
    decided.length === 0 ? t('export.memos.none') : formats.length === 0 ? t('export.formats.missing') : null
  return (
    <Card title={t('export.memos')}>
      <div className={styles['card']}>
        <p>{t('export.memos.text')}</p>
        <RadioCards
          label={t('export.memos.files')}
          columns={2}
          value={pack ? 'pack' : 'single'}
          onChange={(next) => choose({ pack: next === 'pack' })}
          options={(['single', 'pack'] as const).map((value) => ({
            value,
            label: t(`export.memos.${value}`),
            hint: t(`export.memos.${value}.text`),
          }))}
        />
        {pack || decided.length < 2 ? null : (
          <Select
            label={t('export.memos.theme')}
            value={theme}
            onChange={setChosen}
            options={[
              { value: ALL, label: t('export.memos.theme.all', { n: decided.length }) },
              ...decided.map(({ themeId, themeName }) => ({ value: themeId, label: themeName })),
            ]}
          />
        )}
        <CutChoice value={cut} onChange={(next) => choose({ cut: next })} />
        <FormatChoice formats={FORMATS} chosen={formats} onChange={(next) => choose({ formats: next })} />
        <NotedMemos memos={decided.filter((memo) => memo.notes > 0)} />
        <div>
          <Button
            icon="folder"
            busy={exporting.state.step === 'running'}
            whyDisabled={whyNot}
            onClick={exporting.run}
          >
            {pack
              ? t('export.memos.run.pack')
              : t('export.memos.run', { n: theme === ALL ? decided.length : 1 })}
          </Button>
        </div>
        <ExportOutcome
          exporting={exporting}
          running={t('export.memos.running')}
          failed={t('export.failed.memos')}
        />
      </div>
    </Card>
  )
}

/** Themes whose words promise more than was decided; they can be exported all the same. */
function NotedMemos({ memos }: { memos: readonly MemoLine[] }) {
  if (memos.length === 0) return null
  const shown = memos.slice(0, MOST_NOTED)
  return (
    <Notice tone="warn" title={t('export.memos.notes', { n: memos.length })}>
      <ul className={styles['noted']}>
        {shown.map((memo) => (
          <li key={memo.themeId}>
            <Button size="s" variant="quiet" onClick={() => go('memos', { themeId: memo.themeId })}>
              {t('export.memos.noted', { name: memo.themeName, n: memo.notes })}
            </Button>
          </li>
        ))}
        {memos.length > shown.length ? (
          <li>{t('export.memos.noted.more', { n: memos.length - shown.length })}</li>
        ) : null}
      </ul>
    </Notice>
  )
}
