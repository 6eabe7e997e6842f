import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'
import { given } from './given.ts'

type TextFieldProps = FieldWords & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email' | 'search' | 'date' | 'datetime-local'
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly onKeyDown?: InputHTMLAttributes<HTMLInputElement>['onKeyDown']
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text, a day, or a day with its time. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    type = 'text',
    ref,
    autoFocus,
    label,
    hint,
    error,
    required,
    hideLabel,
    className,
    ...rest
  } = props
  return (
    <FieldFrame {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ id, describedBy, invalid }) => (
        <input
          {...rest}
          ref={ref}
          id={id}
          type={type}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- only the first field of a dialog asks for it
          autoFocus={autoFocus}
          className={styles['input']}
          value={value}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          aria-required={required}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

type TextAreaProps = FieldWords & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly rows?: number
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly onKeyDown?: TextareaHTMLAttributes<HTMLTextAreaElement>['onKeyDown']
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const {
    value,
    onChange,
    rows = 3,
    ref,
    autoFocus,
    label,
    hint,
    error,
    required,
    hideLabel,
    className,
    ...rest
  } = props
  return (
    <FieldFrame {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ id, describedBy, invalid }) => (
        <textarea
          {...rest}
          ref={ref}
          id={id}
          rows={rows}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- only the first field of a dialog asks for it
          autoFocus={autoFocus}
          className={classNames(styles['input'], styles['area'])}
          value={value}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          aria-required={required}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
