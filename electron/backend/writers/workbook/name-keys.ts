import { foldName } from '#shared/kernel/text.ts'
import { type Formula, formula, named, type own } from '../formula.ts'

type Cell = ReturnType<typeof own>

/** How much of a name stands in a list, in characters: what Excel looks up may have 255, with its wildcards marked. */
const LONGEST = 100

/**
 * By what each of a list is chosen in a cell: its name; `Name · 7`, with its number from 1, where a spreadsheet would
 * take two names for one, or a name is too long to look up.
 */
export function nameKeys(names: readonly string[]): { readonly key: string; readonly alias: string }[] {
  const folded = names.map((name) => foldName(name).normalize('NFKC').toUpperCase())
  const counts = Map.groupBy(folded, (name) => name)
  return names.map((name, index) => {
    const shared = (counts.get(folded[index] ?? '')?.length ?? 0) > 1
    const alias =
      shared || name.length > LONGEST || / · \d+$/u.test(name)
        ? `${Array.from(name).slice(0, LONGEST).join('')} · ${index + 1}`
        : ''
    return { key: alias === '' ? name : alias, alias }
  })
}

/** The text of a cell as a lookup takes it, so that `*`, `?` and `~` are found as they are. */
export const toLookUp = (cell: Cell): Formula =>
  formula`SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`

/** The place of what a cell says in a named column, or an error. */
export const placeOf = (cell: Cell, column: string): Formula =>
  formula`MATCH(${toLookUp(cell)},${named(column)},0)`

/**
 * The same as `nameKeys`, for rows that somebody adds or renames: of two with one name the later gets its number.
 * @param names the column of the names, and `head` the cell above it
 */
export const keyFormula = (
  cells: { readonly name: Cell; readonly alias: Cell; readonly no: Cell },
  names: string,
  head: string,
): Formula =>
  formula`IF(${cells.alias}<>"",${cells.alias},IF(${cells.name}="","",IFERROR(IF(${placeOf(cells.name, names)}=ROW()-ROW(${named(head)}),${cells.name},${cells.name}&" · "&${cells.no}),"")))`
