import { expect, it } from 'vitest'
import { fitted, plainText } from './plain-text.ts'

it('turns what a terminal would obey into spaces', () => {
  expect(plainText('a\u001b[31mb\u0007\nc\u009bd')).toBe('a [31mb  c d')
})

it('cuts by what reads as one character, and fills up', () => {
  expect(fitted('naïve', 3)).toBe('na…')
  expect(fitted('e\u0301te\u0301', 2)).toBe('e\u0301…')
  expect(fitted('ab', 4)).toBe('ab  ')
  expect(fitted('abcd', 4)).toBe('abcd')
})
