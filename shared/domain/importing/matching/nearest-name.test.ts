import { expect, test } from 'vitest'

import { NearestNames } from './nearest-name.ts'

test.each([
  ['Acme Inc.', 'ACME'],
  ['Brigth Harbor', 'Bright Harbor'],
  ['Bright-Harbor Ltd', 'Bright Harbor'],
  ['Nordwind Logistic', 'Nordwind Logistics GmbH'],
  ['Nordwind', null],
  ['Zebra', null],
  ['AB', null],
])('%s', (name, nearest) => {
  expect(new NearestNames(['ACME', 'Bright Harbor', 'Nordwind Logistics GmbH']).find(name)).toBe(nearest)
})

test('counts letters exactly, at the border of a quarter', () => {
  const names = new NearestNames(['abcdefghijkl'])
  expect(names.find('abcXefgXijkX')).toBe('abcdefghijkl')
  expect(names.find('XbcXefgXijkX')).toBeNull()
  expect(names.find('bcdefghijklmno')).toBeNull()
  expect(names.find('bcdefghijklmn')).toBe('abcdefghijkl')
})
