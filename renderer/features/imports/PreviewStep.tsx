import { useState } from 'react'
import { MENDED_BY } from '#shared/domain/importing/rows/refusal.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import type { CallFailure } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import styles from './Imports.module.css'
import { CellsCard } from './CellsCard.tsx'
import { GoneList } from './GoneList.tsx'
import { HowRead } from './HowRead.tsx'
import { PairsList } from './PairsList.tsx'
import { QuestionsList } from './QuestionsList.tsx'
import { PreviewRows, RefusedRows } from './PreviewLists.tsx'
import { ReadyStrip } from './ReadyStrip.tsx'
import repair from './Repair.module.css'
import { RepairCard } from './RepairCard.tsx'
import type { ImportState } from './use-import.ts'
import { useNextOpen } from './use-next-open.ts'
import { Working } from './Working.tsx'
import type { Preview } from './use-preview.ts'

type Props = {
  readonly preview: Preview | null
  readonly failure: CallFailure | null
  readonly checking: boolean
  readonly state: ImportState
}

const COUNTS = ['added', 'changed', 'unchanged', 'merged', 'refused', 'gone'] as const
type View = 'rows' | 'refused' | 'gone'
/** What this import would change, and what is asked about it, before anything is written. */
export function PreviewStep({ preview, failure, checking, state }: Props) {
  const format = useFormat()
  const [view, setView] = useState<View>('rows')
  const repairs = useNextOpen(preview)
  if (failure)
    return (
      <Notice tone="error" title={t('imports.preview.failed')}>
        {failure.message}
      </Notice>
    )
  if (!preview || !state.file)
    return checking ? <Working state={state} label={t('imports.previewing')} /> : null
  // Until the dates can be read every row with one counts as refused: nothing worth showing yet.
  if (preview.dateQuestion && state.dateOrder === null)
    return <DateQuestion question={preview.dateQuestion} state={state} />
  const { counts } = preview
  return (
    <>
      {state.resumed ? (
        <Notice
          tone="info"
          title={t('imports.resumed')}
          action={
            <Button size="s" onClick={state.forget}>
              {t('imports.resumed.forget')}
            </Button>
          }
        />
      ) : null}
      <ReadyStrip preview={preview} />
      <div className={repair['two']}>
        <div className={repair['main']} {...repairs}>
          <QuestionsList preview={preview} state={state} />
          {preview.pairs.length > 0 ? (
            <RepairCard
              title={t('imports.tab.pairs')}
              waiting={
                preview.pairsOpen > 0 ? t('imports.rows', { n: format.number(preview.pairsOpen) }) : null
              }
            >
              <PairsList preview={preview} state={state} />
            </RepairCard>
          ) : null}
          <CellsCard cells={cellsToType(preview)} state={state} />
          <dl className={styles['counts']} aria-busy={checking || undefined}>
            {COUNTS.filter((count) => count !== 'merged' || counts.merged > 0).map((count) => (
              <div key={count} data-count={count} data-some={counts[count] > 0 || undefined}>
                <dt>{t(`imports.count.${count}`)}</dt>
                <dd>{format.number(counts[count])}</dd>
              </div>
            ))}
          </dl>
          <Tabs
            label={t('imports.tabs')}
            value={view}
            onChange={setView}
            tabs={[
              {
                id: 'rows',
                label: t('imports.tab.rows'),
                content: <PreviewRows rows={preview.rows} file={state.file} />,
              },
              {
                id: 'refused',
                label: t('imports.tab.refused'),
                count: format.number(preview.refusedTotal),
                content: <RefusedRows preview={preview} />,
              },
              {
                id: 'gone',
                label: t('imports.tab.gone'),
                count: format.number(counts.gone),
                content: <GoneList preview={preview} state={state} />,
              },
            ]}
          />
        </div>
        <HowRead state={state} file={state.file} preview={preview} />
      </div>
    </>
  )
}

/** Cells that no answer on the screen mends: those are typed over. */
function cellsToType({ refused, questions }: Preview): Preview['refused'] {
  return refused.filter(
    ({ field, code }) =>
      code !== 'not-data' &&
      !questions.some(
        (question) =>
          MENDED_BY[question.kind]?.has(code) === true &&
          (question.kind !== 'words' || question.field === field),
      ),
  )
}

function DateQuestion({
  question,
  state,
}: {
  question: NonNullable<Preview['dateQuestion']>
  state: ImportState
}) {
  const format = useFormat()
  const hint = (order: 'dmy' | 'mdy'): string =>
    question.examples
      .map((example) => {
        const day = example[order]
        return t('imports.dates.example', {
          text: example.text,
          day: day === null ? t('imports.dates.never') : isIsoDate(day) ? format.date(day) : day,
        })
      })
      .join('; ')
  return (
    <div className={styles['question']}>
      <RadioCards
        columns={2}
        label={t('imports.dates.title', { column: question.column })}
        hint={t('imports.dates.text')}
        value={state.dateOrder}
        onChange={state.answerDates}
        options={[
          { value: 'dmy', label: t('imports.dates.dmy'), hint: hint('dmy') },
          { value: 'mdy', label: t('imports.dates.mdy'), hint: hint('mdy') },
        ]}
      />
    </div>
  )
}
