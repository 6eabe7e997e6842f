import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './Imports.module.css'
import type { ImportState } from './use-import.ts'
import type { Preview } from './use-preview.ts'

/** How many options stand side by side; more are a list. */
const SIDE_BY_SIDE = 3

/** What is asked once about a column: words it uses, rows of one account, near names of themes. */
export function QuestionsList({ preview, state }: { preview: Preview; state: ImportState }) {
  return (
    <>
      {preview.questions.map((question) => (
        <section key={`${question.kind} ${question.field}`} className={styles['ask']}>
          <h3>{question.title}</h3>
          <p className={styles['quiet']}>{question.text}</p>
          <ol className={styles['pairs']}>
            {question.items.map(({ id, label, hint, answer }) => (
              <li key={id}>
                <div>
                  <strong>{label}</strong> <small>{hint}</small>
                </div>
                <Answer
                  label={label}
                  value={state.said[id] ?? answer}
                  options={question.options}
                  onAnswer={(value) => state.say(id, value)}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

type AnswerProps = {
  readonly label: string
  readonly value: string | null
  readonly options: Preview['questions'][number]['options']
  readonly onAnswer: (value: string) => void
}

function Answer({ label, value, options, onAnswer }: AnswerProps) {
  const props = { hideLabel: true, label, value, options, onChange: onAnswer } as const
  return options.length <= SIDE_BY_SIDE ? <Segmented {...props} /> : <Select {...props} size="s" />
}
