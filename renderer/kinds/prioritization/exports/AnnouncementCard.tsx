import { t } from '#shared/catalogue/translate.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Export.module.css'

/** What CS is told in a chat, ready to paste. */
export function AnnouncementCard() {
  const { data } = useCall('exports.announcement', {})
  const text = data?.text ?? null
  return (
    <Card title={t('export.announcement')}>
      <div className={styles['card']}>
        <p>{t('export.announcement.text')}</p>
        {text === null ? null : (
          <textarea
            className={styles['announcement']}
            aria-label={t('export.announcement.label')}
            rows={10}
            readOnly
            value={text}
          />
        )}
        <div>
          <Button
            icon="copy"
            whyDisabled={data !== undefined && text === null ? t('export.announcement.none') : null}
            onClick={() => {
              void navigator.clipboard
                .writeText(text ?? '')
                .then(() => notify({ title: t('export.announcement.copied') }))
            }}
          >
            {t('export.announcement.copy')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
