import { useEffect, useRef } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import type { OverridePreview } from './override-preview.ts'
import styles from './OverrideDialog.module.css'

/** The order an override would make, with who moves and where the shortlist would end. */
export function OverridePreviewList({
  preview,
  themeId,
}: {
  preview: OverridePreview | null
  themeId: string
}) {
  const own = useRef<HTMLLIElement>(null)
  const after = preview?.rankAfter
  useEffect(() => {
    own.current?.scrollIntoView({ block: 'nearest' })
  }, [after])
  const lastListed = preview?.order.findLastIndex((row) => row.shortlistedAfter) ?? -1
  return (
    <section className={styles['preview']} aria-label={t('session.override.preview')} aria-live="polite">
      <h3>{t('session.override.preview')}</h3>
      {preview === null ? null : preview.changes ? null : (
        <p className={styles['nothing']}>{t('session.override.preview.none')}</p>
      )}
      <ol>
        {preview?.order.map((row, index) => (
          <li
            key={row.themeId}
            ref={row.themeId === themeId ? own : undefined}
            className={classNames(
              row.themeId === themeId && styles['own'],
              index === lastListed && styles['lastListed'],
            )}
          >
            <b>{row.to}</b>
            <span>{row.name}</span>
            <small>{moveWords(row)}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}

function moveWords(row: OverridePreview['order'][number]): string {
  const parts: string[] = []
  if (row.from !== row.to) parts.push(t('session.override.preview.moves', { from: row.from, to: row.to }))
  if (row.shortlistedAfter && !row.shortlistedBefore) parts.push(t('session.override.preview.on'))
  if (!row.shortlistedAfter && row.shortlistedBefore) parts.push(t('session.override.preview.off'))
  return parts.join(', ')
}
