/** The languages whose names of months and weekdays are read: those that most exports in Latin letters are written in. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'] as const
/** Short forms that people write and CLDR doesn't have. */
const MORE_MONTHS = [
  ['sept', 9],
  ['mrz', 3],
] as const
const MORE_WEEKDAYS = ['tues', 'wednes', 'thur', 'thurs'] as const

/** 1 to 12 for the name of a month, long or short, with or without its accents; 0 for every other word. */
export function monthOf(word: string): number {
  months ??= monthWords()
  return months.get(folded(word)) ?? 0
}

/** True for the name of a weekday, long or short. */
export function isWeekday(word: string): boolean {
  weekdays ??= weekdayWords()
  return weekdays.has(folded(word))
}

// Made when the first word is asked for: making a format takes a hundred times as long as using it.
let months: ReadonlyMap<string, number> | null = null
let weekdays: ReadonlySet<string> | null = null

function monthWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>(MORE_MONTHS)
  const add = (word: string, month: number): void => {
    // A word that is one month here and another there says neither.
    const known = words.get(folded(word))
    words.set(folded(word), known === undefined || known === month ? month : 0)
  }
  for (const language of LANGUAGES)
    for (const width of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' })
      // Polish says “January” and “of January” with two words.
      const dated = new Intl.DateTimeFormat(language, { month: width, day: 'numeric', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) {
        const day = new Date(Date.UTC(2026, month - 1, 5))
        add(alone.format(day), month)
        add(dated.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '', month)
      }
    }
  return words
}

function weekdayWords(): ReadonlySet<string> {
  const words = new Set<string>(MORE_WEEKDAYS)
  for (const language of LANGUAGES)
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' })
      for (let day = 1; day <= 7; day += 1) words.add(folded(format.format(new Date(Date.UTC(2026, 0, day)))))
    }
  return words
}

/** Without case, accents and the full stop of an abbreviation. */
function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}
