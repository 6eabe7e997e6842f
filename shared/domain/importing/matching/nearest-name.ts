import { bareName } from './names.ts'

/** Names among which the one somebody probably meant is looked for. */
export class NearestNames {
  readonly #names: readonly string[]
  #bare: readonly string[] | null = null

  constructor(names: readonly string[]) {
    this.#names = names
  }

  /**
   * The name most like a text: the same but for punctuation or legal form, or at most a quarter of its letters apart
   * (two at least); null when none is that near. Ties go to the first. O(names).
   */
  find(text: string): string | null {
    const wanted = bareName(text)
    if (wanted.length < 3) return null
    this.#bare ??= this.#names.map(bareName)
    let best: string | null = null
    let least = Math.max(2, Math.floor(wanted.length / 4)) + 1
    for (let index = 0; index < this.#bare.length; index += 1) {
      const bare = this.#bare[index] ?? ''
      if (Math.abs(bare.length - wanted.length) >= least) continue
      const distance = editDistance(wanted, bare, least)
      if (distance < least) [best, least] = [this.#names[index] ?? null, distance]
      if (least === 0) break
    }
    return best
  }
}

/** Letters to change, add or drop to turn one text into the other; gives up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  // One row of the table, updated in place: `diagonal` is the value the cell above to the left had.
  const row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1)
    // Cells further than `limit` from the diagonal can't come below it.
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    let diagonal = row[from - 1] ?? 0
    row[from - 1] = from === 1 ? i : limit
    let smallest = limit
    for (let j = from; j <= to; j += 1) {
      const above = row[j] ?? limit
      const replaced = diagonal + (letter === b.charCodeAt(j - 1) ? 0 : 1)
      const cost = Math.min(replaced, above + 1, (row[j - 1] ?? limit) + 1)
      diagonal = above
      row[j] = cost
      if (cost < smallest) smallest = cost
    }
    if (smallest >= limit) return limit
  }
  return Math.min(row[b.length] ?? limit, limit)
}
