import { expect, it } from 'vitest'
import { ordinal } from '#shared/domain/decisions/plain-english.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { oneLine } from './decision-lines.ts'

it.each([
  ['Short enough. And more.', 'Short enough'],
  [
    'A direct fit with trusted numbers, but only two accounts ask for it today.',
    'A direct fit with trusted numbers',
  ],
  [
    'Overridden to rank 4: two security reviews hang on it, both in January.',
    'Two security reviews hang on it',
  ],
  [
    'One clause without anywhere to stop that it goes past the end of its line',
    'One clause without anywhere to stop that it goes…',
  ],
  ['', ''],
])('says “%s” in one line', (text, line) => {
  expect(oneLine(text, 50)).toBe(line)
})

it('never makes a line longer than it may be', () => {
  for (const text of ['x'.repeat(200), `${'ab '.repeat(80)}`, `a, ${'b'.repeat(90)}, c`])
    expect(oneLine(text, 50).length).toBeLessThanOrEqual(50)
})

it('writes ranks as tables do', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 112th'.split(' '),
  )
})

it('defers to the quarter after the planned one', () => {
  expect([quarterAfter('Q1 2027'), quarterAfter('Q4 2026')]).toEqual(['Q2 2027', 'Q1 2027'])
})
