import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'
import { useUiWords } from './words.tsx'

/** What every field shares: its name, what helps to fill it, and what is wrong with it. */
export type FieldWords = {
  readonly label: string
  /** A sentence below the field. */
  readonly hint?: ReactNode
  /** What is wrong and what to do; replaces the hint. */
  readonly error?: string | null | undefined
  readonly required?: boolean
  /** The label is there for screen readers only, where the place already says it. */
  readonly hideLabel?: boolean
  readonly className?: string
}

type FieldIds = { readonly id: string; readonly describedBy: string | undefined; readonly invalid: boolean }

type FieldFrameProps = FieldWords & {
  /** For groups of buttons: the label names a group instead of one input. */
  readonly group?: boolean
  readonly children: (ids: FieldIds & { readonly labelId: string }) => ReactNode
}

/** Label above, hint or error below: the frame around one input. */
export function FieldFrame({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  group,
  children,
}: FieldFrameProps) {
  const id = useId()
  const words = useUiWords()
  const invalid = error !== undefined && error !== null && error !== ''
  const below = invalid ? error : hint
  const hasBelow = below !== undefined && below !== null && below !== ''
  const name = (
    <>
      {label}
      {required === true ? <span className={styles['required']}> {words.required}</span> : null}
    </>
  )
  const nameClass = classNames(styles['label'], hideLabel === true && styles['hidden'])
  return (
    <div className={classNames(styles['field'], className)}>
      {group === true ? (
        <span id={`${id}-label`} className={nameClass}>
          {name}
        </span>
      ) : (
        <label id={`${id}-label`} htmlFor={id} className={nameClass}>
          {name}
        </label>
      )}
      {children({ id, labelId: `${id}-label`, describedBy: hasBelow ? `${id}-below` : undefined, invalid })}
      {hasBelow ? (
        <div
          id={`${id}-below`}
          className={invalid ? styles['error'] : styles['hint']}
          role={invalid ? 'alert' : undefined}
        >
          {below}
        </div>
      ) : null}
    </div>
  )
}
