import { describe, expect, it } from 'vitest'
import { suggestBreakpoints } from './breakpoints.ts'

const MULTIPLES = [50, 100, 200, 400] as const
const suggest = (arrs: readonly number[], currency = 'USD'): readonly number[] =>
  suggestBreakpoints(
    arrs.map((arr) => ({ arr, inIcp: true })),
    MULTIPLES,
    currency,
  )

describe('suggested revenue breakpoints', () => {
  it('are 0.5, 1, 2 and 4 times the mean ARR, to two significant digits', () => {
    expect(suggest([100_000_00, 210_000_00])).toEqual([78_000_00, 160_000_00, 310_000_00, 620_000_00])
  })

  it('round a five up', () => {
    expect(suggest([125_000_00])).toEqual([63_000_00, 130_000_00, 250_000_00, 500_000_00])
  })

  it('carry over to the next power of ten', () => {
    expect(suggest([99_600_00])[1]).toBe(100_000_00)
  })

  it('go by the digits of the currency: a yen has no cents', () => {
    expect(suggest([12_345_678], 'JPY')).toEqual([6_200_000, 12_000_000, 25_000_000, 49_000_000])
  })

  it('stay whole and rising for the tiniest amounts', () => {
    expect(suggest([1])).toEqual([1, 2, 3, 4])
  })

  it('ignore accounts outside the ICP', () => {
    const accounts = [
      { arr: 100_00, inIcp: true },
      { arr: 9_000_000_00, inIcp: false },
    ]
    expect(suggestBreakpoints(accounts, MULTIPLES, 'USD')).toEqual([50_00, 100_00, 200_00, 400_00])
  })

  it('fall back to 1, 2, 4 and 8 where there is no ARR to take a mean of', () => {
    expect(suggest([])).toEqual([1_00, 2_00, 4_00, 8_00])
    expect(suggest([0, 0])).toEqual([1_00, 2_00, 4_00, 8_00])
  })
})
