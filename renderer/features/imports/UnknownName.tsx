import { useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { requestCorrection } from '#renderer/lib/correction-request.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import type { Option } from '#renderer/ui/Select.tsx'
import styles from './Repair.module.css'
import type { Preview } from './use-preview.ts'

type Question = Preview['questions'][number]

type Props = {
  readonly question: Question
  readonly item: Question['items'][number]
  /** null: nobody has said. */
  readonly answer: string | null
  /** null: ask again. */
  readonly onAnswer: (value: string | null) => void
}

/** One name that stands for nothing known, or for several: who is meant? */
export function UnknownName({ question, item, answer, onAnswer }: Props) {
  const [choosing, setChoosing] = useState(false)
  const { label, hint } = item
  const candidates = item.candidates ?? []
  const accounts = question.kind === 'unknown-account'
  if (answer !== null) {
    const name =
      candidates.find(({ value }) => value === answer)?.label ??
      question.options.find(({ value }) => value === answer)?.label ??
      answer
    return (
      <li className={styles['said']}>
        <span>
          {t('imports.unknown.said', { label, name })} <small>{hint}</small>
        </span>
        <Button size="s" variant="quiet" onClick={() => onAnswer(null)}>
          {t('imports.unknown.change')}
        </Button>
      </li>
    )
  }
  const only = candidates.length === 1 ? candidates[0] : undefined
  return (
    <li className={styles['unknown']} data-unanswered="">
      <div className={styles['ask']}>
        <p>
          <span className={styles['name']}>{label}</span>{' '}
          {only ? (
            <>
              {t('imports.unknown.mean')} <strong>{only.label}</strong>?
            </>
          ) : (
            t(
              candidates.length > 0
                ? 'imports.unknown.which'
                : accounts
                  ? 'imports.unknown.none'
                  : 'imports.unknown.noRoadmap',
            )
          )}
          <small>{[only?.hint ?? '', hint].filter((part) => part !== '').join(' · ')}</small>
        </p>
        <div className={styles['answers']}>
          {only ? (
            <Button variant="primary" size="s" onClick={() => onAnswer(only.value)}>
              {t('imports.unknown.yes', { name: only.label })}
            </Button>
          ) : (
            candidates.map(({ value, label: name, hint: which }) => (
              <Button key={value} size="s" onClick={() => onAnswer(value)}>
                {which === '' ? name : `${name}, ${which}`}
              </Button>
            ))
          )}
          <Button size="s" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {t(accounts ? 'imports.unknown.other' : 'imports.unknown.otherRoadmap')}
          </Button>
          {accounts ? (
            <Button
              size="s"
              onClick={() => requestCorrection({ kind: 'account', id: null, values: { name: label } })}
            >
              {t('imports.unknown.add')}
            </Button>
          ) : null}
          {question.options.map(({ value, label: words }) => (
            <Button key={value} size="s" onClick={() => onAnswer(value)}>
              {words}
            </Button>
          ))}
        </div>
      </div>
      {choosing ? <Choose accounts={accounts} label={label} onChoose={onAnswer} /> : null}
    </li>
  )
}

type ChooseProps = {
  readonly accounts: boolean
  readonly label: string
  readonly onChoose: (value: string) => void
}

/** Any account or roadmap theme there is, found by typing. */
function Choose({ accounts, label, onChoose }: ChooseProps) {
  const all = useCall('accounts.list', {}, { enabled: accounts }).data ?? []
  const roadmap = useCall('roadmap.list', {}, { enabled: !accounts }).data ?? []
  const options: readonly Option[] = accounts
    ? all.map(({ id, name, externalId }) => ({
        value: id,
        label: name,
        ...(externalId === null ? {} : { hint: externalId }),
      }))
    : roadmap.map(({ name }) => ({ value: name, label: name }))
  return (
    <Combobox
      label={t(accounts ? 'imports.unknown.choose' : 'imports.unknown.chooseRoadmap', { label })}
      value={null}
      options={options}
      onChange={(value) => {
        if (value !== null) onChoose(value)
      }}
    />
  )
}
