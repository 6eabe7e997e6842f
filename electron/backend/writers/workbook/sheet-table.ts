import type { Alignment, Cell, Fill, Font, Style, Worksheet } from 'exceljs'
import { minorPerMajor } from '#shared/kernel/money.ts'
import { type CellContent, safeText, safeValue } from '../safe-cell.ts'
import {
  alignTop,
  fonts,
  formats,
  headerBorder,
  headerFill,
  moneyFormat,
  rowBorder,
} from './workbook-style.ts'

/** How a cell looks beside its number format. */
export type Look = { readonly font?: Partial<Font>; readonly fill?: Fill; readonly centred?: boolean }

/** One column of a table: its heading, what a row puts into it, and how wide it may get (in characters). */
export type Column<Row> = {
  readonly header: string
  readonly value: (row: Row) => CellContent
  readonly max?: number
  readonly min?: number
  readonly look?: (row: Row) => Look
  readonly headerLook?: Look
}

/** Where a table stands on its sheet; rows and columns count from 1. `last` is the header's row when it is empty. */
export type TablePlace = { readonly header: number; readonly last: number; readonly columns: number }

export const text = (value: string | null): CellContent => ({ kind: 'text', value: value ?? '' })
export const count = (value: number | null): CellContent =>
  value === null ? { kind: 'empty' } : { kind: 'number', value }
export const day = (value: string | null): CellContent =>
  value === null ? { kind: 'empty' } : { kind: 'day', value }
export const yes = (value: boolean): CellContent => text(value ? 'Yes' : '')

/** Height of one line of text, in points. */
const LINE = 13.5
/** The tallest a row may be in Excel, in points. */
const TALLEST = 409

/**
 * Writes a table with its header at row `top`: typed cells, widths that fit what is in them, and rows tall enough for
 * text that wraps. Every value goes through the gate of `safeValue`. A column that later carries formulas changes its
 * `value`, nothing else.
 */
export function writeTable<Row>(
  sheet: Worksheet,
  top: number,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): TablePlace {
  const lines: number[] = rows.map(() => 1)
  let headerLines = 1
  columns.forEach((column, index) => {
    const contents = rows.map((row) => column.value(row))
    const withMinor = contents.some((content) => hasMinor(content))
    const shown = contents.map((content) => shownLength(content, withMinor))
    const max = column.max ?? 40
    const widest = Math.max(0, ...shown.map((length) => Math.min(max, length)))
    const own = sheet.getColumn(index + 1)
    const width = Math.max(own.width ?? 0, column.min ?? 6, longestWord(column.header) + 3, widest + 3)
    own.width = width
    headerLines = Math.max(headerLines, linesOf(column.header, width))
    writeHeader(sheet.getCell(top, index + 1), column, contents.some(isNumeric))
    // Cells that look the same share one style object: the library renders each object anew, and there may be a million.
    const styles = new Map<string, Partial<Style>>()
    contents.forEach((content, at) => {
      const row = rows[at]
      const wraps = content.kind === 'text' && ((shown[at] ?? 0) > max || content.value.includes('\n'))
      const look = column.look && row !== undefined ? column.look(row) : {}
      const format = formatOf(content, withMinor)
      const key = JSON.stringify([content.kind === 'text', wraps, format, look])
      const style = styles.get(key) ?? styleOf(content, format, wraps, look)
      styles.set(key, style)
      const cell = sheet.getCell(top + 1 + at, index + 1)
      cell.value = safeValue(content)
      cell.style = style
      if (wraps) lines[at] = Math.max(lines[at] ?? 1, linesOf(content.value, width))
    })
  })
  sheet.getRow(top).height = headerLines * LINE + 5
  lines.forEach((count, at) => {
    sheet.getRow(top + 1 + at).height = Math.min(TALLEST, count * LINE + 3)
  })
  return { header: top, last: top + rows.length, columns: columns.length }
}

function writeHeader<Row>(cell: Cell, { header, headerLook }: Column<Row>, numeric: boolean): void {
  cell.value = safeText(header)
  cell.font = headerLook?.font ?? fonts.header
  cell.fill = headerLook?.fill ?? headerFill
  cell.border = headerBorder
  const horizontal = headerLook?.centred === true ? 'center' : numeric ? 'right' : 'left'
  cell.alignment = { vertical: 'middle', wrapText: true, horizontal, indent: horizontal === 'left' ? 1 : 0 }
}

/** Puts one typed value into a cell, with its number format. */
export function writeCell(cell: Cell, content: CellContent, withMinor = hasMinor(content)): void {
  cell.value = safeValue(content)
  cell.font = fonts.body
  cell.alignment = alignTop
  const format = formatOf(content, withMinor)
  if (format !== null) cell.numFmt = format
}

function styleOf(
  content: CellContent,
  format: string | null,
  wraps: boolean,
  { font = fonts.body, fill, centred = false }: Look,
): Partial<Style> {
  const alignment: Partial<Alignment> = centred
    ? { ...alignTop, horizontal: 'center' }
    : content.kind === 'text'
      ? { ...alignTop, horizontal: 'left', indent: 1, wrapText: wraps }
      : alignTop
  return {
    font,
    alignment,
    border: rowBorder,
    ...(fill && { fill }),
    ...(format !== null && { numFmt: format }),
  }
}

const isNumeric = (content: CellContent): boolean => content.kind !== 'text' && content.kind !== 'empty'

const hasMinor = (content: CellContent): boolean =>
  content.kind === 'money' && content.value % minorPerMajor(content.currency) !== 0

/** Lines that text takes in a column of that width; the unit is a digit, and letters run a little narrower. */
function linesOf(words: string, width: number): number {
  const room = Math.max(4, Math.floor(width * 1.1) - 1)
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0)
}

function formatOf(content: CellContent, withMinor: boolean): string | null {
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

function shownLength(content: CellContent, withMinor: boolean): number {
  switch (content.kind) {
    case 'text':
      return Math.max(...content.value.split('\n').map((line) => line.length))
    case 'money': {
      const digits = Math.floor(content.value / minorPerMajor(content.currency)).toString().length
      return digits + Math.floor((digits - 1) / 3) + (withMinor ? 6 : 3)
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
