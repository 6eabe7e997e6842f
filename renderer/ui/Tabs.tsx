import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

export type Tab<T extends string> = {
  readonly id: T
  readonly label: string
  /** How many things lie behind it. */
  readonly count?: string | number
  readonly content: ReactNode
}

type TabsProps<T extends string> = {
  /** What the tabs choose between, for screen readers. */
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly tabs: readonly Tab<T>[]
}

/** One of several views of the same thing. */
export function Tabs<T extends string>({ label, value, onChange, tabs }: TabsProps<T>) {
  return (
    <Base.Root
      className={styles['root']}
      value={value}
      onValueChange={(next: unknown) => {
        const chosen = tabs.find((tab) => tab.id === next)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Base.List className={styles['list']} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className={styles['tab']}>
            {tab.label}
            {tab.count === undefined ? null : <span className={styles['count']}>{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={styles['panel']}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
