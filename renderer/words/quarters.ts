import { addQuarters, formatQuarter, isIsoDate, quarterOf } from '#shared/kernel/dates.ts'

const BEFORE = 1
const AFTER = 5

/**
 * Quarters worth offering around a day, with the one already chosen among them: from the quarter before to five
 * ahead. A day that isn't one (still being typed) offers the chosen quarter alone.
 */
export function quartersAround(day: string, chosen: string): readonly string[] {
  if (!isIsoDate(day)) return [chosen]
  const start = quarterOf(day)
  const near = Array.from({ length: BEFORE + AFTER + 1 }, (_, index) =>
    formatQuarter(addQuarters(start, index - BEFORE)),
  )
  return near.includes(chosen) ? near : [chosen, ...near]
}

/** The quarter a session held on that day decides for: the next one. */
export function nextQuarter(day: string): string {
  return formatQuarter(addQuarters(quarterOf(day), 1))
}

/** Today by this computer's calendar; only ever a suggestion, never used in a computation. */
export function today(now: Date = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
