import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './Imports.module.css'
import repair from './Repair.module.css'
import { RepairCard } from './RepairCard.tsx'
import { UnknownName } from './UnknownName.tsx'
import type { ImportState } from './use-import.ts'
import type { Preview } from './use-preview.ts'

/** How many options stand side by side; more are a list. */
const SIDE_BY_SIDE = 3

/** What is asked once about a column: words it uses, rows of one account, near names of themes. */
export function QuestionsList({ preview, state }: { preview: Preview; state: ImportState }) {
  const format = useFormat()
  return (
    <>
      {preview.questions.map((question) => {
        const open = question.items.filter(({ id, answer }) => (state.said[id] ?? answer) === null).length
        const names = question.kind === 'unknown-account' || question.kind === 'unknown-roadmap-theme'
        return (
          <RepairCard
            key={`${question.kind} ${question.field}`}
            title={question.title}
            waiting={open === 0 ? null : t('imports.open', { n: format.number(open) })}
            note={question.text}
          >
            <ol
              className={
                names ? repair['names'] : question.kind === 'words' ? repair['words'] : styles['pairs']
              }
            >
              {question.items.map((item) =>
                names ? (
                  <UnknownName
                    key={item.id}
                    question={question}
                    item={item}
                    answer={state.said[item.id] === undefined ? null : item.answer}
                    onAnswer={(value) => state.say(item.id, value)}
                  />
                ) : (
                  <li key={item.id}>
                    <div>
                      <strong>{item.label}</strong> <small>{item.hint}</small>
                    </div>
                    <Answer
                      label={item.label}
                      value={state.said[item.id] ?? item.answer}
                      options={question.options}
                      onAnswer={(value) => state.say(item.id, value)}
                    />
                  </li>
                ),
              )}
            </ol>
          </RepairCard>
        )
      })}
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
  return options.length <= SIDE_BY_SIDE ? (
    <Segmented {...props} />
  ) : (
    <Select {...props} size="s" placeholder={t('imports.choose.meaning')} />
  )
}
