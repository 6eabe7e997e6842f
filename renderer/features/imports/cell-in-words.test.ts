import { expect, it } from 'vitest'
import { formatFor } from '#renderer/lib/format.ts'
import { cellInWords } from './cell-in-words.ts'

const format = formatFor('en-GB', 'EUR')

it('writes stored values as people read them, and leaves the rest alone', () => {
  expect(cellInWords('tier', 'mid-market', format)).toBe('Mid-Market')
  expect(cellInWords('fit', 'none', format)).toBe('No connection')
  expect(cellInWords('renewal_date', '2027-01-05', format)).toBe('5 Jan 2027')
  expect(cellInWords('renewal_date', '', format)).toBe('')
  expect(cellInWords('name', '2027-01-05', format)).toBe('2027-01-05')
})
