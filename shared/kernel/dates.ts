/** A calendar day as `YYYY-MM-DD`, without time or zone. */
export type IsoDate = string

/** Days since 1970-01-01 in the proleptic Gregorian calendar. @throws RangeError when the day doesn't exist. */
export function dayNumber(date: IsoDate): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!parts) throw new RangeError(`Not a date: ${date}`)
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  const back = new Date(time)
  if (Number(parts[1]) < 100 || back.toISOString().slice(0, 10) !== date)
    throw new RangeError(`Not a date: ${date}`)
  return Math.round(time / 86_400_000)
}

/** True when the text is a day of the calendar, `YYYY-MM-DD`, from year 100 on. */
export function isIsoDate(text: string): boolean {
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

/** The day that many days after 1970-01-01. */
export function dateOfDayNumber(days: number): IsoDate {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

/** `date` moved by whole days, either way. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** The working day (Monday to Friday) that many after `date`; before it when negative. Holidays aren't known. */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  const step = Math.sign(days)
  let at = dayNumber(date)
  for (let left = Math.abs(days); left > 0;) {
    at += step
    // Day 0, 1 Jan 1970, was a Thursday.
    if ((((at + 3) % 7) + 7) % 7 < 5) left -= 1
  }
  return dateOfDayNumber(at)
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** A calendar quarter, such as Q1 2027. */
export type Quarter = { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }

/** The quarter a day lies in. */
export function quarterOf(date: IsoDate): Quarter {
  return {
    year: Number(date.slice(0, 4)),
    quarter: Math.ceil(Number(date.slice(5, 7)) / 3) as Quarter['quarter'],
  }
}

/** The quarter `n` quarters later (or earlier, when negative). */
export function addQuarters(start: Quarter, n: number): Quarter {
  const index = start.year * 4 + (start.quarter - 1) + n
  return { year: Math.floor(index / 4), quarter: ((((index % 4) + 4) % 4) + 1) as Quarter['quarter'] }
}

/** `Q1 2027` */
export function formatQuarter(q: Quarter): string {
  return `Q${q.quarter} ${q.year}`
}

/** Reads `Q1 2027` back; null when the text is not a quarter. */
export function parseQuarter(text: string): Quarter | null {
  const parts = /^Q([1-4]) (\d{4})$/.exec(text.trim())
  return parts ? { year: Number(parts[2]), quarter: Number(parts[1]) as Quarter['quarter'] } : null
}

/** The quarter after one written `Q1 2027`; the text itself when it is no quarter. */
export function quarterAfter(text: string): string {
  const quarter = parseQuarter(text)
  return quarter === null ? text : formatQuarter(addQuarters(quarter, 1))
}

/** A day in words that no two countries, and no two versions of ICU, write differently: `22 Nov 2026`. */
export function formatDate(date: IsoDate): string {
  dayNumber(date)
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A length of time as people say it: `45 s`, `12 min`, `1 h 05 min`. @param seconds whole, ≥ 0 */
export function durationInWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}
