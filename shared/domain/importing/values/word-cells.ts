import { counted, listInWords } from '#shared/kernel/text.ts'
import { type Answers, type ImportQuestion, rowsHint } from '#shared/domain/importing/plan/questions.ts'
import { foldWithSigns } from './choices.ts'
import type { RefusalCode } from '#shared/domain/importing/rows/refusal.ts'
import { short } from './short.ts'

/** A list of words that a column is read by. */
export type WordList<T> = {
  readonly parse: (text: string) => T | null
  /** What an unknown word may be taught to mean, with the words people read. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly means: T }[]
}

/** A list of words, as a column of it is read and asked about. */
export type ChoiceList<T> = WordList<T> & {
  readonly code: RefusalCode
  /** The words that are known, for the message. */
  readonly expected: string
  /** What the words say, as in “known as …”. */
  readonly name: string
  readonly required?: boolean
}

/** What a word of a column means; `unknown`: nobody has said; `nothing`: somebody said it stands for no value. */
export type WordRead<T> = { readonly value: T } | 'unknown' | 'nothing'

/** The answer that makes a word stand for nothing. */
export const NOTHING = 'nothing'
/** More different words than this are no list of words, and not asked about one by one. */
const MOST_ASKED = 25

type Asked = { readonly text: string; count: number; readonly row: number; readonly known: boolean }

/**
 * The words of one column. A word that isn't known is asked about once for the whole column, and what is answered is
 * remembered for the source. Where most of a column's values are unknown the column means something else as likely as
 * not: then its known words are asked about too, and none is taken by itself.
 */
export class WordCells<T> {
  readonly #field: string
  readonly #list: WordList<T>
  readonly #answers: Answers
  readonly #strange: boolean
  readonly #read = new Map<string, WordRead<T>>()
  readonly #asked = new Map<string, Asked>()

  /** @param values the texts of the column that say something, with how many rows hold each. */
  constructor(field: string, list: WordList<T>, answers: Answers, values: ReadonlyMap<string, number>) {
    this.#field = field
    this.#list = list
    this.#answers = answers
    let known = 0
    let unknown = 0
    for (const [text, count] of values)
      if (list.parse(text) === null && !answers.has(this.#id(text))) unknown += count
      else known += count
    this.#strange = unknown > known
  }

  /** What a word means, by what somebody taught, else by the list. */
  read(text: string, row: number): WordRead<T> {
    let read = this.#read.get(text)
    if (read === undefined) this.#read.set(text, (read = this.#meaning(text)))
    if (read === 'unknown' || (this.#answers.size > 0 && this.#answers.has(this.#id(text))))
      this.#ask(text, row)
    return read
  }

  /** The question about what isn't known, answered or not; null when every word is. */
  question(column: string, name: string, required: boolean): ImportQuestion | null {
    if (this.#asked.size === 0 || this.#asked.size > MOST_ASKED) return null
    const items = [...this.#asked].map(([id, { text, count, row }]) => ({
      id,
      label: text,
      hint: rowsHint(count, row),
      answer: this.#answers.get(id) ?? null,
    }))
    const words = items.slice(0, 5).map(({ label }) => `“${short(label, 30)}”`)
    const known = [...this.#asked.values()].some((asked) => asked.known)
    return {
      kind: 'words',
      field: this.#field,
      column,
      title: `${counted(items.length, 'word')} in “${column}” ${items.length === 1 ? 'needs' : 'need'} a meaning: ${listInWords(words)}${items.length > 5 ? ' …' : ''}`,
      text: `${known ? `Most words of this column aren’t known as ${name}, so none is taken for one unless you say so. ` : ''}Say what each means as ${name}; it’s remembered for files like this one. Rows with a word that has no meaning aren’t imported.`,
      options: [
        ...this.#list.options.map(({ value, label }) => ({ value, label })),
        ...(required ? [] : [{ value: NOTHING, label: 'Leave blank' }]),
      ],
      items,
      waits: false,
    }
  }

  #meaning(text: string): WordRead<T> {
    const taught = this.#answers.get(this.#id(text))
    if (taught === NOTHING) return 'nothing'
    const option = this.#list.options.find(({ value }) => value === taught)
    if (option) return { value: option.means }
    const value = this.#list.parse(text)
    return value === null || this.#strange ? 'unknown' : { value }
  }

  #ask(text: string, row: number): void {
    const id = this.#id(text)
    const asked = this.#asked.get(id)
    if (asked) asked.count += 1
    else if (this.#asked.size <= MOST_ASKED)
      this.#asked.set(id, { text: text.trim(), count: 1, row, known: this.#list.parse(text) !== null })
  }

  #id(text: string): string {
    return `word:${this.#field}:${foldWithSigns(text) || text.trim()}`
  }
}
