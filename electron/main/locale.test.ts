import { expect, test } from 'vitest'
import { localeTag } from './locale.ts'

test.each([
  [['de-AT'], 'de-AT'],
  [['en-US@posix', 'de'], 'en-US'],
  [['pt_BR.UTF-8'], 'pt-BR'],
  [['', 'C', 'fr'], 'fr'],
  [['', 'C'], 'en-US'],
  [[], 'en-US'],
])('%j reads as %s', (names, tag) => {
  expect(localeTag(names)).toBe(tag)
})
