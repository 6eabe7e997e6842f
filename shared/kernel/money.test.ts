import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHundredths, formatMoney, formatMoneyShort, timesHundredths, wholeUnits } from './money.ts'

describe('timesHundredths', () => {
  it('rounds half up, once', () => {
    expect(timesHundredths(1, 50, 100)).toBe(1)
    expect(timesHundredths(1, 49, 100)).toBe(0)
    // 0.5 × 0.1 of 9 cents is 0.45 cents: rounding twice would make 1.
    expect(timesHundredths(9, 50, 10)).toBe(0)
    expect(timesHundredths(10, 50, 10)).toBe(1)
  })

  it('is exact up to the largest amounts', () => {
    const amounts = fc.integer({ min: 0, max: 10 ** 15 })
    const factors = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(amounts, factors, factors, (amount, a, b) => {
        const exact = (BigInt(amount) * BigInt(a) * BigInt(b) + 5_000n) / 10_000n
        return BigInt(timesHundredths(amount, a, b)) === exact
      }),
    )
  })
})

describe('money in words', () => {
  it('shows cents only where there are some, and always the currency', () => {
    expect(formatMoney(600_000_00, 'USD')).toBe('$600,000')
    expect(formatMoney(27_500_50, 'USD')).toBe('$27,500.50')
    expect(formatMoney(1_234, 'JPY')).toBe('¥1,234')
    expect(formatMoneyShort(1_033_000_00, 'USD')).toBe('$1.03M')
  })

  it('rounds to whole units of the currency, whatever its digits', () => {
    expect(wholeUnits(27_500_50, 'USD')).toBe(27_501_00)
    expect(wholeUnits(27_500_49, 'USD')).toBe(27_500_00)
    expect(wholeUnits(1_234, 'JPY')).toBe(1_234)
  })

  it('writes factors as people say them', () => {
    expect([150, 100, 50, 10, 25].map(formatHundredths)).toEqual(['1.5', '1.0', '0.5', '0.1', '0.25'])
  })
})
