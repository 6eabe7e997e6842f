import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import styles from './Choice.module.css'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldWords } from './Field.tsx'
import { given } from './given.ts'

type Choice<T extends string> = {
  readonly value: T
  readonly label: string
  readonly hint?: ReactNode
  /** At its end, such as the key that chooses it. */
  readonly aside?: ReactNode
  readonly disabled?: boolean
}

type RadioCardsProps<T extends string> = FieldWords & {
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly Choice<T>[]
  readonly disabled?: boolean
  /** Side by side where there is room. */
  readonly columns?: 1 | 2 | 3
}

/** One of a few things that each need a sentence. Arrow keys choose. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { value, onChange, options, disabled = false, columns = 1 } = props
  const { label, hint, error, required, hideLabel, className } = props
  return (
    <FieldFrame group {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ labelId, describedBy }) => (
        <RadioGroup
          className={styles['cards']}
          data-columns={columns}
          value={value}
          disabled={disabled}
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          onValueChange={(next) => {
            if (next !== null) onChange(next)
          }}
        >
          {options.map((option) => (
            <label
              key={option.value}
              className={classNames(styles['card'], option.value === value && styles['chosen'])}
            >
              <Radio.Root value={option.value} disabled={option.disabled ?? false} className={styles['dot']}>
                <Radio.Indicator className={styles['point']} />
              </Radio.Root>
              <span className={styles['cardWords']}>
                {option.label}
                {option.hint === undefined ? null : <small>{option.hint}</small>}
              </span>
              {option.aside}
            </label>
          ))}
        </RadioGroup>
      )}
    </FieldFrame>
  )
}

type SegmentedProps<T extends string> = FieldWords & {
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[]
  readonly disabled?: boolean
  readonly size?: 'm' | 's'
}

/** One of two to five short words, side by side. Arrow keys choose. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { value, onChange, options, disabled = false, size = 'm' } = props
  const { label, hint, error, required, hideLabel, className } = props
  return (
    <FieldFrame group {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ labelId, describedBy }) => (
        <RadioGroup
          className={classNames(styles['segmented'], size === 's' && styles['small'])}
          value={value}
          disabled={disabled}
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          onValueChange={(next) => {
            if (next !== null) onChange(next)
          }}
        >
          {options.map((option) => (
            <Radio.Root
              key={option.value}
              value={option.value}
              disabled={option.disabled ?? false}
              className={styles['segment']}
              render={<span>{option.label}</span>}
            />
          ))}
        </RadioGroup>
      )}
    </FieldFrame>
  )
}
