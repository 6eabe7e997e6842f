import { counted, foldName, listInWords } from '#shared/kernel/text.ts'
import { bareName, digitsOf, oneEditApart } from './names.ts'
import {
  type Answers,
  type ImportQuestion,
  type QuestionItem,
  rowsHint,
} from '#shared/domain/importing/plan/questions.ts'
import { short } from '#shared/domain/importing/values/short.ts'

/** Shortest name in which one letter more or less is a slip of the pen: `SSO` and `SSOs` are told by their ending. */
const LONG = 8
/** How many pairs are asked about; a file of nothing but near names is no list of slips. */
const MOST_ASKED = 200

/** A theme's name in the file that is nearly another one's. */
type Near = {
  readonly id: string
  readonly name: string
  readonly other: string
  readonly row: number
  count: number
}

/**
 * The names of themes in one column, each in one spelling: the known one, else the first in the file. A name that is
 * nearly an earlier one's is asked about, and is one of its own as long as nobody says that the two are one.
 */
export class ThemeCells {
  readonly #field: string
  readonly #column: string
  readonly #answers: Answers
  readonly #known: ReadonlySet<string>
  /** The spelling of each folded name; of one that was said to be another, that one's. */
  readonly #spellings = new Map<string, string>()
  readonly #byText = new Map<string, string>()
  readonly #byBare = new Map<string, string>()
  readonly #byHalf = new Map<string, string[]>()
  readonly #near = new Map<string, Near>()

  /**
   * @param known names of the themes in the workspace.
   * @param merged names of themes that were merged, each with that of the theme it went into.
   */
  constructor(
    field: string,
    column: string,
    known: readonly string[],
    answers: Answers,
    merged: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#field = field
    this.#column = column
    this.#answers = answers
    this.#known = new Set(known)
    for (const name of known) {
      this.#spellings.set(foldName(name), name)
      this.#keep(name)
    }
    for (const [name, into] of merged) {
      this.#spellings.set(foldName(name), into)
      this.#keep(name)
    }
  }

  /** The spelling that a name of the file has from now on. */
  read(text: string, row: number): string {
    if (text === '') return ''
    let name = this.#byText.get(text)
    if (name === undefined) this.#byText.set(text, (name = this.#spelling(text, row)))
    const near = this.#near.get(foldName(text))
    if (near) near.count += 1
    return name
  }

  /** True for a spelling that the workspace doesn't have yet. */
  isNew(name: string): boolean {
    return !this.#known.has(name)
  }

  /** The names that are nearly another's, answered or not. */
  questions(): ImportQuestion[] {
    if (this.#near.size === 0) return []
    const items = [...this.#near.values()].map(({ id, name, other, row, count }): QuestionItem => ({
      id,
      label: `“${short(name)}” and “${short(other)}”`,
      hint: rowsHint(count, row),
      answer: this.#answers.get(id) ?? null,
    }))
    return [
      {
        kind: 'near-theme',
        field: this.#field,
        column: this.#column,
        title: `${counted(items.length, 'theme is', 'themes are')} nearly the same as another one`,
        text: 'Say for each pair whether it’s one theme; it’s remembered for files like this one.',
        options: [
          { value: 'merge', label: 'Same theme' },
          { value: 'apart', label: 'Different themes' },
        ],
        items,
        waits: true,
      },
    ]
  }

  /** What is told of near names that nobody has said anything about. */
  notes(): string[] {
    const open = [...this.#near.values()].filter(({ id }) => !this.#answers.has(id))
    if (open.length === 0) return []
    const pairs = open.slice(0, 5).map(({ name, other }) => `“${short(name)}” and “${short(other)}”`)
    return [
      `${counted(open.length, 'theme is', 'themes are')} nearly the same as another one, and kept separate unless you say otherwise: ${listInWords(pairs)}${open.length > 5 ? ' …' : ''}.`,
    ]
  }

  #spelling(text: string, row: number): string {
    const folded = foldName(text)
    const known = this.#spellings.get(folded)
    if (known !== undefined) return known
    const nearest = this.#nearest(text)
    // A near name of a merged theme is nearly the theme that it went into.
    const other = nearest === null ? null : (this.#spellings.get(foldName(nearest)) ?? nearest)
    let name = text
    if (other !== null && this.#near.size < MOST_ASKED) {
      const id = `theme:${folded}|${foldName(other)}`.slice(0, 400)
      this.#near.set(folded, { id, name: text, other, row, count: 0 })
      if (this.#answers.get(id) === 'merge') name = other
    }
    this.#spellings.set(folded, name)
    if (name === text) this.#keep(text)
    return name
  }

  #nearest(text: string): string | null {
    const bare = bareTheme(text)
    if (bare === '') return null
    const same = this.#byBare.get(bare)
    if (same !== undefined) return same
    if (bare.length < LONG - 1) return null
    for (const length of [bare.length - 1, bare.length, bare.length + 1])
      for (const key of halves(bare, length, digitsOf(bare)))
        for (const other of this.#byHalf.get(key) ?? [])
          if (oneEditApart(bareTheme(other), bare)) return other
    return null
  }

  #keep(name: string): void {
    const bare = bareTheme(name)
    if (bare === '') return
    if (!this.#byBare.has(bare)) this.#byBare.set(bare, name)
    if (bare.length < LONG) return
    for (const key of halves(bare, bare.length, digitsOf(bare))) {
      const list = this.#byHalf.get(key)
      if (list) list.push(name)
      else this.#byHalf.set(key, [name])
    }
  }
}

/** A theme's name without case, punctuation, accents, and the ending of a plural. */
function bareTheme(name: string): string {
  return bareName(name.replace(/(?<=\p{L}{2})(?:ies)\b/giu, 'y').replace(/(?<=\p{L}{2}[^s\P{L}])s\b/giu, ''))
}

// One letter more, less or other leaves the first or the second half of a name as it was.
function halves(bare: string, length: number, digits: string): string[] {
  const half = length >> 1
  return [
    `< ${length} ${digits} ${bare.slice(0, half)}`,
    `> ${length} ${digits} ${bare.slice(bare.length - (length - half))}`,
  ]
}
