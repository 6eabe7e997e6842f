import { t } from '#shared/catalogue/translate.ts'
import { go } from '#renderer/lib/place.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './CloseDialog.module.css'

type CloseDialogProps = {
  /** `Q1 2027`, `Q1 2027 triage`. */
  readonly session: string
  /** Themes that stand as escalated. */
  readonly escalated: number
  readonly onClose: () => void
}

/** Closes and seals the session once its gate is open, after saying what is frozen (ritual, section 3.6). */
export function CloseDialog({ session, escalated, onClose }: CloseDialogProps) {
  const close = useChange('session.close')
  const seal = (): void => {
    close.mutateAsync({}).then(
      () => {
        onClose()
        notify({ title: t('decide.close.done', { session }) })
        go('export')
      },
      // The dialog shows the refusal.
      () => undefined,
    )
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('decide.close.title', { session })}
      footer={
        <>
          <Button onClick={onClose}>{t('decide.close.cancel')}</Button>
          <Button variant="primary" busy={close.isPending} onClick={seal}>
            {t('decide.close.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['close']}>
        <div>
          <p>{t('decide.close.lead')}</p>
          <ul className={styles['frozen']}>
            <li>{t('decide.close.inputs')}</li>
            <li>{t('decide.close.scores')}</li>
            <li>{t('decide.close.decisions')}</li>
          </ul>
        </div>
        <p>{t('decide.close.compared')}</p>
        <p>
          {escalated > 0 ? `${t('decide.close.escalated', { n: escalated })} ` : ''}
          {t('decide.close.after')}
        </p>
        {close.error ? (
          <Notice tone="error" title={t('decide.close.failed')}>
            {close.error.message}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  )
}
