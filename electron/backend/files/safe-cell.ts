import { dayNumber, type IsoDate } from '#shared/kernel/dates.ts'
import { minorPerMajor, type Hundredths, type Money } from '#shared/kernel/money.ts'
import type { Formula } from './formula.ts'
import { clipped, printable } from './safe-text.ts'

/** The longest text an Excel cell holds, in UTF-16 units. */
export const CELL_LIMIT = 32_767

/** Typed data, as it may stand in a cell. */
export type TypedContent =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'factor'; readonly value: Hundredths }
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'money'; readonly value: Money; readonly currency: string }
  | { readonly kind: 'day'; readonly value: IsoDate }
  | { readonly kind: 'instant'; readonly value: string }
  | { readonly kind: 'empty' }

/** What may stand in a cell: typed data, or a formula of ours with the value it has. Text never becomes a formula. */
export type CellContent =
  | TypedContent
  | { readonly kind: 'formula'; readonly formula: Formula; readonly cached: TypedContent }

/** A value as a cell of the file holds it: text, a number (a day is one, too), or nothing. */
export type SafeValue = string | number | null

/** Days from the epoch of workbooks, 30 December 1899, to that of the calendar, 1 January 1970. */
const EPOCH = 25_569
const DAY_MS = 86_400_000

/**
 * The one gate into every cell of every workbook. Money leaves in major units, factors as decimal numbers, days and
 * instants as days since 30 December 1899 (UTC). Text stays text whatever it begins with; what XML can't hold shows as U+FFFD, an `_x0041_`
 * that Excel would read as an escape is escaped itself, and text beyond 32,767 characters is cut and says so.
 * @throws RangeError for a number that is not finite, a day that doesn't exist, an instant that is none.
 */
export function safeValue(content: TypedContent): SafeValue {
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
      return EPOCH + dayNumber(content.value)
    case 'instant': {
      const time = Date.parse(content.value)
      if (!Number.isFinite(time)) throw new RangeError(`Not an instant: ${content.value}`)
      return EPOCH + time / DAY_MS
    }
    case 'empty':
      return null
  }
}

/** Text as a cell holds it; see `safeValue`. */
export function safeText(text: string): string {
  const kept = clipped(printable(text), CELL_LIMIT)
  return kept.includes('_') ? kept.replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_') : kept
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
