import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'
import { classNames } from './class-names.ts'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'

export type MenuItem =
  | 'separator'
  | {
      readonly id: string
      readonly label: string
      readonly keys?: readonly string[]
      /** Why it can't be chosen now; shown under its label. */
      readonly whyDisabled?: string | null
      readonly danger?: boolean
      readonly run: () => void
    }

type MenuProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'center' | 'end'
}

/** A list of things to do, opened by a button. Commands fit as items. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className={styles['positioner']}>
          <Base.Popup className={styles['popup']} data-overlay="">
            {items.map((item, index) =>
              item === 'separator' ? (
                // eslint-disable-next-line react/no-array-index-key -- separators have nothing else
                <Base.Separator key={`separator-${index}`} className={styles['separator']} />
              ) : (
                <Base.Item
                  key={item.id}
                  className={classNames(styles['item'], item.danger === true && styles['danger'])}
                  disabled={(item.whyDisabled ?? null) !== null}
                  onClick={item.run}
                >
                  <span className={styles['label']}>
                    {item.label}
                    {(item.whyDisabled ?? null) === null ? null : <small>{item.whyDisabled}</small>}
                  </span>
                  {item.keys?.[0] === undefined ? null : <Kbd keys={item.keys[0]} />}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
