import { expect, it } from 'vitest'
import { staysTogether } from './paper.ts'

it('words for customers stay whole while they are short, and break in their middle alone when they are long', () => {
  const kept = (text: string): boolean[] => [0, 1, 2, 3, 4].map((at) => staysTogether(text, at, 5))
  expect(kept('Hello, thank you.')).toEqual([true, true, true, true, false])
  expect(kept('x'.repeat(3_000))).toEqual([true, false, false, true, false])
  expect(staysTogether('One alone.', 0, 1)).toBe(false)
})
