/** Number formats that Excel numbers itself and that show a day: dates, date-times, and their East Asian forms. */
const BUILTIN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
])

/**
 * True when a number shown in this format is a day. Times of day and durations are not.
 * @param id the format's number in the styles.
 * @param code its code, for formats the workbook defines itself.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILTIN_DATES.has(id)
  // Quoted words, escaped and padding characters, colours, currencies and conditions are not part of the pattern.
  const pattern = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/general/gi, '')
  const shown = pattern.split(';')[0] ?? ''
  return /[dy]/i.test(shown) || /m{3,}/i.test(shown)
}
