import { dayNumber, type IsoDate } from '#shared/kernel/dates.ts'
import { minorPerMajor, type Hundredths, type Money } from '#shared/kernel/money.ts'
import { clipped, printable } from './safe-text.ts'

/** The longest text an Excel cell holds, in UTF-16 units. */
export const CELL_LIMIT = 32_767

/** What may stand in a cell: typed data, never a formula. */
export type CellContent =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'factor'; readonly value: Hundredths }
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'money'; readonly value: Money; readonly currency: string }
  | { readonly kind: 'day'; readonly value: IsoDate }
  | { readonly kind: 'instant'; readonly value: string }
  | { readonly kind: 'empty' }

/** A cell as the workbook library takes it: no object but a date, so that neither formula nor link can come of it. */
export type SafeValue = string | number | Date | null

/**
 * The one gate into every cell of every workbook. Money leaves in major units, factors as decimal numbers, days and
 * instants as dates (UTC). Text stays text whatever it begins with; what XML can't hold shows as U+FFFD, an `_x0041_`
 * that Excel would read as an escape is escaped itself, and text beyond 32,767 characters is cut and says so.
 * @throws RangeError for a number that is not finite, a day that doesn't exist, an instant that is none.
 */
export function safeValue(content: CellContent): SafeValue {
  switch (content.kind) {
    case 'text':
      return content.value === '' ? null : safeText(content.value)
    case 'number':
    case 'share':
      return finite(content.value)
    case 'factor':
      return finite(content.value) / 100
    case 'money':
      return finite(content.value) / minorPerMajor(content.currency)
    case 'day':
      return new Date(dayNumber(content.value) * 86_400_000)
    case 'instant': {
      const time = Date.parse(content.value)
      if (!Number.isFinite(time)) throw new RangeError(`Not an instant: ${content.value}`)
      return new Date(time)
    }
    case 'empty':
      return null
  }
}

/** Text as a cell holds it; see `safeValue`. */
export function safeText(text: string): string {
  return clipped(printable(text), CELL_LIMIT).replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
}

/**
 * The name of a worksheet as Excel takes it: at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either
 * end, never empty.
 */
export function safeSheetName(name: string): string {
  const cleaned = printable(name)
    .replaceAll(/[:\\/?*[\]\n\t]/gu, ' ')
    .trim()
    .slice(0, 31)
    .toWellFormed()
    .replaceAll(/^'+|'+$/gu, '')
    .trim()
  return cleaned === '' ? 'Sheet' : cleaned
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number a cell can hold: ${value}`)
  return value
}
