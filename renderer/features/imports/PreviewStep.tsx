import { useState } from 'react'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { t } from '#shared/i18n/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import type { CallFailure } from '#renderer/lib/rpc.ts'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import styles from './Imports.module.css'
import { GoneList } from './GoneList.tsx'
import { PairsList } from './PairsList.tsx'
import { QuestionsList } from './QuestionsList.tsx'
import { PreviewRows, RefusedRows } from './PreviewLists.tsx'
import type { ImportState } from './use-import.ts'
import { Working } from './Working.tsx'
import type { Preview } from './use-preview.ts'

type Props = {
  readonly preview: Preview | null
  readonly failure: CallFailure | null
  readonly checking: boolean
  readonly state: ImportState
}

const COUNTS = ['added', 'changed', 'unchanged', 'merged', 'refused', 'gone'] as const
type View = 'rows' | 'questions' | 'pairs' | 'refused' | 'gone'

/** What this import would change, row by row, before anything is written. */
export function PreviewStep({ preview, failure, checking, state }: Props) {
  const format = useFormat()
  const [view, setView] = useState<View | null>(null)
  if (failure)
    return (
      <Notice tone="error" title={t('imports.preview.failed')}>
        {failure.message}
      </Notice>
    )
  if (!preview) return checking ? <Working state={state} label={t('imports.previewing')} /> : null
  // Until the dates can be read every row with one counts as refused: nothing worth showing yet.
  if (preview.dateQuestion && state.dateOrder === null)
    return <DateQuestion question={preview.dateQuestion} state={state} />
  const { counts } = preview
  const opening: View = preview.questions.some(({ items }) => items.some(({ answer }) => answer === null))
    ? 'questions'
    : preview.pairsOpen > 0
      ? 'pairs'
      : counts.added + counts.changed === 0 && counts.refused > 0
        ? 'refused'
        : 'rows'
  return (
    <>
      <dl className={styles['counts']} aria-busy={checking || undefined}>
        {COUNTS.filter((count) => count !== 'merged' || counts.merged > 0).map((count) => (
          <div key={count} data-count={count} data-some={counts[count] > 0 || undefined}>
            <dt>{t(`imports.count.${count}`)}</dt>
            <dd>{format.number(counts[count])}</dd>
          </div>
        ))}
      </dl>
      {preview.notes.map((note) => (
        <Notice key={note} tone="info" title={note} />
      ))}
      <Tabs
        label={t('imports.tabs')}
        value={view ?? opening}
        onChange={setView}
        tabs={[
          {
            id: 'rows',
            label: t('imports.tab.rows'),
            content: <PreviewRows rows={preview.rows} file={state.file} />,
          },
          ...(preview.questions.length > 0
            ? [
                {
                  id: 'questions' as const,
                  label: t('imports.tab.questions'),
                  count: format.number(
                    preview.questions.reduce(
                      (sum, { items }) => sum + items.filter(({ answer }) => answer === null).length,
                      0,
                    ),
                  ),
                  content: <QuestionsList preview={preview} state={state} />,
                },
              ]
            : []),
          ...(preview.pairs.length > 0
            ? [
                {
                  id: 'pairs' as const,
                  label: t('imports.tab.pairs'),
                  count: format.number(preview.pairsOpen),
                  content: <PairsList preview={preview} state={state} />,
                },
              ]
            : []),
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
    </>
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
