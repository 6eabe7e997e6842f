import { expect, test } from 'vitest'
import { foldName } from '#shared/kernel/text.ts'
import { glossary } from './glossary.ts'
import { terms } from './terms.ts'

const named = glossary.map(({ term }) => term)

test('the glossary stands in the order of the alphabet, each word once', () => {
  const folded = named.map(foldName)
  expect(folded).toEqual([...new Set(folded)].toSorted((a, b) => (a < b ? -1 : 1)))
  expect(named.length).toBeGreaterThanOrEqual(40)
})

test('each word is explained in one or two sentences, without itself as the explanation', () => {
  for (const { term, meaning, seen } of glossary) {
    // A stop inside "24 hours" or "1.5" ends no sentence: one does where a capital follows.
    const sentences = meaning.split(/[.!?](?= [A-Z]|$)/u).filter((sentence) => sentence.trim() !== '')
    expect(sentences.length, term).toBeLessThanOrEqual(2)
    expect(meaning, term).toMatch(/^[A-Z].*\.$/u)
    expect(foldName(meaning).startsWith(foldName(term)), term).toBe(false)
    expect(seen.length, term).toBeGreaterThan(0)
  }
})

test('what the screens call a dimension stands in it', () => {
  expect(named).toEqual(expect.arrayContaining(Object.values(terms.dimension)))
})
