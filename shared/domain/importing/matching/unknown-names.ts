import { counted, foldName, listInWords } from '#shared/kernel/text.ts'
import {
  type Answers,
  type Candidate,
  type ImportQuestion,
  type QuestionItem,
  type QuestionKind,
  rowsHint,
} from '#shared/domain/importing/plan/questions.ts'
import { short } from '#shared/domain/importing/values/short.ts'

/** What is asked about the names of one column. */
export type UnknownNamesKind = {
  readonly kind: QuestionKind
  readonly field: string
  readonly column: string
  /** Goes before the folded name in an item's id. */
  readonly prefix: string
  /** What a name should stand for: `account`. */
  readonly noun: string
  readonly text: string
  /** What may be said of any of the names, beside its candidates. */
  readonly options: ImportQuestion['options']
}

/** An answer may be any of thousands of accounts, so what it means is looked up. */
type Meaning = { readonly candidate: Candidate } | { readonly option: string } | null

/**
 * Names of a column that stand for nothing the workspace knows, or for several things: each is asked about once, however
 * many rows hold it, with what it probably means. A row whose name nobody has answered is refused.
 */
export class UnknownNames {
  readonly #kind: UnknownNamesKind
  readonly #answers: Answers
  readonly #resolve: (answer: string) => Candidate | null
  readonly #asked = new Map<string, QuestionItem & { count: number; readonly row: number }>()

  /** @param resolve what an answer that is none of the options stands for; null: nothing there is. */
  constructor(kind: UnknownNamesKind, answers: Answers, resolve: (answer: string) => Candidate | null) {
    this.#kind = kind
    this.#answers = answers
    this.#resolve = resolve
  }

  /** What somebody said this name means; null: nobody has, or it is gone. */
  said(name: string): Meaning {
    const answer = this.#answers.get(this.#id(name))
    if (answer === undefined) return null
    if (this.#kind.options.some(({ value }) => value === answer)) return { option: answer }
    const candidate = this.#resolve(answer)
    return candidate === null ? null : { candidate }
  }

  /** Puts a name of a row on the list of what is asked; `candidates` are looked for once a name. */
  ask(name: string, row: number, candidates: () => readonly Candidate[]): void {
    const id = this.#id(name)
    const known = this.#asked.get(id)
    if (known) {
      known.count += 1
      return
    }
    const meaning = this.said(name)
    const offered = candidates()
    const chosen = meaning !== null && 'candidate' in meaning ? meaning.candidate : null
    this.#asked.set(id, {
      id,
      label: name,
      hint: '',
      answer: meaning === null ? null : 'option' in meaning ? meaning.option : meaning.candidate.value,
      candidates:
        chosen === null || offered.some(({ value }) => value === chosen.value)
          ? offered
          : [chosen, ...offered],
      row,
      count: 1,
    })
  }

  questions(): ImportQuestion[] {
    if (this.#asked.size === 0) return []
    const { kind, field, column, noun, text, options } = this.#kind
    const items = [...this.#asked.values()].map(({ row, count, ...item }) => ({
      ...item,
      hint: rowsHint(count, row),
    }))
    const names = items.slice(0, 3).map(({ label }) => `“${short(label, 30)}”`)
    const matches = counted(items.length, 'name matches', 'names match')
    return [
      {
        kind,
        field,
        column,
        title: `${matches} no single ${noun}: ${listInWords(names)}${items.length > 3 ? ' …' : ''}`,
        text,
        options,
        items,
        waits: false,
      },
    ]
  }

  #id(name: string): string {
    return `${this.#kind.prefix}:${foldName(name)}`.slice(0, 400)
  }
}
