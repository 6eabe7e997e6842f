import fc from 'fast-check'
import { expect, test } from 'vitest'

import { recallMapping, rememberMapping, sourceKey } from './source.ts'

test('a source is known by its headers, whatever their order, case and punctuation', () => {
  const key = sourceKey('accounts', ['Account Name', 'ARR (USD)', 'Tier'])
  expect(sourceKey('accounts', ['tier', 'account_name', 'arr usd', ''])).toBe(key)
  expect(sourceKey('accounts', ['Concord row', 'Concord reason', 'Account Name', 'ARR (USD)', 'Tier'])).toBe(
    key,
  )
  expect(sourceKey('requests', ['Account Name', 'ARR (USD)', 'Tier'])).not.toBe(key)
  expect(sourceKey('accounts', ['Account Name', 'ARR (USD)'])).not.toBe(key)
  expect(sourceKey('accounts', ['Name', 'Name'])).not.toBe(sourceKey('accounts', ['Name']))
})

test('a mapping finds its columns again when they have moved', () => {
  const kept = rememberMapping({ name: 1, arr: 2, csm: null }, ['X', 'Name', 'Worth'])
  expect(recallMapping(kept, ['worth', 'NAME', 'x'])).toEqual({ name: 1, arr: 0, csm: null })
  expect(recallMapping(kept, ['Name', 'X'])).toBeNull()
})

test('a mapping on the same headers comes back as it was, same headers twice included', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Name', 'name', 'ARR', '', '#', '%'), { minLength: 1, maxLength: 8 }),
      fc.array(fc.option(fc.nat(7)), { maxLength: 5 }),
      (headers, columns) => {
        const mapping = Object.fromEntries(
          columns.map((column, index) => [`f${index}`, column === null ? null : column % headers.length]),
        )
        expect(recallMapping(rememberMapping(mapping, headers), headers)).toEqual(mapping)
      },
    ),
  )
})
