import type { ReactNode } from 'react'
import type { CopyCell } from './copy-table.ts'

/** One column of a table: what it holds, how it looks, how it sorts and copies. */
export type Column<Row> = {
  readonly id: string
  readonly header: string
  /** What it sorts by; null sorts last either way. */
  readonly value: (row: Row) => string | number | boolean | null
  /** What one sees; `text` when left out. */
  readonly cell?: (row: Row) => ReactNode
  /** What filtering looks through; the value as text when left out. */
  readonly text?: (row: Row) => string
  /** What copying takes; `text` when left out, the value itself when it is a number. */
  readonly copy?: (row: Row) => CopyCell
  readonly align?: 'start' | 'end'
  /** A CSS length; columns without one share what is left. */
  readonly width?: string
  /** Not shown until chosen. */
  readonly hidden?: boolean
  /** Always shown: the row's name. */
  readonly fixed?: boolean
}

/** What a column says in words. */
export function textOf<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value = column.value(row)
  return value === null ? '' : String(value)
}

/** What a column gives to the clipboard. */
export function copyOf<Row>(column: Column<Row>, row: Row): CopyCell {
  if (column.copy) return column.copy(row)
  const value = column.value(row)
  return typeof value === 'number' && !column.text ? value : textOf(column, row)
}

/** The rows in which every word of the filter occurs somewhere, in any case. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] {
  const words = filter.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const haystack = columns
      .map((column) => textOf(column, row))
      .join('\n')
      .toLocaleLowerCase()
    return words.every((word) => haystack.includes(word))
  })
}

/** Orders two values of a column: numbers by size, text by the reader's alphabet, nothing last. */
export function compareValues(
  a: string | number | boolean | null,
  b: string | number | boolean | null,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' })
  return Number(a) - Number(b)
}
