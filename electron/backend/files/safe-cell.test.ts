import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELL_LIMIT, safeSheetName, safeText, safeValue } from './safe-cell.ts'

describe('the gate into every cell', () => {
  it('turns amounts into major units of their currency', () => {
    expect(safeValue({ kind: 'money', value: 123_456, currency: 'USD' })).toBe(1_234.56)
    expect(safeValue({ kind: 'money', value: 123_456, currency: 'JPY' })).toBe(123_456)
    expect(safeValue({ kind: 'money', value: 123_456, currency: 'KWD' })).toBe(123.456)
  })
  it('turns factors, days and instants into numbers and dates', () => {
    expect(safeValue({ kind: 'factor', value: 150 })).toBe(1.5)
    expect(safeValue({ kind: 'day', value: '1900-03-01' })).toBe(61)
    expect(safeValue({ kind: 'day', value: '2027-01-21' })).toBe(46_408)
    expect(safeValue({ kind: 'instant', value: '2027-01-21T18:00:00.000Z' })).toBe(46_408.75)
  })
  it.each([Number.NaN, Infinity, -Infinity])('refuses %s', (value) => {
    expect(() => safeValue({ kind: 'number', value })).toThrow(RangeError)
    expect(() => safeValue({ kind: 'money', value, currency: 'USD' })).toThrow(RangeError)
  })
  it('refuses days and instants that are none', () => {
    expect(() => safeValue({ kind: 'day', value: '2026-02-30' })).toThrow(RangeError)
    expect(() => safeValue({ kind: 'instant', value: 'yesterday' })).toThrow(RangeError)
  })
  it('shows control characters and half pairs as replaced', () =>
    expect(safeText('a\u0000b\u001bc\ud800d\re\u202ef')).toBe('a\ufffdb\ufffdc\ufffdd\ne\ufffdf'))
  it('escapes what Excel would read as an escape', () => {
    expect(safeText('_x0041_ and _X000d_ and _x41_')).toBe('_x005F_x0041_ and _x005F_X000d_ and _x41_')
    expect(safeText('_x0041_x0042_')).toBe('_x005F_x0041_x005F_x0042_')
  })
  it('cuts at the limit, says so, and halves no character', () => {
    expect(safeText('x'.repeat(CELL_LIMIT))).toHaveLength(CELL_LIMIT)
    const cut = safeText('😀'.repeat(20_000))
    expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT)
    expect(cut).toMatch(/😀 … \[[\d,]+ more characters left out\]$/u)
    expect(cut.isWellFormed()).toBe(true)
  })
  it('gives nothing but text, numbers, dates and emptiness, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = safeValue({ kind: 'text', value: text })
        expect(value === null || typeof value === 'string').toBe(true)
        expect(String(value).isWellFormed()).toBe(true)
        expect(String(value)).not.toMatch(/(?![\t\n])\p{Cc}/u)
      }),
    ))
})

it('names sheets as Excel takes them', () => {
  expect(safeSheetName("'a/b:c'")).toBe('a b c')
  expect(safeSheetName('[]')).toBe('Sheet')
  expect(safeSheetName('x'.repeat(40))).toHaveLength(31)
})
