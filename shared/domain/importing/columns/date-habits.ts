import { formatDate, type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'
import type { ImportQuestion } from '#shared/domain/importing/plan/questions.ts'

/** The day of `27/03/28` with its year first; null where there is none. */
function yearFirst(text: string): { iso: IsoDate; first: string; last: string } | null {
  const [, first = '', , month = '', last = ''] =
    /^(\d{2})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text.trim()) ?? []
  const iso = `20${first}-${month.padStart(2, '0')}-${last.padStart(2, '0')}`
  return first !== '' && isIsoDate(iso) && iso >= '2020' && iso < '2040' ? { iso, first, last } : null
}

/** The days of a column's two-digit years read year first, where every one of them can be; empty where they are clear. */
export function yearsFirst(texts: readonly string[]): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>()
  const firsts = new Set<string>()
  const lasts = new Set<string>()
  for (const text of texts) {
    if (!/^\s*\d{1,2}([-/])\d{1,2}\1\d{2}\s*$/.test(text)) continue
    const read = yearFirst(text)
    if (!read) return new Map()
    days.set(text, read.iso)
    firsts.add(read.first)
    lasts.add(read.last)
  }
  // Many days of one year, as its last number: nobody's dates all fall on one day of the month.
  return lasts.size === 1 && firsts.size > 1 ? new Map() : days
}

/** Asked where the first and the last number of a column's dates may each be the year. */
export function yearQuestion(
  id: string,
  field: string,
  column: string,
  days: ReadonlyMap<string, IsoDate>,
  answer: string | null,
): ImportQuestion {
  const [[text, iso] = ['', '']] = days
  return {
    kind: 'year-first',
    field,
    column,
    title: `Does the year come first in “${column}”?`,
    text: `Every date there can be read with its year first or last, such as ${text.trim()}. Rows with such a date are refused until you say.`,
    options: [
      { value: 'first', label: `Year first: ${text.trim()} is ${formatDate(iso)}` },
      { value: 'last', label: 'Year last, after day and month' },
    ],
    items: [{ id, label: column, hint: `${days.size.toLocaleString('en-US')} dates`, answer }],
    waits: false,
  }
}
