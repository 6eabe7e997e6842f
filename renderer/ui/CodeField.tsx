import type { InputHTMLAttributes, Ref } from 'react'
import { FieldFrame, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'
import { given } from './given.ts'

type CodeFieldProps = FieldWords & {
  /** What is typed so far: digits only. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** How many digits a code has. */
  readonly digits?: number
  readonly autoFocus?: boolean
  readonly onKeyDown?: InputHTMLAttributes<HTMLInputElement>['onKeyDown']
  readonly ref?: Ref<HTMLInputElement>
}

/** A short code of digits. What is typed is never shown; anything but digits is left out. */
export function CodeField(props: CodeFieldProps) {
  const { value, onChange, digits = 4, autoFocus, onKeyDown, ref } = props
  const { label, hint, error, required, hideLabel, className } = props
  return (
    <FieldFrame {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ id, describedBy, invalid }) => (
        <input
          ref={ref}
          id={id}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={digits}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- only the first field of a screen asks for it
          autoFocus={autoFocus}
          className={styles['input']}
          value={value}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          aria-required={required}
          onKeyDown={onKeyDown}
          onChange={(event) => onChange(event.target.value.replaceAll(/\D/gu, ''))}
        />
      )}
    </FieldFrame>
  )
}
