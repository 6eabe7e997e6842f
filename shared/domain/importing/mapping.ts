import { listInWords } from '#shared/kernel/text.ts'
import { foldWord } from './choices.ts'
import { type ColumnMapping, fieldsOf, type ImportKind } from './fields.ts'
import { cellText, type ImportTable, isBlank, type TableFile, type TableRow } from './table.ts'

/** How many rows from the top may stand above the headers: titles, dates, filters of a report. */
const HEADER_SEARCH = 30

/**
 * Finds the columns of a kind by their headers. Case, spaces, underscores and hyphens don't matter, nor does a unit
 * in brackets (`ARR (USD)`). A field takes the likeliest header that is there; no column serves two fields.
 * @returns every field of the kind, null where no header fits.
 */
export function guessMapping(kind: ImportKind, headers: readonly string[]): Record<string, number | null> {
  const exact = headers.map(foldWord)
  const loose = headers.map((header) => foldWord(header.replace(/[([{][^)\]}]*[)\]}]/g, '')))
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
  return `Row ${table.headerRow} of ${place} has no column ${names}; it has ${headers}. Rename a header to ${names}, add the column, or choose the column.`
}

/** The row that holds the headers: the first that names every required column, else the one that names most. */
export function guessHeaderRow(kind: ImportKind, rows: readonly TableRow[]): TableRow | null {
  let best: TableRow | null = null
  let bestNamed = 0
  for (const row of rows) {
    if (row.number > HEADER_SEARCH) break
    const mapping = guessMapping(kind, row.cells.map(cellText))
    if (missingFields(kind, mapping).length === 0) return row
    const named = Object.values(mapping).filter((column) => column !== null).length
    if (named > bestNamed) [best, bestNamed] = [row, named]
  }
  return best ?? firstFullRow(rows) ?? rows[0] ?? null
}

// Where no header is known: titles above a table fill a cell or two, its headers fill the width in text.
function firstFullRow(rows: readonly TableRow[]): TableRow | null {
  const top = rows.filter((row) => row.number <= HEADER_SEARCH)
  const filled = (row: TableRow): number => row.cells.filter((cell) => !isBlank(cell)).length
  const width = Math.max(0, ...top.map(filled))
  const allText = (row: TableRow): boolean =>
    row.cells.every((cell) => isBlank(cell) || typeof cell === 'string')
  return top.find((row) => filled(row) > 1 && filled(row) * 5 >= width * 4 && allText(row)) ?? null
}

/**
 * One sheet of a file as a table with headers.
 * @param sheet its name; null for the first whose headers fit the kind, else the first that holds anything.
 * @param headerRow the row of the headers as a person counts; null to find it.
 * @returns null when there is no such sheet, row, or no row at all.
 */
export function tableOf(
  file: TableFile,
  kind: ImportKind,
  sheet: string | null = null,
  headerRow: number | null = null,
): ImportTable | null {
  const candidates =
    sheet === null
      ? file.sheets.filter((s) => s.rows.length > 0)
      : file.sheets.filter((s) => s.name === sheet)
  const chosen =
    candidates.find((s) => {
      const row = guessHeaderRow(kind, s.rows)
      return row !== null && missingFields(kind, guessMapping(kind, row.cells.map(cellText))).length === 0
    }) ?? candidates[0]
  if (!chosen) return null
  const header =
    headerRow === null
      ? guessHeaderRow(kind, chosen.rows)
      : (chosen.rows.find((row) => row.number === headerRow) ?? null)
  if (!header) return null
  return {
    file: file.name,
    sheet: file.format === 'xlsx' ? chosen.name : null,
    headers: header.cells.map(cellText),
    headerRow: header.number,
    rows: chosen.rows.filter((row) => row.number > header.number && !row.cells.every(isBlank)),
    strictWidth: file.format === 'csv',
    dateSystem: file.dateSystem,
  }
}
