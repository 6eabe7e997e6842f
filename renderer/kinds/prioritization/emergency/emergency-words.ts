import { RESPONSE_HOURS, secondsToRespond } from '#shared/domain/prioritization/emergency/emergency.ts'
import type { EmergencyView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'

/** Seconds as `21 h 14 min`, whole minutes; `less than a minute` below one. Whether it is over doesn't matter. */
export function durationInWords(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60)
  return t('emergency.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** What the clock of an emergency says. */
export type ClockWords = { readonly words: string; readonly state: 'running' | 'overdue' | 'answered' }

/**
 * The clock of an emergency at `now`, an instant: the time left, since when it is overdue, or how long the answer took.
 * @param dateTime how an instant is written for this person
 */
export function clockInWords(
  emergency: Pick<EmergencyView, 'raisedAt' | 'due' | 'response'>,
  now: string,
  dateTime: (instant: string) => string,
): ClockWords {
  const { response, due, raisedAt } = emergency
  const left = secondsToRespond(
    { raisedAt, response: response && { text: response.text, at: response.at, by: response.who } },
    now,
  )
  if (response) {
    const time = durationInWords(RESPONSE_HOURS * 3_600 - left)
    const late = left < 0 ? durationInWords(left) : null
    return { words: t('emergency.answered', { time, who: response.who, late }), state: 'answered' }
  }
  if (left < 0) return { words: t('emergency.clock.overdue', { since: dateTime(due) }), state: 'overdue' }
  return { words: t('emergency.clock.left', { time: durationInWords(left) }), state: 'running' }
}

/** An instant as a field for day and time holds it, `2026-11-23T09:12`, in the zone of this computer. */
export function localMinute(instant: string): string {
  const date = new Date(instant)
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The instant behind such a field; null where it holds no day and time. `kept` stands while its minute does. */
export function instantOf(local: string, kept: string | null): string | null {
  if (kept !== null && localMinute(kept) === local) return kept
  if (!/^\d{4,}-\d\d-\d\dT\d\d:\d\d/u.test(local)) return null
  const date = new Date(local)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
