import { foldName } from '#shared/kernel/text.ts'
import { type Formula, formula, named, type own } from '../formula.ts'

type Cell = ReturnType<typeof own>

/** How much of a name stands in a list, in characters: what Excel looks up may have 255, with its wildcards marked. */
const LONGEST = 100

/**
 * By what each of a list is chosen in a cell: its name; `Name · 7`, with its number from 1, where a spreadsheet would
 * take two names for one, or a name is too long to look up.
 */
export function nameKeys(names: readonly string[]): string[] {
  const folded = names.map((name) => foldName(name).normalize('NFKC').toUpperCase())
  const sharing = Map.groupBy(folded, (name) => name)
  return names.map((name, index) => {
    const shared = (sharing.get(folded[index] ?? '')?.length ?? 0) > 1
    // Whoever is called like a name with its number gets another number behind it.
    return shared || name.length > LONGEST || / · \d+$/u.test(name)
      ? `${Array.from(name).slice(0, LONGEST).join('')} · ${index + 1}`
      : name
  })
}

/** The text of a cell as a lookup takes it, so that `*`, `?` and `~` are found as they are. */
const toLookUp = (cell: Cell): Formula =>
  formula`SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`

/**
 * The place of what a cell says in a named column; nothing where it isn't there. Looked up first as it stands, which
 * takes a spreadsheet a fraction of the time, and again with its wildcards marked where that found another.
 */
export function placeOf(cell: Cell, column: string): Formula {
  const plain = formula`MATCH(${cell},${named(column)},0)`
  return formula`IF(IFERROR(INDEX(${named(column)},${plain})=${cell},FALSE),${plain},IFERROR(MATCH(${toLookUp(cell)},${named(column)},0),""))`
}

/**
 * The same as `nameKeys`, for rows that somebody adds: of two with one name the later gets its number. The rows that are
 * exported hold their keys as values, so that a line finds its account under the name it had, whatever becomes of it.
 * @param names the column of the names, and `head` the cell above it
 */
export const keyFormula = (
  cells: { readonly name: Cell; readonly no: Cell },
  names: string,
  head: string,
): Formula =>
  formula`IF(${cells.name}="","",IFERROR(IF(MATCH(${toLookUp(cells.name)},${named(names)},0)=ROW()-ROW(${named(head)}),${cells.name},${cells.name}&" · "&${cells.no}),""))`
