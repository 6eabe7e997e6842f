/** An event of a calendar file. */
export type CalendarEvent = {
  /** The same for the same thing, whenever it is written: importing the file twice changes nothing. */
  readonly id: string
  /** A day (`YYYY-MM-DD`), which makes it last all of that day, or an instant. */
  readonly at: string
  readonly title: string
  readonly text: string
  /** When it came to be, an instant. */
  readonly since: string
}

/** Longest line of a calendar file, in bytes (RFC 5545, section 3.1). */
const LONGEST = 75

/** Events as an iCalendar file (RFC 5545), the same bytes for the same events. */
export function calendarFile(events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Concord//Concord//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap(({ id, at, title, text, since }) => [
      'BEGIN:VEVENT',
      `UID:${id}@concord`,
      `DTSTAMP:${instant(since)}`,
      at.length === 10 ? `DTSTART;VALUE=DATE:${at.replaceAll('-', '')}` : `DTSTART:${instant(at)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const instant = (iso: string): string => `${iso.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/gu, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/gu, String.raw`\n`)
}

/** Long lines go on behind a line break and a space, between characters. */
function folded(line: string): string {
  let left = LONGEST
  let text = ''
  for (const character of line) {
    const bytes = Buffer.byteLength(character)
    if (bytes > left) {
      text += '\r\n '
      left = LONGEST - 1
    }
    text += character
    left -= bytes
  }
  return text
}
