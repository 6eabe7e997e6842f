import { dateOfDayNumber, type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'
import { isWeekday, monthOf } from './calendar-words.ts'

/** Which of the first two numbers of a date is the day. */
export type DateOrder = 'dmy' | 'mdy'

/**
 * A text read as a day: settled (`iso`), or two numbers whose order the text itself doesn't tell (`first`, `second`).
 */
export type ParsedDate =
  | { readonly iso: IsoDate }
  | { readonly first: number; readonly second: number; readonly year: number }

/** Longest text that can be a day; longer ones aren't looked at, so that no pattern runs away on them. */
const LONGEST = 80

/** Days between 1970-01-01 and day 0 of each of Excel's two calendars. */
const EPOCH = { 1900: -25_569, 1904: -24_107 } as const

/**
 * The day behind Excel's number for it; the time of day is cut off.
 * @param serial 1 to 2,958,465 (31 Dec 9999) in the 1900 system; 29 Feb 1900, which never was, gives null.
 */
export function serialToDate(serial: number, system: 1900 | 1904): IsoDate | null {
  const day = Math.floor(serial)
  const least = system === 1900 ? 1 : 0
  if (!(day >= least) || day > 2_958_465 - (system === 1904 ? 1_462 : 0)) return null
  if (system === 1904) return dateOfDayNumber(day + EPOCH[1904])
  if (day === 60) return null
  return dateOfDayNumber(day + EPOCH[1900] + (day < 60 ? 1 : 0))
}

/** `Thu, 31st December 2026`, `jeudi 31 décembre 2026`, `1er janvier 2027`, `31 de diciembre de 2026`, `5 marca 2027 r.` */
const DAY_MONTH =
  /^(?:([\p{L}-]{2,13})\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[-\s/]*(?:de\s+)?(\p{L}{3,12})\.?[-\s/,]*(?:del?\s+)?(\d{4}|\d{2})(?:\s*r\.?)?$/iu
/** `Thu, Dec 31, 2026` */
const MONTH_DAY =
  /^(?:(\p{L}{2,13})\.?,\s+)?(\p{L}{3,12})\.?[-\s]+(\d{1,2})(?:st|nd|rd|th)?[,\s-]+(\d{4}|\d{2})$/iu
/** `2027年3月1日`, `2027년 3월 1일`, with or without a weekday. A year of an era has fewer digits. */
const YEAR_MONTH_DAY =
  /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號](?:\s*\(?(?:[月火水木金土日]|[월화수목금토일]|(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日|[월화수목금토일]요일)\)?)?$/u

/**
 * Reads a day as people write it: `2026-12-31`, `2026/12/31`, `20261231`, `31-Dec-26`, `31 December 2026`,
 * `Dec 31, 2026`, `31. Dezember 2026`, `31 de diciembre de 2026`, `2026年12月31日`, `31.12.2026` (day first, as everywhere that writes full stops), `31/12/2026` and `12/31/2026`
 * (left open), five-digit Excel day numbers, each with or without a time of day behind it. Two-digit years 00 to 79
 * are 20xx, 80 to 99 are 19xx. Null when it is no day.
 */
export function parseDateText(text: string, system: 1900 | 1904 = 1900): ParsedDate | null {
  if (text.length > LONGEST) return null
  const day = text
    .trim()
    .replace(
      /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i,
      '',
    )
  let m = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(day)
  if (m) return settled(Number(m[1]), Number(m[3]), Number(m[4]))
  m = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(day)
  if (m) {
    const [first, second, year] = [Number(m[1]), Number(m[3]), fullYear(m[4] ?? '')]
    if (m[2] === '.') return settled(year, second, first)
    const open = { first, second, year }
    return resolveDate(open, 'dmy') === null && resolveDate(open, 'mdy') === null ? null : open
  }
  if (/[年년]/u.test(day)) return parseYearMonthDay(day)
  // Most texts that are asked about are names.
  if (!/\d/.test(day)) return null
  m = DAY_MONTH.exec(day)
  if (m && isPrefix(m[1])) return settled(fullYear(m[4] ?? ''), monthOf(m[3] ?? ''), Number(m[2]))
  m = MONTH_DAY.exec(day)
  if (m && isPrefix(m[1])) return settled(fullYear(m[4] ?? ''), monthOf(m[2] ?? ''), Number(m[3]))
  if (/^\d{5}(?:\.\d+)?$/.test(day)) {
    const iso = serialToDate(Number(day), system)
    return iso === null ? null : { iso }
  }
  m = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(day)
  return m ? settled(Number(m[1]), Number(m[2]), Number(m[3])) : null
}

/**
 * The same of `03.15.2027`, with the order left open: for columns in which a full stop doesn't stand between a day and a
 * month in this order, as it does everywhere else. Null for other writings.
 */
export function openDotted(text: string): Exclude<ParsedDate, { iso: IsoDate }> | null {
  const m = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text.trim())
  return m ? { first: Number(m[1]), second: Number(m[2]), year: fullYear(m[3] ?? '') } : null
}

/**
 * The time of day of an ISO text in world time, or in no zone that it names: minutes from 0 to 1439, whole ones only.
 * Null for other writings, and for a text without a time of day.
 */
export function isoClock(text: string): number | null {
  if (text.length > LONGEST) return null
  const m =
    /^\d{4}-\d{2}-\d{2}(?:T|\s+)([01]\d|2[0-3]):([0-5]\d)(?::00(?:\.0+)?)?\s*(?:Z|UTC|GMT|[+-]00:?00)?$/i.exec(
      text.trim(),
    )
  return m ? Number(m[1]) * 60 + Number(m[2]) : null
}

/** A parsed day under an order of day and month; null when it doesn't exist that way. */
export function resolveDate(parsed: ParsedDate, order: DateOrder): IsoDate | null {
  if ('iso' in parsed) return parsed.iso
  const { first, second, year } = parsed
  const read = order === 'dmy' ? settled(year, second, first) : settled(year, first, second)
  return read?.iso ?? null
}

/** What a column's values say about the order of day and month. */
export type OrderEvidence =
  /** Every value is clear under this order, or in itself. */
  | { readonly kind: 'settled'; readonly order: DateOrder }
  /** No value depends on the order. */
  | { readonly kind: 'none' }
  /** Values that read as two different days, and nothing that tells which. */
  | { readonly kind: 'ambiguous' }
  /** Some values can only be day first, others only month first. */
  | { readonly kind: 'contradictory' }

/** Decides the order of day and month for a whole column: one value above 12 settles it. */
export function dateOrderOf(values: Iterable<ParsedDate | null>): OrderEvidence {
  let dmy = false
  let mdy = false
  let open = false
  for (const value of values) {
    if (value === null || 'iso' in value || value.first === value.second) continue
    const asDmy = resolveDate(value, 'dmy') !== null
    const asMdy = resolveDate(value, 'mdy') !== null
    if (asDmy && asMdy) open = true
    else if (asDmy) dmy = true
    else mdy = true
  }
  if (dmy && mdy) return { kind: 'contradictory' }
  if (dmy || mdy) return { kind: 'settled', order: dmy ? 'dmy' : 'mdy' }
  return { kind: open ? 'ambiguous' : 'none' }
}

function parseYearMonthDay(text: string): { iso: IsoDate } | null {
  // Digits and brackets come in the width of the signs, too.
  const m = YEAR_MONTH_DAY.exec(text.normalize('NFKC'))
  return m ? settled(Number(m[1]), Number(m[2]), Number(m[3])) : null
}

/** Before a day stands its weekday, or nothing: “before 31 Dec” is no day. */
function isPrefix(word: string | undefined): boolean {
  return word === undefined || isWeekday(word)
}

function settled(year: number, month: number, day: number): { iso: IsoDate } | null {
  const pad = (n: number): string => (n < 10 ? `0${n}` : String(n))
  const iso = `${year}-${pad(month)}-${pad(day)}`
  return month >= 1 && isIsoDate(iso) ? { iso } : null
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 4 ? year : year < 80 ? 2000 + year : 1900 + year
}
