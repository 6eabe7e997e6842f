import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useRef } from 'react'
import type { BallotEntry } from '#shared/contract/prioritization/ballots.contract.ts'
import { type Dimension, isScore, type Score, SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import styles from './BallotScale.module.css'

type BallotScaleProps = {
  /** Names the group for screen readers. */
  readonly label: string
  readonly dimension: Dimension
  readonly value: BallotEntry | null
  /** What stands is the model's, not the person's: shown softer. */
  readonly prefilled: boolean
  /** What each score means, lowest first. */
  readonly rubric: readonly string[]
  /** The score the model gives, or CS Ops put down, marked with a diamond; null: none. */
  readonly model: Score | null
  readonly small: boolean
  readonly onFocus: () => void
  /** @param pointed the person pointed at it; with the arrow keys they may be on their way elsewhere */
  readonly onChoose: (score: Score | null, pointed: boolean) => void
}

const ABSTAIN = 0

/** The five scores and what they mean, and to abstain. Arrow keys choose; one stop of the Tab key. */
export function BallotScale(props: BallotScaleProps) {
  const { label, dimension, value, prefilled, rubric, model, small, onFocus, onChoose } = props
  const pointed = useRef(false)
  return (
    <RadioGroup
      className={styles['scale']}
      aria-label={label}
      data-dimension={dimension}
      data-small={small || undefined}
      data-prefilled={prefilled || undefined}
      value={value === null ? null : (value.score ?? ABSTAIN)}
      onFocus={onFocus}
      onPointerDown={() => {
        pointed.current = true
      }}
      onKeyDown={() => {
        pointed.current = false
      }}
      onValueChange={(next) => {
        if (next !== null) onChoose(isScore(next) ? next : null, pointed.current)
      }}
    >
      {SCORES.map((score, index) => {
        const meaning = rubric[index] ?? ''
        return (
          <Radio.Root
            key={score}
            value={score}
            aria-label={t('ballots.score.label', { score, meaning })}
            className={styles['tile']}
            data-model={score === model || undefined}
            render={
              <span>
                <b className={styles['number']}>{score}</b>
                <small>{meaning}</small>
              </span>
            }
          />
        )
      })}
      <Radio.Root
        value={ABSTAIN}
        aria-label={t('ballots.score.abstain')}
        className={styles['tile']}
        data-abstain=""
        render={
          <span>
            <b className={styles['number']}>{t('ballots.score.abstain')}</b>
            <small>{t('ballots.score.abstain.short')}</small>
          </span>
        }
      />
    </RadioGroup>
  )
}
