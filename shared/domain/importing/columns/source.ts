import { compareText } from '#shared/kernel/text.ts'
import { foldWord } from '#shared/domain/importing/values/choices.ts'
import type { ColumnMapping, ImportKind } from './fields.ts'

/** Headers of the two columns that stand before the file's own in a file of refused rows; never a field. */
export const REFUSED_HEADERS = { row: 'Concord row', reason: 'Concord reason' } as const

/** The header that holds a field: its folded words, and which of several with the same it is, from 0. */
export type RememberedColumn = readonly [header: string, nth: number]

/** A mapping as it is remembered: by header, so that it outlives a change in the order of columns. */
export type RememberedMapping = Readonly<Record<string, RememberedColumn | null>>

const ours = new Set<string>(Object.values(REFUSED_HEADERS))

// Signs are part of a header: `ARR ($)` and `ARR (€)`, `Dependency` and `Dependency %` are other columns.
const folded = (header: string): string => {
  const signs = header.match(/[\p{Sc}%#]/gu)
  const word = foldWord(header)
  return signs ? `${word}${signs.join('')}` : word || header.trim()
}

/**
 * What makes two files come from the same source: the kind, and the set of their headers, whatever their order, case
 * and punctuation. Columns that Concord adds to a list of refused rows don't count.
 */
export function sourceKey(kind: ImportKind, headers: readonly string[]): string {
  const set = headers
    .filter((header) => !ours.has(header))
    .map(folded)
    .filter((header) => header !== '')
  return JSON.stringify([kind, ...set.toSorted(compareText)])
}

/** A mapping in the form that is kept. */
export function rememberMapping(mapping: ColumnMapping, headers: readonly string[]): RememberedMapping {
  const words = headers.map(folded)
  return Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => {
      const header = column === null || column === undefined ? undefined : words[column]
      if (header === undefined || column === null || column === undefined) return [field, null]
      return [field, [header, words.slice(0, column).filter((word) => word === header).length]]
    }),
  )
}

/** A remembered mapping on the columns of a file; null when a header it names is not there. */
export function recallMapping(
  remembered: RememberedMapping,
  headers: readonly string[],
): ColumnMapping | null {
  const columns = new Map<string, number[]>()
  for (const [column, header] of headers.entries()) {
    const word = folded(header)
    columns.set(word, [...(columns.get(word) ?? []), column])
  }
  const mapping: Record<string, number | null> = {}
  for (const [field, place] of Object.entries(remembered)) {
    const column = place === null ? null : columns.get(place[0])?.[place[1]]
    if (column === undefined) return null
    mapping[field] = column
  }
  return mapping
}
