import { Combobox as Base } from '@base-ui/react/combobox'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'
import type { Option } from './Select.tsx'
import { given } from './given.ts'
import { useUiWords } from './words.tsx'

type ComboboxProps<T extends string> = FieldWords & {
  readonly value: T | null
  /** null: cleared. */
  readonly onChange: (value: T | null) => void
  readonly options: readonly Option<T>[]
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly clearable?: boolean
}

/** One of many things, found by typing a part of its name. */
export function Combobox<T extends string>(props: ComboboxProps<T>) {
  const { value, onChange, options, placeholder, disabled, clearable = false } = props
  const { label, hint, error, required, hideLabel, className } = props
  const words = useUiWords()
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <FieldFrame {...{ label, hint, error }} {...given({ required, hideLabel, className })}>
      {({ id, describedBy, invalid }) => (
        <Base.Root
          items={options}
          value={chosen}
          disabled={disabled ?? false}
          // What is typed is meant: Enter takes the first that fits.
          autoHighlight
          isItemEqualToValue={(item, other) => item.value === other.value}
          onValueChange={(next) => {
            if (next !== null || clearable) onChange(next?.value ?? null)
          }}
        >
          <Base.InputGroup className={styles['inputGroup']} data-invalid={invalid ? '' : undefined}>
            <Base.Input
              id={id}
              className={styles['bare']}
              placeholder={placeholder}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
            />
            {clearable ? (
              <Base.Clear className={styles['open']} aria-label={words.clear}>
                <Icon name="close" />
              </Base.Clear>
            ) : null}
            <Base.Trigger className={styles['open']} aria-label={words.openList}>
              <Icon name="down" />
            </Base.Trigger>
          </Base.InputGroup>
          <Base.Portal>
            <Base.Positioner className={styles['positioner']} sideOffset={4} collisionPadding={8}>
              <Base.Popup className={styles['popup']} data-overlay="">
                <Base.Empty className={styles['empty']}>{words.nothingFound}</Base.Empty>
                <Base.List>
                  {(option: Option<T>) => (
                    <Base.Item
                      key={option.value}
                      value={option}
                      disabled={option.disabled ?? false}
                      className={classNames(styles['option'])}
                    >
                      <Base.ItemIndicator className={styles['tick']}>
                        <Icon name="check" />
                      </Base.ItemIndicator>
                      <span className={styles['optionText']}>
                        {option.label}
                        {option.hint === undefined ? null : <small>{option.hint}</small>}
                      </span>
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </FieldFrame>
  )
}
