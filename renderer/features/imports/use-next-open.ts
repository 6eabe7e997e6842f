import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

/** What marks a thing that waits for an answer. */
const UNANSWERED = '[data-unanswered]'

/**
 * What is answered goes from the screen, and the focus with it: it moves on to what is open next, so that a whole file
 * is gone through by keyboard. For the element around everything that can be answered.
 * @param shown what the screen shows; another value: it has just changed
 */
export function useNextOpen(shown: unknown): {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly onFocus: (event: FocusEvent) => void
} {
  const ref = useRef<HTMLDivElement>(null)
  const place = useRef(0)
  const open = (): readonly Element[] => [...(ref.current?.querySelectorAll(UNANSWERED) ?? [])]
  useEffect(() => {
    const here = document.activeElement
    if (here !== null && here !== document.body && here.getAttribute('role') !== 'dialog') return
    // What came behind the answered one has its place now.
    const left = open()
    left[Math.min(place.current, left.length - 1)]?.querySelector<HTMLElement>('button, input')?.focus()
  }, [shown])
  return {
    ref,
    onFocus: ({ target }) => {
      const index = open().indexOf(target.closest(UNANSWERED) ?? target)
      if (index !== -1) place.current = index
    },
  }
}
