import { t } from '#shared/i18n/translate.ts'
import { type OpeningWay, useOpeningQuestion } from '#renderer/lib/opening-question.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'

const LABELS = {
  update: 'frame.opening.update',
  readOnly: 'frame.opening.readOnly',
} as const satisfies Record<OpeningWay, string>

/** Asks how to open a file that can't be opened just so: an older one, for instance, is updated only when somebody agrees. */
export function OpeningQuestion() {
  const asked = useOpeningQuestion()
  if (asked === null) return null
  const [first, ...others] = asked.ways
  return (
    <Dialog
      open
      width="s"
      onOpenChange={() => asked.answer(null)}
      title={t('frame.opening.older')}
      footer={
        <>
          {others.map((way) => (
            <Button key={way} onClick={() => asked.answer(way)}>
              {t(LABELS[way])}
            </Button>
          ))}
          {first === undefined ? null : (
            <Button variant="primary" onClick={() => asked.answer(first)}>
              {t(LABELS[first])}
            </Button>
          )}
        </>
      }
    >
      <p>{asked.failure.message}</p>
    </Dialog>
  )
}
