import { counted, listInWords } from '#shared/kernel/text.ts'
import { brokenLetters } from './broken-letters.ts'
import { foldWord } from '#shared/domain/importing/values/choices.ts'
import { parseDateText } from '#shared/domain/importing/values/dates.ts'
import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import { markFooter } from './footer.ts'
import { splitHeader, unitOfLine } from '#shared/domain/importing/columns/header-unit.ts'
import { guessMapping, missingFields } from '#shared/domain/importing/columns/mapping.ts'
import { columnName } from './sheet-notice.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import {
  cellText,
  type CellValue,
  type ImportTable,
  isBlank,
  type Sheet,
  type TableFile,
  type TableRow,
  type UnitLine,
} from './table.ts'
import { unnamedColumns, unnamedWithin } from '#shared/domain/importing/columns/unnamed-columns.ts'

/** How many rows from the top may stand above the headers: titles, dates, filters of a report. */
const HEADER_SEARCH = 30

/** The row that holds the headers: the first that names every required column, else the one that names most. */
export function guessHeaderRow(kind: ImportKind, rows: readonly TableRow[]): TableRow | null {
  let best: TableRow | null = null
  let bestNamed = 0
  for (const row of rows) {
    if (row.number > HEADER_SEARCH) break
    const headers = row.cells.map(cellText)
    const mapping = guessMapping(kind, headers)
    if (missingFields(kind, mapping).length === 0) return row
    const named = namedBy(mapping)
    if (named > bestNamed) [best, bestNamed] = [row, named]
  }
  return best ?? firstFullRow(rows) ?? rows[0] ?? null
}

function namedBy(mapping: Readonly<Record<string, number | null>>): number {
  return Object.values(mapping).filter((column) => column !== null).length
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
 * True when what would be the headers is a row of data: no field, or one by chance, is named, and its cells are values
 * (numbers, days, addresses, sentences), or stand again below as values of their column.
 */
function looksLikeData(kind: ImportKind, header: TableRow, rows: readonly TableRow[]): boolean {
  const named = namedBy(guessMapping(kind, header.cells.map(cellText)))
  if (named > 1) return false
  const below = rows.filter((row) => row.number > header.number).slice(0, 200)
  const values = header.cells.filter((cell, column) => {
    if (isBlank(cell)) return false
    if (isValue(cell)) return true
    const word = foldWord(cellText(cell))
    return word !== '' && below.some((row) => foldWord(cellText(row.cells[column])) === word)
  })
  return values.length > named
}

function isValue(cell: CellValue | undefined): boolean {
  if (typeof cell !== 'string') return true
  const text = cell.trim()
  if (text.length > 60 || text.split(/\s+/, 8).length > 7) return true
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || parseDateText(text) !== null) return true
  return /^[\p{Sc}\s(+-]*\d[\d.,\s]*\p{L}?[%\p{Sc})]*$/u.test(text) || /^(?=.*\d)[A-Z0-9-]{2,20}$/.test(text)
}

/** One sheet with the row of its headers; `header` null: it has none. */
type Found = { readonly sheet: Sheet; readonly header: TableRow | null; readonly fits: number }

/** What a sheet has over others that has rows below its headers, and one that has every column needed besides. */
const ROWS = 1_000
const WHOLE = 2_000

function findIn(kind: ImportKind, sheet: Sheet): Found {
  const header = guessHeaderRow(kind, sheet.rows)
  if (!header || looksLikeData(kind, header, sheet.rows)) return { sheet, header: null, fits: 0 }
  const mapping = guessMapping(kind, header.cells.map(cellText))
  const whole = missingFields(kind, mapping).length === 0
  const below = sheet.rows.some((row) => row.number > header.number)
  // A sheet that fits wholly and has rows, before one that names more and lacks something needed.
  return {
    sheet,
    header,
    fits:
      (below ? ROWS : 0) +
      (whole && below ? WHOLE - ROWS : 0) +
      (namedBy(mapping) > 0 ? 100 : 0) +
      (whole ? 0 : namedBy(mapping)),
  }
}

/**
 * One sheet of a file as a table with headers. Rows at its end that are no data (totals, notices) are marked as such.
 * @param sheet its name; null for the one whose headers fit the kind best, the first of equals.
 * @param headerRow the row of the headers as a person counts; 0: it has none, and its columns are named as in Excel;
 * null to find it.
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
  const [first, ...others] = candidates.map((candidate) => findIn(kind, candidate))
  if (!first) return null
  const chosen = others.reduce((best, next) => (next.fits > best.fits ? next : best), first)
  const { rows } = chosen.sheet
  if (rows.length === 0) return null
  const header =
    headerRow === null
      ? chosen.header
      : headerRow === 0
        ? null
        : (rows.find((row) => row.number === headerRow) ?? 'missing')
  if (header === 'missing') return null
  const width = rows.slice(0, 1_000).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const body = rows.filter((row) => row.number > (header?.number ?? 0) && !row.cells.every(isBlank))
  return {
    file: file.name,
    sheet: file.format === 'xlsx' ? chosen.sheet.name : null,
    headers: header
      ? header.cells.map((cell) => cellText(cell).replace(/\s+/g, ' '))
      : Array.from({ length: width }, (_, index) => columnName(index + 1)),
    headerRow: header?.number ?? 0,
    rows: markFooter(body),
    strictWidth: file.format === 'csv',
    ...(file.delimiter === ';' ? { semicolons: true } : {}),
    dateSystem: file.dateSystem,
    unitLines: unitLinesOf(rows, header?.number ?? 0, body[0]),
  }
}

/** What the lines above the headers, and a row of units below them, say of amounts. */
function unitLinesOf(rows: readonly TableRow[], header: number, first: TableRow | undefined): UnitLine[] {
  const above = rows.filter(({ number }) => number < header && number <= HEADER_SEARCH)
  const linesIn = ({ number, cells }: TableRow, own: boolean): UnitLine[] =>
    cells.flatMap((cell, column): UnitLine[] => {
      const text = typeof cell === 'string' ? cell.trim().replace(/\s+/gu, ' ') : ''
      const unit = text === '' ? null : unitOfLine(text)
      return unit ? [{ row: number, text, power: unit.power, column: own ? column : null }] : []
    })
  const lines = above.flatMap((row) => linesIn(row, false))
  if (header === 0 || !first) return lines
  const own = linesIn(first, true)
  const isUnits = first.cells.every(
    (cell) => isBlank(cell) || (typeof cell === 'string' && splitHeader(`_ (${cell})`).unit.other === ''),
  )
  return isUnits ? [...lines, ...own] : lines
}

/** What a person should know about how a table was found: headers twice, no headers, other sheets that fit. */
export function tableNotices(file: TableFile, kind: ImportKind, table: ImportTable): string[] {
  const notices: string[] = []
  if (table.headerRow === 0)
    notices.push(
      `The first row looks like data, not like headers. The columns are named ${table.headers.slice(0, 6).join(', ')}${table.headers.length > 6 ? ', …' : ''}; choose what each holds.`,
    )
  notices.push(...aboveNotices(file, kind, table), ...brokenLetters(table))
  for (const header of twiceIn(table.headers))
    notices.push(`Several columns have the header “${header}”. Choose which one counts.`)
  const unnamed = [...unnamedWithin(table), ...unnamedColumns(table)]
  const names = listInWords(unnamed.map((column) => columnName(column + 1)))
  if (unnamed.length > 0)
    notices.push(
      unnamed.length === 1
        ? `Column ${names} has no header, and isn’t read unless you choose it.`
        : `Columns ${names} have no headers, and aren’t read unless you choose them.`,
    )
  const fits = new Map(
    file.sheets
      .filter((sheet) => sheet.name !== table.sheet && sheet.rows.length > 1)
      .map((sheet) => [sheet.name, findIn(kind, sheet).fits]),
  )
  const named = (fit: (fits: number) => boolean, how: string): string[] => {
    const names = [...fits].filter(([, own]) => fit(own)).map(([name]) => `“${name}”`)
    const which = names.length === 1 ? 'Another sheet fits' : 'Other sheets fit'
    return names.length === 0 ? [] : [`${which} ${how}: ${names.slice(0, 10).join(', ')}.`]
  }
  const others = [
    ...named((own) => own >= WHOLE, 'as well'),
    ...named((own) => own > ROWS && own < WHOLE, 'in part, too'),
  ]
  if (table.sheet !== null && others.length > 0)
    notices.push([`This is the sheet “${table.sheet}”.`, ...others].join(' '))
  return notices
}

/** What stands above the headers, and isn't imported: units of the amounts, and rows that fill the table's width. */
function aboveNotices(file: TableFile, kind: ImportKind, table: ImportTable): string[] {
  const notices =
    kind === 'accounts'
      ? (table.unitLines ?? []).map(
          ({ row, text }) =>
            `Row ${row} says “${short(text)}”. Amounts are read as they stand unless the header of their column says otherwise, such as “ARR ($K)” or “ARR (EUR)”.`,
        )
      : []
  const sheet = file.sheets.find(({ name }) => table.sheet === null || name === table.sheet)
  const filled = ({ cells }: Pick<TableRow, 'cells'>): readonly CellValue[] =>
    cells.filter((cell) => !isBlank(cell))
  const width = filled({ cells: table.headers }).length
  const rows = (sheet?.rows ?? []).filter(
    (row) => row.number < table.headerRow && filled(row).length > 1 && filled(row).length * 2 > width,
  )
  const [first] = rows
  if (!first) return notices
  const words = (cells: readonly CellValue[]): string =>
    `${cells
      .slice(0, 4)
      .map((cell) => `“${short(cellText(cell), 30)}”`)
      .join(', ')}${cells.length > 4 ? ', …' : ''}`
  const which =
    rows.length === 1
      ? `Row ${first.number} stands`
      : `${counted(rows.length, 'row')}, the first of them row ${first.number}, stand`
  return [
    ...notices,
    `${which} above the headers and ${rows.length === 1 ? 'isn’t' : 'aren’t'} imported: ${words(filled(first))}. Row ${table.headerRow} is taken for the headers: ${words(filled({ cells: table.headers }))}. Choose another header row if that’s wrong, or 0 if there are no headers.`,
  ]
}

/** Headers that several columns have, in the spelling of the first. */
export function twiceIn(headers: readonly string[]): string[] {
  const seen = new Map<string, { header: string; count: number }>()
  for (const header of headers) {
    const word = foldWord(header)
    if (word === '') continue
    const known = seen.get(word)
    if (known) known.count += 1
    else seen.set(word, { header, count: 1 })
  }
  return [...seen.values()].filter(({ count }) => count > 1).map(({ header }) => header)
}
