import { expect, it } from 'vitest'
import { seededChance } from './seeded-chance.ts'

it('draws the same from the same seed, and both ends of a range', () => {
  const drawn = (seed: number): number[] => {
    const { between } = seededChance(seed)
    return Array.from({ length: 200 }, () => between(1, 6))
  }
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
  expect(new Set(drawn(7))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
})

it('samples without repeating, and no more than there is', () => {
  const { sample, pick } = seededChance(7)
  expect(sample(['a', 'b', 'c'], 3).toSorted()).toEqual(['a', 'b', 'c'])
  expect(() => sample(['a'], 2)).toThrow('Asked for 2 of 1')
  expect(() => pick([])).toThrow('Nothing to pick from')
})
