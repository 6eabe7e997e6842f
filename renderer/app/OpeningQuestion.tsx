import { t } from '#shared/i18n/translate.ts'
import { useOpeningQuestion } from '#renderer/lib/opening-question.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'

/** Asks how to open a file of an older format, which is updated only when somebody agrees. */
export function OpeningQuestion() {
  const asked = useOpeningQuestion()
  if (asked === null) return null
  return (
    <Dialog
      open
      width="s"
      onOpenChange={() => asked.answer(null)}
      title={t('frame.opening.older')}
      footer={
        <>
          <Button onClick={() => asked.answer('readOnly')}>{t('frame.opening.readOnly')}</Button>
          <Button variant="primary" onClick={() => asked.answer('update')}>
            {t('frame.opening.update')}
          </Button>
        </>
      }
    >
      <p>{asked.message}</p>
    </Dialog>
  )
}
