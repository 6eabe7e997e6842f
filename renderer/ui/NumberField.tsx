import { NumberField as Base } from '@base-ui/react/number-field'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'
import { given } from './given.ts'

type NumberFieldProps = FieldWords & {
  /** null: empty. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** The field was left, Enter pressed or a step made: the moment to save. */
  readonly onCommit?: () => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  /** What the number counts: `days`, `%`, `×`. Stands behind it. */
  readonly unit?: string
  /** How the number is written, such as its digits behind the point. */
  readonly format?: Intl.NumberFormatOptions
  readonly locale?: string
  readonly disabled?: boolean
}

/** A number, with arrow keys to step. What is out of range shows as an error, never silently moved while typing. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onCommit, min, max, step, unit, format, locale, disabled } = props
  const { label, hint, error, required, hideLabel, className } = props
  return (
    <FieldFrame {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ id, describedBy, invalid }) => (
        <Base.Root
          id={id}
          value={value}
          onValueChange={onChange}
          onValueCommitted={() => onCommit?.()}
          disabled={disabled ?? false}
          allowOutOfRange
          {...given({ min, max, step, format, locale })}
        >
          <Base.Group className={styles['inputGroup']} data-invalid={invalid ? '' : undefined}>
            <Base.Input
              className={classNames(styles['bare'], styles['number'])}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
            />
            {unit === undefined ? null : <span className={styles['unit']}>{unit}</span>}
          </Base.Group>
        </Base.Root>
      )}
    </FieldFrame>
  )
}
