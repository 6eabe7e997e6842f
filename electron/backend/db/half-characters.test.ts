import { describe, expect, it } from 'vitest'
import { type EntryRow, hashEntry } from './entry-hash.ts'
import { asStored, halvesIn, matchesWithHalves } from './half-characters.ts'

const entry = (label: string, why = ''): EntryRow => {
  const words = {
    seq: 2,
    gesture: 'g',
    gesture_label: label,
    at: '2026-11-22T09:00:00.000Z',
    person_id: null,
    person_name: 'Dana Ruiz',
    kind: 'themes.save',
    label,
    why,
    theme_id: null,
    reverts: null,
    changes_hash: 'c',
    prev_hash: 'p',
    asserted_by: null,
    asserted_name: null,
  }
  const stored = (text: string): string => text.toWellFormed()
  return {
    ...words,
    gesture_label: stored(label),
    label: stored(label),
    why: stored(why),
    hash: hashEntry(words),
  }
}

describe('half a character in an old record', () => {
  it('is read as SQLite kept it, and nothing else is', () => {
    expect(asStored(JSON.stringify({ name: 'a\uD83Db' }))).toBe('{"name":"a\u{FFFD}b"}')
    expect(asStored(JSON.stringify({ name: 'whole 😀, \\ud83d as text' }))).toBe(
      JSON.stringify({ name: 'whole 😀, \\ud83d as text' }),
    )
    expect(asStored(JSON.stringify({ name: '\\\uDE00' }))).toBe('{"name":"\\\\\u{FFFD}"}')
    expect(halvesIn(JSON.stringify(['x\uD83Dy\uDC00']))).toEqual(['\uD83D', '\uDC00'])
  })

  it('is found again from the hash, with and without knowing which it was', () => {
    expect(matchesWithHalves(entry('Theme A\uD83D added'), new Set(['\uD83D']))).toBe(true)
    expect(matchesWithHalves(entry('Theme A\uDE07 added'), new Set())).toBe(true)
    expect(
      matchesWithHalves(entry('A\uD83D → B\uDE00', 'because \uD83D'), new Set(['\uDE00', '\uD83D'])),
    ).toBe(true)
  })

  it('excuses no other change', () => {
    const known = new Set(['\uD83D'])
    const one = entry('Theme A\uD83D added')
    expect(matchesWithHalves({ ...one, label: 'Theme B\u{FFFD} added' }, known)).toBe(false)
    expect(matchesWithHalves({ ...one, why: 'forged' }, known)).toBe(false)
    expect(matchesWithHalves({ ...one, person_name: '\u{FFFD}' }, known)).toBe(false)
    expect(matchesWithHalves({ ...entry('Plain'), label: 'Forged' }, known)).toBe(false)
  })
})
