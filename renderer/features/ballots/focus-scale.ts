/** Puts the focus on a card's scale: on the score that stands, else where the Tab key would go. */
export function focusScale(card: Element | null | undefined): void {
  const stop = card?.querySelector('[role="radio"][data-checked]') ?? card?.querySelector('[role="radio"]')
  if (stop instanceof HTMLElement) stop.focus({ preventScroll: true })
}
