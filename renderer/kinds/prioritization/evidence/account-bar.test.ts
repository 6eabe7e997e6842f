import { describe, expect, it } from 'vitest'
import type { EvidenceAccount } from '#shared/contract/prioritization/evidence.contract.ts'
import { barParts, breakpointOf } from './account-bar.ts'

const account = (id: string, risk: number, expansion = 0): EvidenceAccount => ({
  id,
  name: id,
  tier: 'smb',
  csm: null,
  arr: risk,
  renewalDate: null,
  days: null,
  renewal: 'missing',
  proximity: 50,
  signal: 'none',
  signalFactor: 10,
  risk,
  headroom: 0,
  untappedSeats: null,
  seatPrice: null,
  dependency: 0,
  expansion,
  urgent: false,
  referenceable: false,
  usageTrend: null,
  otherThemes: [],
  verbatims: [],
  lineage: null,
  corrections: [],
  signalOffers: [],
})

describe('barParts', () => {
  it('adds up to the weighted ARR, largest first, expansion last', () => {
    const parts = barParts([account('small', 100), account('large', 700, 50), account('none', 0, 150)])
    expect(parts.map((part) => part.key)).toEqual(['large', 'small', 'expansion'])
    expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(1_000)
    expect(parts.at(-1)).toMatchObject({ amount: 200, accounts: 2 })
  })

  it('puts everyone after the eighth together', () => {
    const parts = barParts(Array.from({ length: 12 }, (_, index) => account(`a${index}`, 100 - index)))
    expect(parts).toHaveLength(9)
    expect(parts.at(-1)).toMatchObject({ kind: 'rest', accounts: 4, amount: 92 + 91 + 90 + 89 })
    expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1)
  })

  it('is empty when nothing weighs anything', () => {
    expect(barParts([account('a', 0)])).toEqual([])
  })
})

describe('breakpointOf', () => {
  it('finds the highest one reached, at the value itself too', () => {
    expect(breakpointOf(300, [100, 200, 300, 400])).toEqual({ breakpoint: 300, reached: true })
    expect(breakpointOf(9_999, [100, 200, 300, 400])).toEqual({ breakpoint: 400, reached: true })
  })

  it('names the first one when none is reached', () => {
    expect(breakpointOf(99, [100, 200, 300, 400])).toEqual({ breakpoint: 100, reached: false })
  })
})
