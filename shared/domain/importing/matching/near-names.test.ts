import fc from 'fast-check'
import { expect, test } from 'vitest'

import { bareName, digitsOf, oneEditApart } from './names.ts'
import { NearNames } from './near-names.ts'

const near = (names: readonly string[], name: string): (readonly [string, string])[] => {
  const index = new NearNames<string>()
  for (const known of names) index.add(known, known)
  return index.find(name).map(({ item, likeness }) => [item, likeness])
}

test.each<[string, string, (readonly [string, string])[]]>([
  ['Acme Inc.', 'ACME', [['Acme Inc.', 'form']]],
  ['Société Générale SA', 'Societe Generale', [['Société Générale SA', 'form']]],
  ['Northwind Freight', 'Nothwind Freight', [['Northwind Freight', 'spelling']]],
  ['Northwind Freight', 'Northwind Freights Ltd', [['Northwind Freight', 'spelling']]],
  ['Northwind', 'Northwin', [['Northwind', 'spelling']]],
  ['Visa', 'Vida', []],
  ['Warehouse Site 12', 'Warehouse Site 13', []],
  ['Northwind Freight', 'Southwind Freight', []],
  ['!!!', '???', []],
])('%s, %s', (known, name, expected) => {
  expect(near([known], name)).toEqual(expected)
})

test('finds what comparing each with each finds', () => {
  const name = fc.stringMatching(/^[ab1]{6,12}$/)
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), name, (names, wanted) => {
      const found = near(names, wanted).map(([item]) => item)
      const bare = bareName(wanted)
      const expected = names.filter((known) => {
        const other = bareName(known)
        if (other === bare) return true
        return other.length >= 8 && digitsOf(other) === digitsOf(bare) && oneEditApart(other, bare)
      })
      expect(found.toSorted()).toEqual(expected.toSorted())
    }),
  )
})
