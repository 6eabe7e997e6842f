import { bareName, digitsOf, oneEditApart } from './names.ts'

/** How two names are alike: the same but for form (case, punctuation, accents, legal form), or one letter apart. */
export type Likeness = 'form' | 'spelling'

/** Something that has a name, and what was found to be like it. */
export type NearName<T> = { readonly item: T; readonly likeness: Likeness }

/** Shortest bare name in which one letter is taken for a slip of the pen; `Visa` and `Vida` are two companies. */
const LONG = 8
/** How many names one search looks at at most: a thousand accounts that all begin alike are no slips of the pen. */
const LOOKED_AT = 100

type Entry<T> = { readonly item: T; readonly bare: string }

/**
 * Finds names that are nearly the same without comparing each with each. One edit leaves the first or the second half
 * of a name as it was, so names are kept by both halves. Digits must be the same.
 */
export class NearNames<T> {
  readonly #byBare = new Map<string, Entry<T>[]>()
  readonly #byHalf = new Map<string, Entry<T>[]>()
  readonly #seeksNumbered: boolean
  /** The last name looked at: one that isn't found is usually added next. */
  #last = { name: '', bare: '' }

  /** @param seeksNumbered false: no name without an id will be looked for, so items with one needn't be kept by halves. */
  constructor(seeksNumbered = true) {
    this.#seeksNumbered = seeksNumbered
  }

  /** @param numbered the item has an id of its own: only names without one are looked for among its misspellings. */
  add(name: string, item: T, numbered = false): void {
    const bare = this.#bareOf(name)
    if (bare === '') return
    const entry = { item, bare }
    push(this.#byBare, bare, entry)
    if (bare.length < LONG || (numbered && !this.#seeksNumbered)) return
    const digits = digitsOf(bare)
    const half = bare.length >> 1
    const group = numbered ? 'n' : 'u'
    push(this.#byHalf, `${group}< ${bare.length} ${digits} ${bare.slice(0, half)}`, entry)
    push(this.#byHalf, `${group}> ${bare.length} ${digits} ${bare.slice(half)}`, entry)
  }

  /**
   * What was added under a name like this one, in the order it was added: the same but for form first.
   * @param numbered the name comes with an id: then misspellings are looked for only among items without one.
   */
  find(name: string, numbered = false): NearName<T>[] {
    const bare = this.#bareOf(name)
    const same = (this.#byBare.get(bare) ?? []).slice(0, LOOKED_AT)
    return [
      ...same.map(({ item }) => ({ item, likeness: 'form' as const })),
      ...this.#misspelt(bare, numbered ? ['u'] : ['u', 'n']).map((item) => ({
        item,
        likeness: 'spelling' as const,
      })),
    ]
  }

  #misspelt(bare: string, groups: readonly string[]): T[] {
    if (bare.length < LONG - 1 || this.#byHalf.size === 0) return []
    const near = new Set<Entry<T>>()
    const digits = digitsOf(bare)
    for (const length of [bare.length - 1, bare.length, bare.length + 1]) {
      const half = length >> 1
      const halves = [
        `< ${length} ${digits} ${bare.slice(0, half)}`,
        `> ${length} ${digits} ${bare.slice(bare.length - (length - half))}`,
      ]
      for (const group of groups)
        for (const key of halves)
          for (const entry of (this.#byHalf.get(`${group}${key}`) ?? []).slice(0, LOOKED_AT))
            if (entry.bare !== bare && oneEditApart(entry.bare, bare)) near.add(entry)
    }
    return [...near].map(({ item }) => item)
  }

  #bareOf(name: string): string {
    if (this.#last.name !== name) this.#last = { name, bare: bareName(name) }
    return this.#last.bare
  }
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}
