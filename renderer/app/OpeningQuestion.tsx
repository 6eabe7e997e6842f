import { t } from '#shared/catalogue/translate.ts'
import { type OpeningQuestion as Question, useOpeningQuestion } from '#renderer/lib/opening-question.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'

/** What each question is called, the way to record in the file all the same, and which way is the likely one. */
const QUESTIONS = {
  'file-older': { title: 'frame.opening.older', way: 'update', likely: 'update' },
  'file-held': { title: 'frame.opening.held', way: 'takeOver', likely: 'readOnly' },
  'file-left': { title: 'frame.opening.left', way: 'takeOver', likely: 'takeOver' },
} as const satisfies Record<Question, object>

/** Asks how to open a file that is of an older format, or that another Concord has open. */
export function OpeningQuestion() {
  const asked = useOpeningQuestion()
  if (asked === null) return null
  const { title, way, likely } = QUESTIONS[asked.question]
  const other = likely === 'readOnly' ? way : 'readOnly'
  return (
    <Dialog
      open
      width="s"
      onOpenChange={() => asked.answer(null)}
      title={t(title)}
      footer={
        <>
          <Button onClick={() => asked.answer(other)}>{t(`frame.opening.${other}`)}</Button>
          <Button data-default="" variant="primary" onClick={() => asked.answer(likely)}>
            {t(`frame.opening.${likely}`)}
          </Button>
        </>
      }
    >
      <p>{asked.message}</p>
    </Dialog>
  )
}
