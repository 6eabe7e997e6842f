import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { FieldFrame, type FieldWords } from './Field.tsx'
import styles from './ScorePick.module.css'
import type { PipColour } from './ScorePips.tsx'
import { given } from './given.ts'

type ScorePickProps<S extends number> = FieldWords & {
  readonly value: S | null
  readonly onChange: (score: S) => void
  /** All scores there are, lowest first. */
  readonly scores: readonly S[]
  readonly dimension: PipColour
  /** Scores that can be chosen but won't stand as things are; shown quieter. */
  readonly outside?: (score: S) => boolean
}

/** One whole score, as a row of squares. Arrow keys choose. */
export function ScorePick<S extends number>(props: ScorePickProps<S>) {
  const { value, onChange, scores, dimension, outside } = props
  const { label, hint, error, required, hideLabel, className } = props
  return (
    <FieldFrame group {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ labelId, describedBy }) => (
        <RadioGroup
          className={styles['pick']}
          data-dimension={dimension}
          value={value}
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          onValueChange={(next) => {
            if (next !== null) onChange(next)
          }}
        >
          {scores.map((score) => (
            <Radio.Root
              key={score}
              value={score}
              aria-label={String(score)}
              className={styles['square']}
              data-outside={outside?.(score) === true ? '' : undefined}
              render={<span>{score}</span>}
            />
          ))}
        </RadioGroup>
      )}
    </FieldFrame>
  )
}
