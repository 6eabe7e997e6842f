import { expect, it } from 'vitest'
import { staysTogether, staysWithNext } from './paper.ts'

it('words for customers stay whole while they are short, and break in their middle alone when they are long', () => {
  const kept = (text: string): boolean[] => [0, 1, 2, 3, 4].map((at) => staysTogether(text, at, 5))
  expect(kept('Hello, thank you.')).toEqual([true, true, true, true, false])
  expect(kept('x'.repeat(3_000))).toEqual([true, false, false, true, false])
  expect(staysTogether('One alone.', 0, 1)).toBe(false)
})

it('a quiet line stays on the page of the letter, quote or list that it leads to', () => {
  const text = (look: 'quiet' | 'words' | 'quote' | 'body') =>
    ({ kind: 'text', text: 'Words', look }) as const
  for (const next of [text('words'), text('quote'), { kind: 'list', items: ['One'] } as const])
    expect(staysWithNext(text('quiet'), next)).toBe(true)
  expect(staysWithNext(text('quiet'), text('body'))).toBe(false)
  expect(staysWithNext(text('quiet'), undefined)).toBe(false)
  expect(staysWithNext(text('body'), text('words'))).toBe(false)
})
