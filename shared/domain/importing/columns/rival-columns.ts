import { counted } from '#shared/kernel/text.ts'
import { foldWord } from '#shared/domain/importing/values/choices.ts'
import { fieldsOf, type ImportKind } from './fields.ts'
import type { ColumnGuess } from './guess-columns.ts'
import { splitHeader } from './header-unit.ts'
import { cellText, type ImportTable } from '#shared/domain/importing/rows/table.ts'

/** Another column that means what a field’s own means, and says something else; `why` is a sentence about it. */
export type RivalColumn = { readonly field: string; readonly column: number; readonly why: string }

/** How a program tells a header from one of the same name before it: `ARR.1`, `ARR_1`, `ARR 2`. */
const AGAIN = /[._ ]?\d$/u

/**
 * The columns that could hold a field as well as the one its header was taken for, where their values differ.
 * @returns with `column` the one that was taken.
 */
export function rivalColumns(
  kind: ImportKind,
  table: ImportTable,
  { mapping, sources, doubts }: ColumnGuess,
): RivalColumn[] {
  const used = new Set([...Object.values(mapping), ...doubts.map(({ column }) => column)])
  return fieldsOf(kind).flatMap(({ field, headers }): RivalColumn[] => {
    const own = mapping[field] ?? null
    if (own === null || sources[field] !== 'header') return []
    const known = new Set(headers.map(foldWord))
    const name = table.headers[own] ?? ''
    return [...table.headers.keys()].flatMap((column) => {
      const header = table.headers[column] ?? ''
      if (used.has(column) || !meansSame(header, known) || isIdBesideName(kind, field, header, name))
        return []
      const rows = differing(table, own, column)
      if (rows === 0) return []
      const why = `“${header}” may mean “${field}”, too, and differs from “${name}” in ${counted(rows, 'row')}; “${name}” is used. Choose the other column if it’s the one that counts.`
      return [{ field, column: own, why }]
    })
  })
}

function meansSame(header: string, known: ReadonlySet<string>): boolean {
  const { name } = splitHeader(header)
  return [header, name, header.replace(AGAIN, '')].some((word) => known.has(foldWord(word)))
}

function isId(header: string): boolean {
  const words = splitHeader(header)
    .name.replaceAll('_', ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  return /\bids?$/i.test(words)
}

/** In a table of requests an id and a name tell one account together, and are held against each other. */
function isIdBesideName(kind: ImportKind, field: string, one: string, other: string): boolean {
  return kind === 'requests' && field === 'account' && isId(one) !== isId(other)
}

/**
 * In a table of requests, the column of names beside one of ids, or of ids beside one of names; null: there is none.
 * @param own the column that holds the account.
 * @param used the columns that hold a field.
 */
export function besideColumn(
  table: ImportTable,
  own: number | null,
  used: ReadonlySet<number | null>,
): number | null {
  if (own === null) return null
  const headers = fieldsOf('requests').find(({ field }) => field === 'account')?.headers ?? []
  const known = new Set(headers.map(foldWord))
  const ownIsId = isId(table.headers[own] ?? '')
  const found = table.headers.findIndex(
    (header, column) =>
      !used.has(column) && !/domain/i.test(header) && meansSame(header, known) && isId(header) !== ownIsId,
  )
  return found === -1 ? null : found
}

/** In how many rows a column says something that the other doesn’t. */
function differing(table: ImportTable, own: number, other: number): number {
  let count = 0
  for (const { cells, problem } of table.rows) {
    const text = cellText(cells[other])
    if (problem === undefined && text !== '' && text !== cellText(cells[own])) count += 1
  }
  return count
}
