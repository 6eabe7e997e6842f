import { createHash } from 'node:crypto'
import { CHECK } from './ballot-identity.ts'
import { COLUMNS, dimensionColumns, ROWS, SHEETS } from './ballot-layout.ts'
import { columnName } from '#shared/domain/importing/rows/sheet-notice.ts'
import {
  type CellValue,
  cellText,
  isBlank,
  type Sheet,
  type TableFile,
} from '#shared/domain/importing/rows/table.ts'

/** One cell that nobody should have changed: where it stands now, and what is in it. */
export type FixedCell = { readonly sheet: string; readonly cell: string; readonly value: string }

/**
 * What a ballot workbook holds outside its open cells, in the order of the file. A cell of a theme's row goes by the
 * theme and its column, any other by its address: so rows may be sorted, and nothing else may move.
 */
export type FixedContent = ReadonlyMap<string, FixedCell>

const OPEN_COLUMNS = new Set(dimensionColumns([]).flatMap(({ score, why }) => [score, why]))

/** Gathers the fixed cells of a ballot workbook; sheets of other names included, since none belongs there. */
export function fixedContent(file: TableFile): FixedContent {
  const cells = new Map<string, FixedCell>()
  for (const sheet of file.sheets)
    for (const { number, cells: values } of sheet.rows) {
      const rowKey = rowKeyOf(sheet, number, values, cells)
      values.forEach((value, index) => {
        const column = index + 1
        if (isBlank(value) || isFree(sheet, number, column, values)) return
        const cell = `${columnName(column)}${number}`
        const key = rowKey === null ? `${sheet.name} ${cell}` : `${rowKey} ${columnName(column)}`
        cells.set(key, { sheet: sheet.name, cell, value: plain(value) })
      })
    }
  return cells
}

/** The hash over fixed content, whatever the order of its rows: SHA-256 in hexadecimal digits. */
export function checkOf(content: FixedContent): string {
  const lines = [...content].map(([key, { value }]) => JSON.stringify([key, value])).toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** How a theme's row is named; null for any other row, and for a second one of the same theme. */
function rowKeyOf(
  sheet: Sheet,
  number: number,
  values: readonly CellValue[],
  seen: ReadonlyMap<string, FixedCell>,
): string | null {
  if (sheet.name !== SHEETS.ballot || number <= ROWS.header) return null
  const themeId = cellText(values[COLUMNS.themeId - 1])
  if (themeId === '') return null
  const key = `${sheet.name} theme ${themeId}`
  return seen.has(`${key} ${columnName(COLUMNS.themeId)}`) ? null : key
}

/** Cells that are open, and the two that hold the hash itself. */
function isFree(sheet: Sheet, number: number, column: number, values: readonly CellValue[]): boolean {
  if (sheet.name === SHEETS.ballot)
    return (number > ROWS.header && OPEN_COLUMNS.has(column)) || (number === ROWS.identity && column === 1)
  return sheet.name === SHEETS.identity && column === 2 && cellText(values[0]) === CHECK
}

/** A value as it is compared: programs differ in how they save blanks and numbers, and mean the same. */
function plain(value: CellValue): string {
  const words = cellText(value).replaceAll(/\s+/gu, ' ').trim()
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(words)
    ? String(Number(Number(words).toPrecision(12)))
    : words
}
