import { expect, it } from 'vitest'
import { stepByKey } from './use-row-keys.ts'

it('moves by letters and arrows, never beyond the ends', () => {
  expect(stepByKey('j', -1, 3)).toBe(0)
  expect(stepByKey('ArrowDown', 2, 3)).toBe(2)
  expect(stepByKey('k', 0, 3)).toBe(0)
  expect(stepByKey('ArrowUp', -1, 3)).toBe(0)
  expect(stepByKey('End', 0, 3)).toBe(2)
  expect(stepByKey('Home', 2, 3)).toBe(0)
  expect(stepByKey('PageDown', 0, 30)).toBe(10)
  expect(stepByKey('PageUp', 4, 30)).toBe(0)
})

it('leaves other keys and empty lists alone', () => {
  expect(stepByKey('x', 0, 3)).toBeNull()
  expect(stepByKey('j', -1, 0)).toBeNull()
})
