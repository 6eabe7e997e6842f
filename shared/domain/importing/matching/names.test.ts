import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bareName, digitsOf, hasLegalForm, oneEditApart } from './names.ts'

test.each([
  ['Acme Inc.', 'acme'],
  ['ACME', 'acme'],
  ['  acme,  INC ', 'acme'],
  ['Acme GmbH & Co. KG', 'acme'],
  ['Acme S.A.', 'acme'],
  ['Acme S.p.A.', 'acme'],
  ['Acme Pty Ltd', 'acme'],
  ['The Acme Company', 'acme'],
  ['Müller & Söhne AG', 'mullerandsohne'],
  ['Mueller and Sohne', 'muellerandsohne'],
  ['Café-Société', 'cafesociete'],
  ['Ørsted A/S', 'orsted'],
  ["O'Neill Freight, LLC", 'oneillfreight'],
  ['Inc.', 'inc'],
  ['Company Co', 'company'],
  ['Asana', 'asana'],
  ['!!!', ''],
])('%s is bare %s', (name, bare) => {
  expect(bareName(name)).toBe(bare)
})

test('a legal form stands at the end, behind a name', () => {
  expect(['Acme Inc', 'Acme GmbH', 'Acme S.r.l.', 'Inc', 'Incline', 'Visa'].map(hasLegalForm)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

describe('one edit', () => {
  test.each([
    ['northwind', 'nothwind', true],
    ['northwind', 'northwinds', true],
    ['northwind', 'northwynd', true],
    ['northwind', 'northwind', true],
    ['northwind', 'norhtwind', false],
    ['northwind', 'nrthwid', false],
    ['', 'a', true],
  ])('%s, %s: %s', (a, b, apart) => {
    expect(oneEditApart(a, b)).toBe(apart)
    expect(oneEditApart(b, a)).toBe(apart)
  })

  test('any one letter, anywhere', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,20}$/),
        fc.nat(20),
        fc.stringMatching(/^[a-z]$/),
        (name, at, letter) => {
          const cut = Math.min(at, name.length)
          expect(oneEditApart(name, name.slice(0, cut) + letter + name.slice(cut))).toBe(true)
          expect(oneEditApart(name, name.slice(0, cut) + name.slice(cut + 1))).toBe(true)
          expect(oneEditApart(name, name.slice(0, cut) + letter + name.slice(cut + 1))).toBe(true)
        },
      ),
    )
  })
})

test('digits are read apart from the rest', () => {
  expect([digitsOf('Site 12, Hall 3'), digitsOf('Acme')]).toEqual(['12 3', ''])
})

test('a bare name stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(bareName(` ${name.toUpperCase().toLowerCase()}.`)).toBe(
        bareName(name.toUpperCase().toLowerCase()),
      )
    }),
  )
})
