import { useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import styles from './Repair.module.css'
import type { Preview } from './use-preview.ts'

/** How far the file is: rows that are ready, those that became ready here, and those still to fix. */
export function ReadyStrip({ preview }: { preview: Preview }) {
  const format = useFormat()
  const { counts, strip } = preview
  // What had to be fixed when the preview came up; an answer that turns it ready is seen as such.
  const [began] = useState(() => new Set((strip ?? []).flatMap(({ row, ready }) => (ready ? [] : [row]))))
  const ready = counts.rows - counts.refused
  const now = (strip ?? []).filter((one) => one.ready && began.has(one.row)).length
  return (
    <div className={styles['strip']} role="status">
      <span data-tone="good">{t('imports.ready', { n: format.number(ready) })}</span>
      {now > 0 ? <span data-tone="now">{t('imports.ready.now', { n: format.number(now) })}</span> : null}
      {strip === null ? (
        <i className={styles['share']} aria-hidden="true">
          <b style={{ width: `${(100 * ready) / Math.max(1, counts.rows)}%` }} />
        </i>
      ) : (
        <ol className={styles['cells']} aria-hidden="true">
          {strip.map((one) => (
            <li key={one.row} data-state={one.ready ? (began.has(one.row) ? 'now' : 'ready') : 'fix'} />
          ))}
        </ol>
      )}
      {counts.toFix > 0 ? (
        <span data-tone="warn">{t('imports.toFix', { n: format.number(counts.toFix) })}</span>
      ) : null}
    </div>
  )
}
