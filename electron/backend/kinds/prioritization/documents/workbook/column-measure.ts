import { minorPerMajor } from '#shared/kernel/money.ts'
import type { Formula } from '#electron/backend/files/formula.ts'
import type { CellContent, TypedContent } from '#electron/backend/files/safe-cell.ts'
import { formats, moneyFormat } from './workbook-style.ts'

/** The widest a column gets that doesn't say, in characters. */
export const MAX_WIDTH = 40

/** What a column's contents have in common. */
export type Measure = {
  readonly width: number
  readonly withMinor: boolean
  readonly numeric: boolean
  /** What a cell that is empty now may come to hold: the number format of its column's first that isn't. */
  readonly format: string | null
  /** The formulas that stand in more than one row. */
  readonly repeated: ReadonlySet<Formula>
  /** The formula that stands in every row; null where there is none, or more than one. */
  readonly common: Formula | null
}

/** What of a column decides how it is laid out. */
type Measured<Row> = {
  readonly header: string
  readonly value: (row: Row) => CellContent
  readonly max?: number
  readonly min?: number
}

/** Looks through a column's contents. */
export function measure<Row>(
  { header, value, max = MAX_WIDTH, min = 6 }: Measured<Row>,
  rows: readonly Row[],
): Measure {
  let longest = 0
  let withMinor = false
  let first: CellContent | null = null
  let before: Formula | null = null
  let same = true
  const repeated = new Set<Formula>()
  for (const row of rows) {
    const content = value(row)
    const plain = content.kind === 'formula' ? content.cached : content
    const own = content.kind === 'formula' ? content.formula : null
    if (own !== null && own === before) repeated.add(own)
    if (row !== rows[0] && own !== before) same = false
    before = own
    if (first === null && plain.kind !== 'empty') first = content
    if (!withMinor && hasMinor(plain)) withMinor = true
    if (longest < max) longest = Math.max(longest, shownLength(plain))
  }
  const shown = Math.min(max, longest + (withMinor ? 3 : 0))
  const typical = first?.kind === 'formula' ? first.cached : (first ?? ({ kind: 'empty' } as const))
  return {
    width: Math.max(min, longestWord(header) + 3, shown + 3),
    withMinor,
    numeric: typical.kind !== 'text' && typical.kind !== 'empty',
    format: computedFormat(typical, withMinor),
    repeated,
    common: same ? before : null,
  }
}

/**
 * The number format of a formula's value, which may change: a whole number may get decimals, and a formula in a cell of
 * the format "text" would turn into its own words once somebody edits it.
 */
export function computedFormat(value: TypedContent, withMinor: boolean): string | null {
  return value.kind === 'text' || value.kind === 'number' ? null : formatOf(value, withMinor)
}

const hasMinor = (content: TypedContent): boolean =>
  content.kind === 'money' && content.value % minorPerMajor(content.currency) !== 0

/** The number format of a content. */
export function formatOf(content: TypedContent, withMinor = hasMinor(content)): string | null {
  switch (content.kind) {
    case 'money':
      return moneyFormat(content.currency, withMinor)
    case 'day':
      return formats.day
    case 'instant':
      return formats.instant
    case 'factor':
      return formats.factor
    case 'share':
      return formats.share
    case 'number':
      return Number.isInteger(content.value) ? formats.whole : formats.factor
    case 'text':
      // So that a cell stays text when somebody edits it. Not for long ones: some versions of Excel then show ####.
      return content.value.length > 255 ? null : '@'
    case 'empty':
      return null
  }
}

function shownLength(content: TypedContent): number {
  switch (content.kind) {
    case 'text':
      return content.value.includes('\n')
        ? Math.max(...content.value.split('\n').map((line) => line.length))
        : content.value.length
    case 'money': {
      const digits = Math.floor(content.value / minorPerMajor(content.currency)).toString().length
      return digits + Math.floor((digits - 1) / 3) + 3
    }
    case 'day':
      return 11
    case 'instant':
      return 17
    case 'factor':
    case 'number':
    case 'share':
      return 6
    case 'empty':
      return 0
  }
}

function longestWord(words: string): number {
  return Math.max(...words.split(' ').map((word) => word.length))
}
