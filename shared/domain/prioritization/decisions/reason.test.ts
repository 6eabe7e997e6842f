import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FITS, SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { type Compared, reasonFor } from './reason.ts'

const at = (
  modelRank: number,
  [revenue, breadth, alignment]: readonly [1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5],
  fit: Compared['fit'] = 'adjacent',
): Compared => ({ modelRank, revenue, breadth, alignment, fit })
const given = {
  shortlistedByModel: false,
  shortlisted: false,
  movedBack: false,
  capacityNoted: true,
  anythingBuilt: true,
}

describe('why a theme isn’t built', () => {
  it.each([
    ['behind on fit alone', at(3, [4, 4, 1]), [at(1, [4, 4, 3]), at(2, [4, 4, 2])], 'score', ['fit']],
    ['behind on impact alone', at(3, [2, 4, 3]), [at(1, [5, 5, 3]), at(2, [4, 3, 3])], 'score', ['impact']],
    ['behind on both', at(3, [2, 2, 2]), [at(1, [5, 5, 3]), at(2, [4, 3, 3])], 'score', ['impact', 'fit']],
    [
      'ahead on either of some',
      at(3, [4, 4, 2]),
      [at(1, [5, 5, 1]), at(2, [4, 3, 4])],
      'score',
      ['impact', 'fit'],
    ],
    ['tied but for ARR at risk', at(2, [4, 4, 2]), [at(1, [4, 4, 2])], 'score', ['impact']],
    [
      'beside one of three that an override lifted',
      at(3, [2, 2, 2]),
      [at(1, [5, 5, 3]), at(2, [5, 5, 3]), at(9, [1, 1, 1])],
      'score',
      ['impact', 'fit'],
    ],
    [
      'where the scores put no more than half of what is built ahead',
      at(3, [2, 2, 2]),
      [at(1, [5, 5, 3]), at(9, [1, 1, 1])],
      'other',
      [],
    ],
    ['with nothing that is built ahead by the model', at(1, [2, 2, 2]), [at(2, [5, 5, 5])], 'capacity', []],
  ] as const)('%s', (_, own, built, reason, grounds) =>
    expect(reasonFor(own, built, given)).toMatchObject({ reason, grounds }),
  )

  it('is an override where the model had it on the shortlist, or its own moved it back', () => {
    const built = [at(1, [5, 5, 5])]
    expect(reasonFor(at(2, [2, 2, 2]), built, { ...given, shortlistedByModel: true }).reason).toBe('override')
    expect(reasonFor(at(2, [2, 2, 2]), built, { ...given, movedBack: true }).reason).toBe('override')
  })

  it('says no capacity where Product noted none, and that nothing came first where nothing is built', () => {
    const shortlisted = { ...given, shortlisted: true, shortlistedByModel: true }
    const built = [at(2, [5, 5, 5])]
    expect(reasonFor(at(1, [2, 2, 2]), built, shortlisted).reason).toBe('capacity')
    expect(reasonFor(at(1, [2, 2, 2]), built, { ...shortlisted, capacityNoted: false }).reason).toBe('other')
    expect(reasonFor(null, built, given)).toMatchObject({ reason: 'other', fitsLeast: false })
    expect(reasonFor(at(1, [2, 2, 2]), [], { ...given, anythingBuilt: false }).reason).toBe('alone')
  })

  it('is true of what is built, whatever was scored', () => {
    const theme = fc.record({
      modelRank: fc.integer({ min: 1, max: 20 }),
      revenue: fc.constantFrom(...SCORES),
      breadth: fc.constantFrom(...SCORES),
      alignment: fc.constantFrom(...SCORES),
      fit: fc.constantFrom(...FITS),
    })
    const flags = fc.record({
      shortlistedByModel: fc.boolean(),
      shortlisted: fc.boolean(),
      movedBack: fc.boolean(),
      capacityNoted: fc.boolean(),
      anythingBuilt: fc.constant(true),
    })
    fc.assert(
      fc.property(theme, fc.array(theme, { maxLength: 6 }), flags, (own, built, noted) => {
        const { reason, grounds, notAll, fitsLeast } = reasonFor(own, built, noted)
        expect(grounds.length > 0).toBe(reason === 'score')
        const ahead = built.filter(({ modelRank }) => modelRank < own.modelRank)
        if (reason === 'score') expect(ahead.length * 2).toBeGreaterThan(built.length)
        expect(notAll).toBe(reason === 'score' && ahead.length < built.length)
        if (grounds.length === 1)
          for (const other of ahead)
            expect(
              grounds[0] === 'fit'
                ? other.alignment >= own.alignment
                : other.revenue + other.breadth >= own.revenue + own.breadth,
            ).toBe(true)
        for (const other of built)
          if (fitsLeast) expect(FITS.indexOf(other.fit)).toBeLessThan(FITS.indexOf(own.fit))
        if (reason === 'capacity') expect(noted.capacityNoted).toBe(true)
      }),
    )
  })
})
