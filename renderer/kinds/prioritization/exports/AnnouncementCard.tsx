import { t } from '#shared/catalogue/translate.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Export.module.css'

/** What CS is told in a chat, ready to paste. @param props.text null: nothing is decided */
export function AnnouncementCard({ text }: { text: string | null }) {
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
            whyDisabled={text === null ? t('export.announcement.none') : null}
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
