/** Wrong codes in a row that are followed by no wait: slips of the finger. */
const FREE = 4
/** Minutes to wait after the wrong codes that follow; the last for all further ones. Never for good. */
const WAITS = [1, 5, 15] as const

/**
 * Minutes, rounded up, until a code may be tried again; 0: now.
 * @param wrong how many were wrong in a row
 * @param at when the last of them was typed, an ISO instant
 * @param now an ISO instant; a clock that was set back makes nobody wait longer than the wait itself
 */
export function waitAfter(wrong: number, at: string, now: string): number {
  if (wrong <= FREE) return 0
  const wait = WAITS[Math.min(wrong - FREE, WAITS.length) - 1] ?? 0
  const passed = Math.max(0, Date.parse(now) - Date.parse(at)) / 60_000
  return Math.max(0, Math.ceil(wait - passed))
}
