import { Select as Base } from '@base-ui/react/select'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'
import { given } from './given.ts'

export type Option<T extends string = string> = {
  readonly value: T
  readonly label: string
  /** A second, quieter line. */
  readonly hint?: string
  readonly disabled?: boolean
}

type SelectProps<T extends string> = FieldWords & {
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly Option<T>[]
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly size?: 'm' | 's'
}

/** One of a few things, from a list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { value, onChange, options, placeholder, disabled, size = 'm' } = props
  const { label, hint, error, required, hideLabel, className } = props
  return (
    <FieldFrame {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ id, labelId, describedBy, invalid }) => (
        <Base.Root
          id={id}
          items={options.map(({ value: item, label: words }) => ({ value: item, label: words }))}
          value={value}
          disabled={disabled ?? false}
          onValueChange={(next) => {
            if (next !== null) onChange(next)
          }}
        >
          <Base.Trigger
            className={classNames(styles['input'], styles['trigger'], size === 's' && styles['small'])}
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
          >
            <Base.Value className={styles['value']} placeholder={placeholder ?? ''} />
            <Base.Icon className={styles['icon']}>
              <Icon name="down" />
            </Base.Icon>
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner
              className={styles['positioner']}
              sideOffset={4}
              collisionPadding={8}
              alignItemWithTrigger={false}
            >
              <Base.Popup className={styles['popup']} data-overlay="">
                {options.map((option) => (
                  <Base.Item
                    key={option.value}
                    value={option.value}
                    disabled={option.disabled ?? false}
                    className={styles['option']}
                  >
                    <Base.ItemIndicator className={styles['tick']}>
                      <Icon name="check" />
                    </Base.ItemIndicator>
                    <Base.ItemText className={styles['optionText']}>
                      {option.label}
                      {option.hint === undefined ? null : <small>{option.hint}</small>}
                    </Base.ItemText>
                  </Base.Item>
                ))}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </FieldFrame>
  )
}
