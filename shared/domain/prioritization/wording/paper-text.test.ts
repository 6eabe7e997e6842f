import { expect, it } from 'vitest'
import { type KeptNote, notesWhileWriting, type TextPlace } from './paper-text.ts'

const place: TextPlace = { kind: 'workaround', themeId: 'a', dimension: null }
const kept: KeptNote = { ...place, wording: 'soon', said: 'Ask soon.', reason: 'They know when.' }
const basis = {
  quarter: 'Q1 2027',
  returns: 'Q2 2027',
  currency: 'USD',
  names: ['Kestrel Energy'],
  people: [],
  themeNames: [],
  answers: [],
  dayForCustomers: true,
  namesUnreleased: false,
  themes: [
    { themeId: 'a', name: 'A', compliance: false, escalationDue: '2026-11-29' },
    { themeId: 'b', name: 'B', compliance: true, escalationDue: null },
  ],
  kept: [kept],
}
const open = (text: string, own: Partial<TextPlace> = {}, status: 'build' | 'defer' | null = 'defer') =>
  notesWhileWriting(basis, { ...place, ...own }, text, status)
    .filter((note) => note.kept === null)
    .map((note) => note.text)

it('a wording is kept for its text alone, and open again once that reads otherwise', () => {
  expect(open('Ask soon.')).toEqual([])
  expect(open(' Ask soon. ')).toEqual([])
  expect(open('Ask us soon.')).toEqual(['soon'])
  expect(open('Ask soon.', { themeId: 'b' })).toEqual(['soon'])
  expect(open('Ask soon.', { kind: 'rationale' })).toEqual(['soon'])
})

it('what may be said follows what is about to be decided', () => {
  expect(open('It comes in Q1 2027.', {}, 'build')).toEqual([])
  expect(open('It comes in Q1 2027.')).toEqual(['It comes', 'Q1 2027'])
  expect(open('You hear by Nov 29, 2026.', {}, null)).toEqual([])
  expect(open('You hear by Nov 29, 2026.')).toEqual(['Nov 29, 2026'])
  expect(open('It is in beta.', { themeId: 'b' }, null)).toEqual(['beta'])
  expect(open('Like Kestrel Energy.')).toEqual(['Kestrel Energy'])
})
