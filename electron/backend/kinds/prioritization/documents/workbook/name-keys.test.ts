import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameKeys } from './name-keys.ts'

const keys = (...names: string[]): string[] => nameKeys(names)

it('a name stands for itself, unless a spreadsheet would take another for it', () => {
  expect(keys('Acme', 'Globex')).toEqual(['Acme', 'Globex'])
  expect(keys('Acme', 'ACME', 'Straße', 'Strasse')).toEqual([
    'Acme · 1',
    'ACME · 2',
    'Straße · 3',
    'Strasse · 4',
  ])
  expect(keys('Acme*', 'Why?', 'a~b')).toEqual(['Acme* · 1', 'Why? · 2', 'a~b'])
  expect(keys('Acme · 2', 'Acme', 'acme')).toEqual(['Acme · 2 · 1', 'Acme · 2', 'acme · 3'])
})

it('a long name is cut, and keeps its number', () => {
  const [key = ''] = keys('~'.repeat(40_000))
  expect(key).toBe(`${'~'.repeat(100)} · 1`)
})

it('no two are the same, whatever the names, and none is too long to look up with its wildcards marked', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (names) => {
      const all = keys(...names)
      expect(new Set(all.map((key) => key.normalize('NFKC').toUpperCase())).size).toBe(names.length)
      for (const key of all) expect(key.replaceAll(/[*?~]/gu, '~$&').length).toBeLessThanOrEqual(255)
    }),
  ))
