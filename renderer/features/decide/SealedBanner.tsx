import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/i18n/translate.ts'
import { requestAmendment } from '#renderer/lib/amendment-request.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import styles from './Decide.module.css'

/** Since when the session is sealed and by whom, and the way to mend it. */
export function SealedBanner({ seal }: { seal: NonNullable<SessionView['seal']> }) {
  const format = useFormat()
  return (
    <div className={styles['notice']}>
      <Notice
        tone="good"
        title={
          <span title={t('decide.sealed.hash', { hash: seal.hash })}>
            {t('decide.sealed.title', {
              at: format.date(seal.at.slice(0, 10)),
              who: seal.who,
              hash: seal.hash.slice(0, 8),
            })}
          </span>
        }
        action={
          <Button size="s" onClick={() => requestAmendment({ kind: 'correction', seq: null, themeId: null })}>
            {t('decide.sealed.amend')}
          </Button>
        }
      >
        {t('decide.sealed.text')}
      </Notice>
    </div>
  )
}
