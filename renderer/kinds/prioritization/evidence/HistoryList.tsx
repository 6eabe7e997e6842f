import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { saidBy } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import styles from './Evidence.module.css'

/** What happened to the theme, newest first. */
export function HistoryList({ history }: { history: EvidenceView['history'] }) {
  const format = useFormat()
  if (history.length === 0)
    return <EmptyState title={t('evidence.history.none.title')} text={t('evidence.history.none.text')} />
  return (
    <ol className={styles['history']}>
      {history.map((entry) => (
        <li key={entry.seq}>
          <span>{entry.label}</span>
          {entry.why === '' ? null : <q>{entry.why}</q>}
          <small>
            {[saidBy(entry), format.dateTime(entry.at), t('evidence.history.entry', { seq: entry.seq })].join(
              ' · ',
            )}
          </small>
        </li>
      ))}
    </ol>
  )
}
