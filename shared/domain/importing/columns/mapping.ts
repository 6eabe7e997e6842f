import { listInWords } from '#shared/kernel/text.ts'
import { foldWord } from '#shared/domain/importing/values/choices.ts'
import { type ColumnMapping, fieldsOf, type ImportKind } from './fields.ts'
import { splitHeader } from './header-unit.ts'
import type { ImportTable } from '#shared/domain/importing/rows/table.ts'

/**
 * Finds the columns of a kind by their headers. Case, spaces, underscores and hyphens don't matter, nor does a unit
 * in brackets (`ARR (USD)`). A field takes the likeliest header that is there; no column serves two fields.
 * @returns every field of the kind, null where no header fits.
 */
export function guessMapping(kind: ImportKind, headers: readonly string[]): Record<string, number | null> {
  const exact = headers.map(foldWord)
  const loose = headers.map((header) => foldWord(splitHeader(header).name))
  const taken = new Set<number>()
  const mapping: Record<string, number | null> = {}
  const specs = fieldsOf(kind)
  for (const { field } of specs) mapping[field] = null
  const claim = (field: string, columns: readonly string[], words: readonly string[]): void => {
    if (mapping[field] !== null) return
    for (const word of words) {
      const column = columns.findIndex((header, index) => header === foldWord(word) && !taken.has(index))
      if (column === -1) continue
      mapping[field] = column
      taken.add(column)
      return
    }
  }
  // The documented name first, for all fields, so that no synonym takes another field's own column.
  for (const { field } of specs) claim(field, exact, [field])
  for (const { field, headers: words } of specs) claim(field, exact, words)
  for (const { field, headers: words } of specs) claim(field, loose, words)
  return mapping
}

/** Required fields that no column holds. */
export function missingFields(kind: ImportKind, mapping: ColumnMapping): string[] {
  return fieldsOf(kind)
    .filter(({ field, required }) => required && (mapping[field] ?? null) === null)
    .map(({ field }) => field)
}

/** The words for missing columns: which, where, and which headers were found instead. */
export function columnMissingMessage(table: ImportTable, missing: readonly string[]): string {
  const found = table.headers.filter((header) => header !== '')
  const place = table.sheet === null ? table.file : `sheet “${table.sheet}” of ${table.file}`
  const names = listInWords(missing.map((name) => `“${name}”`))
  const headers =
    found.length === 0
      ? 'no headers'
      : `these headers: ${found.slice(0, 30).join(', ')}${found.length > 30 ? ', …' : ''}`
  if (table.headerRow === 0)
    return `The first row of ${place} looks like data, not like headers, so its columns are named ${found.slice(0, 30).join(', ')}. Choose the column for ${names}, or add a row of headers.`
  const it = missing.length === 1 ? 'column' : 'columns'
  const either = missing.map((name) => `“${name}”`).join(' or ')
  return `Row ${table.headerRow} of ${place} has no ${it} ${either}; it has ${headers}. Rename a header to ${names}, add the ${it}, or choose the ${it}.`
}
