/** How programs and people write that nothing is there, in lower case. */
const NOT_SAID = new Set(
  [
    'n/a|#n/a n/a|na|n.a.|n.a|n/d|n.d.|nd|null|(null)|<null>|nil|none|(none)|<none>|--none--|-none-|nan|<na>|undefined',
    '\\n|tbd|tba|tbc|t.b.d.|to be determined|to be defined|to be confirmed|unknown|not known|not available',
    'not applicable|not set|not provided|not specified|unspecified|no value|(blank)|blank|(empty)|empty|missing',
    'k.a.|k. a.|keine angabe|entfällt|offen|unbekannt|s/o|s.o.|sans objet|inconnu|no aplica|desconocido|nvt|n.v.t.',
    'nat|n / a|n/a.|n\\a|no data|select...|--select--|-- select --|unassigned|not assigned|pending|to be decided',
    '[object object]|#ref!|""|...|…|_|*',
    '-|--|---|–|—|−|?|??|.|/',
    '0000-00-00|0000-00-00 00:00:00|00/00/0000|00.00.0000|0/0/0000|1900-01-00|0/1/1900|1/0/1900|00-00-0000',
  ]
    .join('|')
    .split('|'),
)
const LONGEST = 19

/** True when a text only says that nothing is there: N/A, NULL, nan, None, TBD, n.a., –, 0000-00-00. */
export function isNotSaid(text: string): boolean {
  return text.length <= LONGEST && NOT_SAID.has(text.trim().toLowerCase())
}

/** True for the dashes among them, which beside ticks mean no. */
export function isDash(text: string): boolean {
  return /^\s*[-–—−]+\s*$/.test(text)
}

/** Zero as Excel's accounting formats write it: `$-`, `- €`, and a dash with the room of a number around it. */
export function isAccountingZero(text: string): boolean {
  if (text.length > 40 || !/[-–—−]/.test(text) || /[\d\p{Ll}]/u.test(text)) return false
  return (
    /^\s*\(?\s*(?:\p{Sc}|US\$|[A-Z]{3})\s*[-–—−]{1,2}\s*\)?\s*$/u.test(text) ||
    /^\s*[-–—−]{1,2}\s*(?:\p{Sc}|[A-Z]{3})\s*$/u.test(text) ||
    /^\s+[-–—−]{1,2}\s{2,}$/.test(text)
  )
}

/**
 * Days that a program writes for no day: Excel's day 0, the first day of computers' calendars, as it is west of Greenwich
 * too, and the last that there is.
 */
const NO_DAYS = new Set([
  '0001-01-01',
  '1899-12-29',
  '1899-12-30',
  '1899-12-31',
  '1900-01-00',
  '1900-01-01',
  '1904-01-01',
  '1969-12-31',
  '1970-01-01',
  '9999-12-31',
])

/** True for a day that stands for no day at all: 1970-01-01 and its like. */
export function isNoDay(iso: string): boolean {
  return NO_DAYS.has(iso)
}
