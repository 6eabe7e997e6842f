import { currenciesOfFormat, wordsOfFormat } from '#shared/domain/importing/values/currency-signs.ts'
import { type NumberFormat, WRITTEN_ZERO } from '#shared/domain/importing/rows/table.ts'

/** How numbers of one cell style are shown. */
export type CellStyle = {
  /** A number in it is a day; `time`: with a time of day. */
  readonly day: 'day' | 'time' | null
  /** The sign beside the number; undefined where it shows none. */
  readonly shown: NumberFormat | undefined
}

/** Number formats that Excel numbers itself and that show a day: dates, date-times, and their East Asian forms. */
const BUILTIN_DATES = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])
/** The one that shows a day and its time. */
const BUILTIN_TIME = 22
const BUILTIN_PERCENTS = new Set([9, 10])

/**
 * What a number format shows. A number is a day where the format shows one; times of day and durations are none.
 * @param id the format's number in the styles. Which currency Excel's own formats show depends on the computer.
 * @param code its code, for formats the workbook defines itself.
 */
export function styleOf(id: number, code: string | undefined): CellStyle {
  if (code === undefined) {
    const day = id === BUILTIN_TIME ? 'time' : BUILTIN_DATES.has(id) ? 'day' : null
    return {
      day,
      shown: BUILTIN_PERCENTS.has(id) ? { currencies: null, percent: true, words: '' } : undefined,
    }
  }
  // Quoted words, escaped and padding characters, colours, currencies and conditions are not part of the pattern.
  const pattern = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/general/gi, '')
  const shown = pattern.split(';')[0] ?? ''
  if (/[dy]/i.test(shown) || /m{3,}/i.test(shown))
    return { day: /[hs]/i.test(shown) ? 'time' : 'day', shown: undefined }
  const currencies = currenciesOfFormat(code)
  const percent = shown.includes('%')
  const words = wordsOfFormat(code)
  const mask = maskOf(code)
  const shows = currencies !== null || percent || words !== '' || mask !== null
  if (!shows) return { day: null, shown: undefined }
  return { day: null, shown: { currencies, percent, words, ...(mask === null ? {} : { mask }) } }
}

/** The zeros and signs of a format that shows numbers as codes: `00000`, `"C-"0000`, `000-00-0000`; null for others. */
function maskOf(code: string): string | null {
  const mask = (code.split(';')[0] ?? '').replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, one?: string) =>
    (quoted ?? one ?? '').replaceAll('0', WRITTEN_ZERO),
  )
  return mask !== '0' && /^[^0#?.,%@[\]*_]*0(?:[0 /-]*0)?[^0#?.,%@[\]*_]*$/.test(mask) ? mask : null
}
