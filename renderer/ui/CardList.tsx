import { type ReactNode, useEffect, useRef } from 'react'
import styles from './CardList.module.css'
import { classNames } from './class-names.ts'

type CardListProps = {
  /** What the list is called when it is read out. */
  readonly label: string
  /** Whatever names the card to show; when it changes, the linked card is brought into view. */
  readonly linked?: string | undefined
  readonly children: ReactNode
}

/** Cards below one another, one for each thing somebody wrote down; it takes the rest of its place and scrolls. */
export function CardList({ label, linked, children }: CardListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (linked !== undefined)
      list.current?.querySelector('[data-linked]')?.scrollIntoView({ block: 'nearest' })
  }, [linked])
  return (
    <ul ref={list} className={styles['list']} aria-label={label}>
      {children}
    </ul>
  )
}

type ListCardProps = {
  readonly title: ReactNode
  /** What stands beside the title: flags, pills. */
  readonly marks: ReactNode
  readonly children: ReactNode
  /** Who and when; and a button, where something can be done. */
  readonly foot: ReactNode
  /** No longer true: it lies flat. */
  readonly past?: boolean
  /** Somebody followed a link to it. */
  readonly linked?: boolean
}

/** One card of a list. A quotation in it is set off. */
export function ListCard({ title, marks, children, foot, past = false, linked = false }: ListCardProps) {
  return (
    <li
      className={classNames(styles['card'], past && styles['past'], linked && styles['linked'])}
      data-linked={linked ? '' : undefined}
    >
      <div className={styles['head']}>
        <h2>{title}</h2>
        {marks}
      </div>
      {children}
      <footer className={styles['foot']}>{foot}</footer>
    </li>
  )
}
