import type { CsvSeparator } from '#shared/kernel/csv-separator.ts'
import { printable } from './safe-text.ts'

/** `excel`: opens safely in a spreadsheet program; `raw`: for programs, the text as it is. */
export type CsvStyle = 'excel' | 'raw'

/** A cell of a CSV: text from outside, a decimal number written with a point, or a whole number. */
export type CsvCell = { readonly text: string } | { readonly decimal: string } | number | null

type CsvForm = { readonly style: CsvStyle; readonly separator: CsvSeparator }

/** What a spreadsheet program takes for the start of a formula, behind whatever it skips; wide forms included. */
const FORMULA_START = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u

/**
 * A table as CSV (RFC 4180, or with semicolons; CRLF, UTF-8). For Excel it begins with a byte-order mark, and text that
 * would run gets an apostrophe before it, even if that is a plain `-1`: the columns of numbers are numbers already. Raw
 * text is kept letter by letter; line ends within a cell are line feeds in both.
 */
export function csvTable(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  form: CsvForm,
): string {
  const lines = [header.map((text) => ({ text })), ...rows].map((cells) => csvLine(cells, form))
  return `${form.style === 'excel' ? '\uFEFF' : ''}${lines.join('')}`
}

/** One line of such a table, for one that is too long to be held. */
export function csvLine(cells: readonly CsvCell[], form: CsvForm): string {
  const between = form.separator === 'semicolon' ? ';' : ','
  return `${cells.map((cell) => cellOf(cell, form)).join(between)}\r\n`
}

function cellOf(cell: CsvCell, { style, separator }: CsvForm): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if ('decimal' in cell) return separator === 'semicolon' ? cell.decimal.replace('.', ',') : cell.decimal
  const text = style === 'excel' ? printable(cell.text) : cell.text.toWellFormed().replaceAll(/\r\n?/gu, '\n')
  const safe = style === 'excel' && FORMULA_START.test(text) ? `'${text}` : text
  return /[",\r\n;\t']/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
