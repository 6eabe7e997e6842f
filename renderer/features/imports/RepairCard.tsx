import type { ReactNode } from 'react'
import { Pill } from '#renderer/ui/Mark.tsx'
import styles from './Repair.module.css'

type Props = {
  readonly title: string
  /** How many rows wait for it, in words; null: none does. */
  readonly waiting?: string | null
  readonly note?: string | undefined
  readonly children: ReactNode
}

/** One thing that is asked about the file, or has to be fixed in it. */
export function RepairCard({ title, waiting = null, note, children }: Props) {
  return (
    <section className={styles['card']} data-waits={waiting === null ? undefined : ''}>
      <header>
        <h3>{title}</h3>
        {waiting === null ? null : <Pill tone="warn">{waiting}</Pill>}
      </header>
      {note === undefined || note === '' ? null : <p className={styles['note']}>{note}</p>}
      {children}
    </section>
  )
}
