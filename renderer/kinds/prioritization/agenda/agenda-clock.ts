import type { AgendaItemView } from '#shared/contract/prioritization/agenda.contract.ts'
import type { AgendaItemName } from '#shared/domain/prioritization/phases/agenda.ts'

/** Seconds as `12:40`; below zero `+02:10`, the time it is over. Minutes may pass 99. */
export function clockText(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds))
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${seconds < 0 ? '+' : ''}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}

/** Seconds as minutes begun, so that nothing is 0 before its time is up. */
export function minutesBegun(seconds: number): number {
  return Math.ceil(Math.max(0, seconds) / 60)
}

/**
 * The item one is at: the one that runs, else the one that ran last in this window, else the last one begun.
 * @param lastRun null when none ran since the window opened
 */
export function currentItem(
  items: readonly AgendaItemView[],
  lastRun: AgendaItemName | null,
): AgendaItemView | null {
  return (
    items.find((one) => one.runningSince !== null) ??
    items.find((one) => one.item === lastRun && one.spent > 0) ??
    items.findLast((one) => one.spent > 0) ??
    items[0] ??
    null
  )
}

/** Whether anybody has started the agenda. */
export function isBegun(items: readonly AgendaItemView[]): boolean {
  return items.some((one) => one.spent > 0 || one.runningSince !== null)
}
