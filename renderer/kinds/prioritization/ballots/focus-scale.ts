/** Where the keyboard belongs in a card: on the score that stands, else on the first one. */
export function scaleOf(card: Element | null | undefined): HTMLElement | null {
  const stop = card?.querySelector('[role="radio"][data-checked]') ?? card?.querySelector('[role="radio"]')
  return stop instanceof HTMLElement ? stop : null
}

/** Puts the focus there. */
export function focusScale(card: Element | null | undefined): void {
  scaleOf(card)?.focus({ preventScroll: true })
}
