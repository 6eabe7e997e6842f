import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import styles from './Tooltip.module.css'

type TooltipProps = {
  /** What it says; also read out with the thing it belongs to when `describes` is left true. */
  readonly text: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** The thing it belongs to: a button, or anything that can be focused. */
  readonly children: ReactElement<Record<string, unknown>>
}

/** A sentence about the thing under the pointer or the focus. Never the only way to learn something vital. */
export function Tooltip({ text, side = 'top', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={350} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className={styles['positioner']}>
          <Base.Popup className={styles['tooltip']} role="tooltip">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
