import { prereadWords as words } from '#shared/catalogue/preread.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { Preread } from './preread.ts'

/** One fact of the competitive emergency. */
export type EmergencyLine = { readonly name: string; readonly value: string }

/** What a fast track is about, fact by fact; none in another kind of session, and in the shareable cut. */
export function emergencyLines({ emergency }: Pick<Preread, 'emergency'>): EmergencyLine[] {
  if (emergency === null) return []
  const { name, why, raisedAt, raisedBy, due, response } = emergency
  return [
    { name: words.emergencyLine.theme, value: name },
    { name: words.emergencyLine.what, value: why },
    { name: words.emergencyLine.raised, value: words.by({ at: instantInWords(raisedAt), who: raisedBy }) },
    ...(response === null
      ? [{ name: words.emergencyLine.response, value: words.owed({ due: instantInWords(due) }) }]
      : [
          { name: words.emergencyLine.response, value: response.text },
          {
            name: words.emergencyLine.given,
            value: words.by({ at: instantInWords(response.at), who: response.who }),
          },
        ]),
  ]
}

/** `22 Nov 2026, 09:00 UTC`: the same wherever it is read. */
export function instantInWords(instant: string): string {
  return `${formatDate(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`
}
