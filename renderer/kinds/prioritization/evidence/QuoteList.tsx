import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { lineageInWords } from '#renderer/words/lineage-words.ts'
import { Flag } from '#renderer/ui/Mark.tsx'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import styles from './Evidence.module.css'

/** What customers said, in their own words, heaviest account first. */
export function QuoteList({ view }: { view: EvidenceView }) {
  const format = useFormat()
  const tracked = new Set(view.tracked.map((account) => account.id))
  const quotes = [...view.counted, ...view.tracked].flatMap((account) =>
    account.verbatims.map((verbatim) => ({ account, verbatim })),
  )
  if (quotes.length === 0)
    return <EmptyState title={t('evidence.quotes.none.title')} text={t('evidence.quotes.none.text')} />
  return (
    <ul className={styles['quotes']}>
      {quotes.map(({ account, verbatim }) => (
        <li key={verbatim.id}>
          <blockquote>{verbatim.text}</blockquote>
          <small>
            {t('evidence.quotes.from', {
              name: account.name,
              source: verbatim.source,
              date: verbatim.date === null ? null : format.date(verbatim.date),
            })}
            {' · '}
            {lineageInWords(verbatim.lineage, format)}{' '}
            {tracked.has(account.id) ? <Flag tone="quiet" label={t('evidence.quotes.tracked')} /> : null}
          </small>
        </li>
      ))}
    </ul>
  )
}
