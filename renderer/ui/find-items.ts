/** Something that can be found by its words. */
type Findable = {
  readonly label: string
  readonly group: string
  /** Other words by which people look for it. */
  readonly also?: string | undefined
  readonly whyDisabled?: string | null
}

/**
 * The items whose label, group or other words hold every word typed, best first: labels that begin with the words, then
 * words that begin with them, then the rest; what can't run comes last. The given order decides the rest.
 */
export function findItems<T extends Findable>(items: readonly T[], typed: string): readonly T[] {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  return items
    .map((item, index) => ({ item, index, distance: distance(item, words) }))
    .filter((found) => found.distance < Infinity)
    .toSorted((a, b) => a.distance - b.distance || a.index - b.index)
    .map((found) => found.item)
}

function distance(item: Findable, words: readonly string[]): number {
  const label = item.label.toLocaleLowerCase()
  const all = `${label} ${item.group.toLocaleLowerCase()} ${item.also?.toLocaleLowerCase() ?? ''}`
  if (!words.every((word) => all.includes(word))) return Infinity
  const blocked = (item.whyDisabled ?? null) === null ? 0 : 10
  if (words.length === 0 || label.startsWith(words.join(' '))) return blocked
  const starts = `${label} ${item.also?.toLocaleLowerCase() ?? ''}`.split(/[\s:]+/u)
  return blocked + (words.every((word) => starts.some((start) => start.startsWith(word))) ? 1 : 2)
}
