import { takesPart } from '#shared/domain/people/role.ts'
import { useEffect } from 'react'
import type { PersonView } from '#shared/contract/people.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useAskedWhoRecords } from '#renderer/lib/actor.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import styles from './RecordingAs.module.css'

/** How many people have a key of their own. */
const KEYS = 9

/** Asks who records, at the first gesture that counts; whatever was about to be recorded waits, and goes on. */
export function RecordingAs() {
  const { open, answer } = useAskedWhoRecords()
  const people = useCall('people.list', {}).data ?? []
  if (!open) return null
  return <Question people={people.filter(({ roles }) => takesPart(roles))} onAnswer={answer} />
}

type QuestionProps = {
  readonly people: readonly PersonView[]
  readonly onAnswer: (personId: string | null) => void
}

function Question({ people, onAnswer }: QuestionProps) {
  usePersonKeys(people, onAnswer)
  const nobody = people.length === 0
  const toPeople = (): void => {
    onAnswer(null)
    go('people')
  }
  return (
    <Dialog
      open
      width="s"
      onOpenChange={() => onAnswer(null)}
      title={t('frame.actor.ask')}
      description={t(nobody ? 'frame.actor.ask.nobody' : 'frame.actor.ask.text')}
      {...(nobody
        ? {
            footer: (
              <Button variant="primary" onClick={toPeople}>
                {t('frame.actor.add')}
              </Button>
            ),
          }
        : {})}
    >
      <ul className={styles['people']}>
        {people.map(({ id, name, roles }, index) => (
          <li key={id}>
            <button type="button" className={styles['person']} onClick={() => onAnswer(id)}>
              <span>
                <strong>{name}</strong>
                <small>{roles.map((role) => terms.role[role]).join(', ')}</small>
              </span>
              {index < KEYS ? <Kbd keys={String(index + 1)} /> : null}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** One key a person, 1 to 9, wherever the focus stands. */
function usePersonKeys(people: readonly PersonView[], onAnswer: (personId: string) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const person = /^[1-9]$/u.test(event.key) ? people[Number(event.key) - 1] : undefined
      if (!person) return
      event.preventDefault()
      event.stopPropagation()
      onAnswer(person.id)
    }
    // Before the shortcuts of what is behind the question.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [people, onAnswer])
}
