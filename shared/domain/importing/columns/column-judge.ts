import { cleanText } from '#shared/domain/importing/values/clean-text.ts'
import { isDash, isNotSaid } from '#shared/domain/importing/values/not-said.ts'
import type { Answers, ImportQuestion } from '#shared/domain/importing/plan/questions.ts'
import type { ImportTable } from '#shared/domain/importing/rows/table.ts'
import { type ChoiceList, WordCells } from '#shared/domain/importing/values/word-cells.ts'

/** What the columns of a table say as a whole about single words in them. */
export class ColumnJudge<F extends string> {
  readonly #table: ImportTable
  readonly #columns: ReadonlyMap<F, number>
  readonly #answers: Answers
  readonly #words = new Map<F, { cells: WordCells<unknown>; list: ChoiceList<unknown> }>()
  readonly #codesBeside = new Map<F, boolean>()

  constructor(table: ImportTable, columns: ReadonlyMap<F, number>, answers: Answers) {
    this.#table = table
    this.#columns = columns
    this.#answers = answers
  }

  /** The questions about words of lists, answered or not. */
  questions(): ImportQuestion[] {
    return [...this.#words].flatMap(([field, { cells, list }]) => {
      const header = this.#table.headers[this.#columns.get(field) ?? -1] || field
      const question = cells.question(header, list.name, list.required === true)
      return question === null ? [] : [question]
    })
  }

  /** True for North America beside EMEA and APAC: a code of the column's own kind, not “not available”. */
  isCode(field: F, text: string): boolean {
    if (text.trim() !== 'NA' || field !== 'segment') return false
    let beside = this.#codesBeside.get(field)
    if (beside === undefined) {
      beside = [...this.#texts(field).keys()].some(
        (other) => /^[A-Z]{2,6}$/.test(other.trim()) && !isNotSaid(other),
      )
      this.#codesBeside.set(field, beside)
    }
    return beside
  }

  /** The different texts of a column, each with how many rows hold it. */
  #texts(field: F): Map<string, number> {
    const column = this.#columns.get(field) ?? -1
    const counts = new Map<string, number>()
    for (const { cells, problem } of this.#table.rows) {
      const cell = cells[column]
      if (typeof cell !== 'string' || cell === '' || problem !== undefined) continue
      counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
    return counts
  }

  /** The words of a column that is read by a list. */
  words<T>(field: F, list: ChoiceList<T>): WordCells<T> {
    const known = this.#words.get(field)
    if (known) return known.cells as WordCells<T>
    const values = new Map<string, number>()
    for (const [raw, count] of this.#texts(field)) {
      const text = cleanText(raw)
      if (text.trim() !== '' && (!isNotSaid(text) || list.parse(text) !== null)) values.set(text, count)
    }
    const cells = new WordCells(field, list, this.#answers, values)
    this.#words.set(field, { cells, list })
    return cells
  }

  /** True where a column says yes beside its dashes, and has no word for no: then a dash is a no, else it says nothing. */
  dashIsNo<T>(field: F, list: ChoiceList<T>): boolean {
    let found = this.#codesBeside.get(field)
    if (found === undefined) {
      const column = this.#columns.get(field) ?? -1
      const said = new Set<unknown>(this.#table.rows.map(({ cells }) => cells[column]))
      for (const text of this.#texts(field).keys()) if (!isDash(text)) said.add(list.parse(text))
      found = said.has(true) && !said.has(false)
      this.#codesBeside.set(field, found)
    }
    return found
  }
}
