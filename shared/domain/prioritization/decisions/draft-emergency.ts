import { formatDate } from '#shared/kernel/dates.ts'
import type { MemoEmergency } from './memo-facts.ts'
import { asSentence, sentences } from '#shared/domain/wording/plain-english.ts'

/** The competitive emergency behind a theme, as the internal memo tells it; empty where there was none. */
export function emergencyInWords(emergency: MemoEmergency | null | undefined): string {
  if (!emergency) return ''
  const { why, raisedAt, raisedBy, due, response } = emergency
  return sentences(
    `A competitive emergency, raised ${instant(raisedAt)} by ${raisedBy}: ${asSentence(why)}`,
    response === null
      ? `The PM lead owes a response by ${instant(due)}.`
      : `${response.who} answered ${instant(response.at)}${response.at > due ? `, after it was due ${instant(due)}` : ''}: ${asSentence(response.text)}`,
  )
}

/** `23 Nov 2026, 09:12 UTC`: the same wherever it is read. */
function instant(at: string): string {
  return `${formatDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`
}
