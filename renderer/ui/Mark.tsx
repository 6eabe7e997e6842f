import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Mark.module.css'
import { Tooltip } from './Tooltip.tsx'

type PillProps = { readonly tone?: 'good' | 'warn' | 'bad' | 'faint' | 'none'; readonly children: ReactNode }

/** A state in words, with a dot in its colour. */
export function Pill({ tone = 'none', children }: PillProps) {
  return <span className={classNames(styles['pill'], styles[`dot-${tone}`])}>{children}</span>
}

type FlagProps = {
  readonly tone: 'bad' | 'warn' | 'quiet'
  readonly label: string
  /** What it means, shown on hover and focus, and read out. */
  readonly tooltip?: string
}

/** A short remark on a row. */
export function Flag({ tone, label, tooltip }: FlagProps) {
  const flag = (
    <span
      className={classNames(styles['flag'], styles[tone])}
      {...(tooltip === undefined ? {} : { role: 'note', 'aria-label': `${label}. ${tooltip}` })}
    >
      {label}
    </span>
  )
  return tooltip === undefined ? flag : <Tooltip text={tooltip}>{flag}</Tooltip>
}

/** Somebody's initials. The name stands beside it, so it is hidden from screen readers. */
export function Avatar({ name }: { name: string }) {
  const parts = name.trim().split(/\s+/u)
  const initials = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => Array.from(part ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase()
  return (
    <span className={styles['avatar']} aria-hidden="true">
      {initials}
    </span>
  )
}
