import { expect, test } from 'vitest'
import { writableName } from './file-names.ts'

test.each([
  ['nul', 'nul_'],
  ['NUL.eml', 'NUL_.eml'],
  ['Com1', 'Com1_'],
  ['lpt9.tar.gz', 'lpt9_.tar.gz'],
  ['aux', 'aux_'],
  ['com¹', 'com¹_'],
  ['Con', 'Con_'],
  ['console', 'console'],
  ['nullable.eml', 'nullable.eml'],
  ['com10', 'com10'],
  ['01-nul', '01-nul'],
])('%s is written as %s', (name, expected) => {
  expect(writableName(name)).toBe(expected)
})
