import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, FITS, SCORES } from '#shared/domain/themes/theme.ts'
import { type Compared, reasonFor } from './reason.ts'

const at = (
  rank: number,
  [revenue, breadth, alignment]: readonly [1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5],
  fit: Compared['fit'] = 'adjacent',
): Compared => ({ rank, revenue, breadth, alignment, fit })
const given = { overridden: false, shortlisted: false, capacityNoted: true }

describe('why a theme isn’t built', () => {
  it.each([
    [
      'behind all on alignment',
      at(3, [4, 4, 1]),
      [at(1, [5, 5, 3]), at(2, [4, 4, 2])],
      'score',
      ['alignment'],
    ],
    [
      'behind only the last on alignment',
      at(3, [4, 4, 2]),
      [at(1, [5, 5, 1]), at(2, [4, 4, 3])],
      'capacity',
      [],
    ],
    [
      'behind all on revenue, ahead of one on breadth',
      at(3, [2, 4, 3]),
      [at(1, [5, 5, 3]), at(2, [4, 3, 3])],
      'capacity',
      [],
    ],
    [
      'behind all on all',
      at(3, [2, 2, 2]),
      [at(1, [5, 5, 3]), at(2, [4, 3, 3])],
      'score',
      ['revenue', 'breadth', 'alignment'],
    ],
    ['ahead of something that is built', at(1, [2, 2, 2]), [at(2, [5, 5, 5])], 'capacity', []],
    ['nothing is built', at(1, [2, 2, 2]), [], 'other', []],
  ] as const)('%s', (_, own, built, reason, behindOn) =>
    expect(reasonFor(own, built, given)).toMatchObject({ reason, behindOn }),
  )

  it('says no capacity where Product noted none, and nothing of a theme without a rank', () => {
    expect(reasonFor(at(1, [2, 2, 2]), [at(2, [5, 5, 5])], { ...given, capacityNoted: false }).reason).toBe(
      'other',
    )
    expect(reasonFor(null, [at(2, [5, 5, 5])], given)).toMatchObject({ reason: 'other', fitsLeast: false })
  })

  it('is true beside everything that is built, whatever was scored', () => {
    const theme = fc.record({
      rank: fc.integer({ min: 1, max: 20 }),
      revenue: fc.constantFrom(...SCORES),
      breadth: fc.constantFrom(...SCORES),
      alignment: fc.constantFrom(...SCORES),
      fit: fc.constantFrom(...FITS),
    })
    const flags = fc.record({
      overridden: fc.boolean(),
      shortlisted: fc.boolean(),
      capacityNoted: fc.boolean(),
    })
    fc.assert(
      fc.property(theme, fc.array(theme, { maxLength: 6 }), flags, (own, built, noted) => {
        const { reason, behindOn, fitsLeast } = reasonFor(own, built, noted)
        expect(behindOn.length > 0).toBe(reason === 'score')
        for (const other of built) {
          for (const dimension of behindOn) expect(own[dimension]).toBeLessThan(other[dimension])
          if (behindOn.some((dimension) => dimension !== 'alignment'))
            expect(own.revenue <= other.revenue && own.breadth <= other.breadth).toBe(true)
          if (fitsLeast) expect(FITS.indexOf(other.fit)).toBeLessThan(FITS.indexOf(own.fit))
        }
        if (reason === 'capacity') expect(noted.capacityNoted).toBe(true)
        if (reason === 'score') expect(DIMENSIONS).toEqual(expect.arrayContaining([...behindOn]))
      }),
    )
  })
})
