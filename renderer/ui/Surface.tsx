import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Surface.module.css'

type CardProps = {
  readonly title?: ReactNode
  readonly actions?: ReactNode
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** A piece of the place that belongs together. */
export function Card({ title, actions, className, children }: CardProps) {
  return (
    <section className={classNames(styles['card'], className)}>
      {title === undefined && actions === undefined ? null : (
        <div className={styles['cardHead']}>
          <h2 className={styles['cardTitle']}>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}

type PageHeaderProps = {
  readonly title: ReactNode
  /** One quiet sentence beside the title. */
  readonly note?: ReactNode
  readonly actions?: ReactNode
}

/** The head of a place: what it is, a sentence, what can be done. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className={styles['pageHeader']}>
      <div className={styles['pageWords']}>
        <h1 className={styles['pageTitle']}>{title}</h1>
        {note === undefined ? null : <p className={styles['pageNote']}>{note}</p>}
      </div>
      {actions === undefined ? null : <div className={styles['pageActions']}>{actions}</div>}
    </header>
  )
}

type EmptyStateProps = {
  readonly title: string
  /** What to do next. */
  readonly text: ReactNode
  /** The button that does it. */
  readonly action?: ReactNode
  readonly icon?: IconName
}

/** What a place says when there is nothing in it yet. */
export function EmptyState({ title, text, action, icon }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon === undefined ? null : (
        <span className={styles['emptyIcon']}>
          <Icon name={icon} />
        </span>
      )}
      <h2 className={styles['emptyTitle']}>{title}</h2>
      <div className={styles['emptyText']}>{text}</div>
      {action === undefined ? null : <div className={styles['emptyAction']}>{action}</div>}
    </div>
  )
}

type NoticeProps = {
  readonly tone: 'error' | 'warn' | 'info' | 'good'
  /** What happened. */
  readonly title: ReactNode
  /** Where, and what to do. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

const ICONS = { error: 'error', warn: 'warn', info: 'info', good: 'check' } as const

/** Something to know: what happened, where, what to do. Errors are read out at once. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div className={classNames(styles['notice'], styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className={styles['noticeWords']}>
        <strong>{title}</strong>
        {children === undefined || children === null || children === '' ? null : <div>{children}</div>}
      </div>
      {action}
    </div>
  )
}

type ProgressBarProps = {
  /** What is under way, and how much of it. */
  readonly label: string
  readonly done: number
  /** null: nobody knows how much there is. */
  readonly total: number | null
}

/** How far a long piece of work is. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total === null || total <= 0 ? null : Math.min(1, done / total)
  return (
    <div className={styles['progress']}>
      <span>{label}</span>
      <div
        className={classNames(styles['track'], share === null && styles['unknown'])}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(100 * share) })}
      >
        <i style={share === null ? undefined : { width: `${100 * share}%` }} />
      </div>
    </div>
  )
}
