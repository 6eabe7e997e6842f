import { Checkbox as Base } from '@base-ui/react/checkbox'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './Choice.module.css'
import { Icon } from './Icon.tsx'

type CheckboxProps = {
  readonly label: string
  readonly hint?: ReactNode
  readonly checked: boolean
  /** Some, not all, of what it stands for. */
  readonly indeterminate?: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly hideLabel?: boolean
}

/** Yes or no. */
export function Checkbox(props: CheckboxProps) {
  const { label, hint, checked, indeterminate = false, onChange, disabled = false, hideLabel = false } = props
  const id = useId()
  return (
    <div className={styles['check']}>
      <Base.Root
        id={id}
        className={styles['box']}
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...(hideLabel ? { 'aria-label': label } : {})}
        onCheckedChange={(next) => onChange(next)}
      >
        <Base.Indicator className={styles['mark']} keepMounted={false}>
          <Icon name={indeterminate ? 'minus' : 'check'} />
        </Base.Indicator>
      </Base.Root>
      {hideLabel ? null : (
        <div className={styles['checkWords']}>
          <label htmlFor={id} className={classNames(disabled && styles['off'])}>
            {label}
          </label>
          {hint === undefined ? null : <small id={`${id}-hint`}>{hint}</small>}
        </div>
      )}
    </div>
  )
}
