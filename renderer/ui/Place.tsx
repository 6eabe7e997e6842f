import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Place.module.css'
import { Notice } from './Surface.tsx'

/** A place as high as the window leaves it: its head, and below it what scrolls. */
export function Place({ children }: { children: ReactNode }) {
  return <div className={styles['place']}>{children}</div>
}

type WaitingProps = {
  /** The question that isn't answered yet, or that failed. */
  readonly on: { readonly error: Error | null; readonly refetch: () => unknown }
  /** What is said while it is under way. */
  readonly loading: string
  /** What is said when it failed, before the reason. */
  readonly failed: string
  /** The button that asks again. */
  readonly retry: string
}

/** What stands where an answer will stand: that it is being loaded, or why it failed and the way to ask again. */
export function Waiting({ on, loading, failed, retry }: WaitingProps) {
  if (!on.error) return <p className={styles['waiting']}>{loading}</p>
  return (
    <div className={styles['waiting']}>
      <Notice tone="error" title={failed} action={<Button onClick={() => void on.refetch()}>{retry}</Button>}>
        {on.error.message}
      </Notice>
    </div>
  )
}

/** Above a list: why it couldn't be read, or nothing where it could. */
export function LoadError({ title, error }: { title: string; error: Error | null }) {
  if (!error) return null
  return (
    <div className={styles['loadError']}>
      <Notice tone="error" title={title}>
        {error.message}
      </Notice>
    </div>
  )
}
