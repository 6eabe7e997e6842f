import { expect, it } from 'vitest'
import { findItems } from './find-items.ts'

const items = [
  { label: 'Go to Decide', group: 'Go to' },
  { label: 'Undo', group: 'Edit', whyDisabled: 'Nothing to undo.' },
  { label: 'Decide this theme', group: 'Session' },
  { label: 'Undecided themes only', group: 'Session' },
]
const found = (typed: string): readonly string[] => findItems(items, typed).map((item) => item.label)

it('shows everything before anything is typed, what is blocked last', () => {
  expect(found('')).toEqual(['Go to Decide', 'Decide this theme', 'Undecided themes only', 'Undo'])
})

it('puts labels that begin with the words before words that do, before the rest', () => {
  expect(found('dec')).toEqual(['Decide this theme', 'Go to Decide', 'Undecided themes only'])
})

it('looks for every word, in the group too', () => {
  expect(found('session theme')).toEqual(['Decide this theme', 'Undecided themes only'])
  expect(found('nowhere')).toEqual([])
})
