/** Chance that repeats: the same seed draws the same numbers on every machine. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** One of the items; the list must not be empty. */
  readonly pick: <T>(items: readonly T[]) => T
  /** `count` different items of the list, in drawn order. */
  readonly sample: <T>(items: readonly T[], count: number) => T[]
}

/** @param seed any whole number */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  // xorshift32: three shifts, a period of 2^32 − 1, and no dependency.
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
    sample: (items, count) => {
      if (count > items.length) throw new RangeError(`Asked for ${count} of ${items.length}`)
      const rest = [...items]
      return Array.from({ length: count }, () => rest.splice(between(0, rest.length - 1), 1)).flat()
    },
  }
}
