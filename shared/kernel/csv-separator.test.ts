import { expect, it } from 'vitest'
import { separatorOf } from './csv-separator.ts'

it.each([
  ['en-US', 'comma'],
  ['de-CH', 'comma'],
  ['de-DE', 'semicolon'],
  ['fr-FR', 'semicolon'],
  ['pt-BR', 'semicolon'],
  ['ja-JP', 'comma'],
])('in %s a spreadsheet program expects a %s', (locale, separator) => {
  expect(separatorOf(locale)).toBe(separator)
})
