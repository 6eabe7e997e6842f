import { describe, expect, test } from 'vitest'

import { amountOfNumber, parseAmount } from './amount.ts'

const amountOf = (text: string, digits = 2): number | string => {
  const parsed = parseAmount(text, digits)
  return parsed.ok ? parsed.value.amount : parsed.error
}

describe('amounts as people write them, in cents', () => {
  test.each([
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1234.50', 123_450],
    ['0', 0],
    ['0.5', 50],
    ['.5', 50],
    ['007', 700],
    ['$1,234.50', 123_450],
    ['1.234,50 €', 123_450],
    ['1 234,50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['1\u202f234\u202f567', 123_456_700],
    ["1'234.50", 123_450],
    ['1’234’567.05', 123_456_705],
    ['(1,200)', -120_000],
    ['($1,200.00)', -120_000],
    ['-1200', -120_000],
    ['−1200', -120_000],
    ['-$1,200', -120_000],
    ['$-1,200', -120_000],
    ['1200-', -120_000],
    ['+1200', 120_000],
    ['250k', 25_000_000],
    ['250 K', 25_000_000],
    ['$1.2M', 120_000_000],
    ['1,2M', 120_000_000],
    ['1.234M', 123_400_000],
    ['1.2 bn', 120_000_000_000],
    ['USD 1,000', 100_000],
    ['1,000 USD', 100_000],
    ['250k USD', 25_000_000],
    ['EUR1.000,00', 100_000],
    ['1,234', 123_400],
    ['1,234,567', 123_456_700],
    ['1.234.567', 123_456_700],
    ['12,34,567', 123_456_700],
    ['1,23', 123],
    ['1,2', 120],
    ['1234.567', 123_457],
    ['1.005', 'ambiguous-separator'],
    ['0.125', 13],
    ['0.124', 12],
    ['1234.5649', 123_456],
    ['1234.565', 123_457],
  ])('%s', (text, cents) => {
    expect(amountOf(text)).toBe(cents)
  })

  test('a currency without decimals, and one with three', () => {
    expect(amountOf('1,234', 0)).toBe(1234)
    expect(amountOf('1234.5', 0)).toBe(1235)
    expect(amountOf('1.234', 3)).toBe(1234)
  })

  test.each([
    ['1.234', 'ambiguous-separator'],
    ['1.234 €', 'ambiguous-separator'],
    ['1,2 Mio', 'unit-word'],
    ['1,2 Mio. €', 'unit-word'],
    ['3 million', 'unit-word'],
    ['12 Tsd', 'unit-word'],
    ['abc', 'unreadable'],
    ['12 apples', 'unreadable'],
    ['1,23,4', 'unreadable'],
    ['1.2.3,4,5', 'unreadable'],
    ['12 34', 'unreadable'],
    ['1,2345,678', 'unreadable'],
    ['60%', 'unreadable'],
    ['--5', 'unreadable'],
    ['(-5)', 'unreadable'],
    ['$ 5 EUR', 'unreadable'],
    ['1e5', 'unreadable'],
    ['99999999999999999999', 'too-large'],
    ['90071992547409.92', 'too-large'],
  ])('%s is refused: %s', (text, problem) => {
    expect(amountOf(text)).toBe(problem)
  })

  test('the largest exact amount stands', () => {
    expect(amountOf('90071992547409.91')).toBe(Number.MAX_SAFE_INTEGER)
  })
})

test('the currency that a sign or code may stand for is told', () => {
  const currencies = (text: string): unknown => {
    const parsed = parseAmount(text, 2)
    return parsed.ok ? parsed.value.currencies : parsed.error
  }
  expect(currencies('100')).toBeNull()
  expect(currencies('100 €')).toEqual(['EUR'])
  expect(currencies('eur 100')).toEqual(['EUR'])
  expect(currencies('C$100')).toEqual(['CAD'])
  expect(currencies('$100')).toContain('AUD')
  expect(currencies('1.2M GBP')).toEqual(['GBP'])
})

test('number cells are rounded half up to the cent, whatever binary fractions make of them', () => {
  expect(amountOfNumber(1234, 2)).toBe(123_400)
  expect(amountOfNumber(1.005, 2)).toBe(101)
  expect(amountOfNumber(-1200.5, 2)).toBe(-120_050)
  expect(amountOfNumber(0.1 + 0.2, 2)).toBe(30)
  expect(amountOfNumber(1e21, 2)).toBeNull()
  expect(amountOfNumber(1e-9, 2)).toBe(0)
})
