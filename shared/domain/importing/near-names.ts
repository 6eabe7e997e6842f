import { bareName, digitsOf, oneEditApart } from './names.ts'

/** How two names are alike: the same but for form (case, punctuation, accents, legal form), or one letter apart. */
export type Likeness = 'form' | 'spelling'

/** Something that has a name, and what was found to be like it. */
export type NearName<T> = { readonly item: T; readonly likeness: Likeness }

/** Shortest bare name in which one letter is taken for a slip of the pen; `Visa` and `Vida` are two companies. */
const LONG = 8
/** How many names one search looks at at most: a thousand accounts that all begin alike are no slips of the pen. */
const LOOKED_AT = 200

type Entry<T> = { readonly item: T; readonly bare: string }

/**
 * Finds names that are nearly the same without comparing each with each. One edit leaves the first or the second half
 * of a name as it was, so names are kept by both halves. Digits must be the same.
 */
export class NearNames<T> {
  readonly #byBare = new Map<string, Entry<T>[]>()
  readonly #byHalf = new Map<string, Entry<T>[]>()

  add(name: string, item: T): void {
    const bare = bareName(name)
    if (bare === '') return
    const entry = { item, bare }
    push(this.#byBare, bare, entry)
    if (bare.length < LONG) return
    const digits = digitsOf(bare)
    const half = bare.length >> 1
    push(this.#byHalf, `< ${bare.length} ${digits} ${bare.slice(0, half)}`, entry)
    push(this.#byHalf, `> ${bare.length} ${digits} ${bare.slice(half)}`, entry)
  }

  /** What was added under a name like this one, in the order it was added: the same but for form first. */
  find(name: string): NearName<T>[] {
    const bare = bareName(name)
    const same = (this.#byBare.get(bare) ?? []).slice(0, LOOKED_AT)
    const near = new Set<Entry<T>>()
    if (bare.length >= LONG - 1) {
      const digits = digitsOf(bare)
      for (const length of [bare.length - 1, bare.length, bare.length + 1]) {
        const half = length >> 1
        for (const key of [
          `< ${length} ${digits} ${bare.slice(0, half)}`,
          `> ${length} ${digits} ${bare.slice(bare.length - (length - half))}`,
        ])
          for (const entry of (this.#byHalf.get(key) ?? []).slice(0, LOOKED_AT))
            if (entry.bare !== bare && oneEditApart(entry.bare, bare)) near.add(entry)
      }
    }
    return [
      ...same.map(({ item }) => ({ item, likeness: 'form' as const })),
      ...[...near].map(({ item }) => ({ item, likeness: 'spelling' as const })),
    ]
  }
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}
