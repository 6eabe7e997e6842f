import fc from 'fast-check'
import { expect, test } from 'vitest'

import { convert, normalRate } from './rates.ts'

const date = '2026-10-01'

test.each([
  ['1.085', '1.085'],
  [' 1,0850 ', '1.085'],
  ['2', '2'],
  ['100', '100'],
  ['2.00', '2'],
  ['0.0067', '0.0067'],
  ['0', null],
  ['0.000', null],
  ['-1', null],
  ['1.2.3', null],
  ['1e3', null],
  ['01', null],
  ['1.0000000001', null],
  ['', null],
])('the rate %s is kept as %s', (text, kept) => {
  expect(normalRate(text)).toBe(kept)
})

test.each([
  [100_000_00, 'EUR', '1.085', 'USD', 108_500_00],
  [1, 'EUR', '1.085', 'USD', 1],
  [10, 'EUR', '1.05', 'USD', 11],
  [1_000_000, 'JPY', '0.0067', 'USD', 6_700_00],
  [1_234, 'KWD', '3.25', 'USD', 401],
  [100_00, 'USD', '149.5', 'JPY', 14_950],
])('%d minor units of %s at %s in %s', (amount, currency, rate, to, expected) => {
  expect(convert(amount, { currency, rate, date }, to)).toBe(expected)
})

test('beyond every amount kept there is none', () => {
  expect(convert(Number.MAX_SAFE_INTEGER, { currency: 'EUR', rate: '999999999', date }, 'USD')).toBeNull()
})

test('converting is exact to half a minor unit, and never loses order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 1, max: 999_999 }),
      (a, b, mantissa) => {
        const rate = normalRate(
          `${Math.floor(mantissa / 10_000)}.${String(mantissa % 10_000).padStart(4, '0')}`,
        )
        if (rate === null) return
        const of = (amount: number): number => convert(amount, { currency: 'EUR', rate, date }, 'USD') ?? -1
        const twice = 2n * BigInt(of(a)) * 10_000n - 2n * BigInt(a) * BigInt(mantissa)
        expect(twice > -10_000n && twice <= 10_000n).toBe(true)
        if (a <= b) expect(of(a)).toBeLessThanOrEqual(of(b))
      },
    ),
  )
})
