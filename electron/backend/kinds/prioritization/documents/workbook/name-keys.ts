import { foldName } from '#shared/kernel/text.ts'
import { type Formula, formula, named, type own } from '#electron/backend/files/formula.ts'

type Cell = ReturnType<typeof own>

/** How much of a name stands in a list, in characters: what Excel looks up may have 255, with its wildcards marked. */
const LONGEST = 100

/**
 * By what each of a list is chosen in a cell: its name; `Name · 7`, with its number from 1, where a spreadsheet would
 * take two names for one, a name for a pattern, or a name is too long to look up.
 */
export function nameKeys(names: readonly string[]): string[] {
  const folded = names.map((name) => foldName(name).normalize('NFKC').toUpperCase())
  const sharing = Map.groupBy(folded, (name) => name)
  return names.map((name, index) => {
    const shared = (sharing.get(folded[index] ?? '')?.length ?? 0) > 1
    // Whoever is called like a name with its number gets another number behind it.
    return shared || name.length > LONGEST || /[*?]/u.test(name) || / · \d+$/u.test(name)
      ? `${Array.from(name).slice(0, LONGEST).join('')} · ${index + 1}`
      : name
  })
}

/** The text of a cell as a lookup takes it, so that `*`, `?` and `~` are found as they are. */
const toLookUp = (cell: Cell): Formula =>
  formula`SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`

/**
 * The place of what a cell says in a named column; nothing where it isn't there. Where it was in the record comes first:
 * one comparison instead of a search, which only a line that is new, changed or sorted elsewhere takes. A name with `*`
 * or `?` has its number behind it, so that as a pattern it finds itself alone, and only `~` needs to be marked: every
 * word of this formula is paid for once per line.
 */
export function placeOf(cell: Cell, column: string, recorded: Formula): Formula {
  const list = named(column)
  return formula`IFERROR(${recorded}/((${recorded}>0)*(INDEX(${list},${recorded})=${cell})),IFERROR(MATCH(SUBSTITUTE(${cell},"~","~~"),${list},0),""))`
}

/**
 * The same as `nameKeys`, for rows that somebody adds: of two with one name the later gets the number of its row, as
 * one with `*` or `?` does. The rows that are
 * exported hold their keys as values, so that a line finds its account under the name it had, whatever becomes of it.
 * @param names the column of the names, and `head` the cell above it
 */
export const keyFormula = (cell: Cell, names: string, head: string): Formula =>
  formula`IF(${cell}="","",IFERROR(IF(AND(MATCH(${toLookUp(cell)},${named(names)},0)=ROW()-ROW(${named(head)}),ISERROR(FIND("*",${cell})),ISERROR(FIND("?",${cell}))),${cell},${cell}&" · "&ROW()-ROW(${named(head)})),""))`
