import type { KeyboardEvent, PointerEvent } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import styles from './Matrix.module.css'
import { PANEL } from './session-store.ts'

const STEP_PX = 16

/** The edge of the evidence panel: drag it, or move it with the arrow keys. */
export function PanelResizer({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault()
    const from = event.clientX
    const edge = event.currentTarget
    edge.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent): void => onResize(width + from - moved.clientX)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') onResize(width + STEP_PX)
    else if (event.key === 'ArrowRight') onResize(width - STEP_PX)
    else return
    event.preventDefault()
  }
  return (
    // A separator that can be focused is a widget: it holds a value and takes arrow keys (ARIA, role separator).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles['resizer']}
      role="separator"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('session.resize')}
      aria-valuenow={width}
      aria-valuemin={PANEL.min}
      aria-valuemax={PANEL.max}
      onPointerDown={drag}
      onKeyDown={press}
    />
  )
}
