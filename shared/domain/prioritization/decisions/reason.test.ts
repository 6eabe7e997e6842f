import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FITS, SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { type Compared, reasonFor } from './reason.ts'

const at = (
  modelRank: number,
  [revenue, breadth, alignment]: readonly [1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5],
  fit: Compared['fit'] = 'adjacent',
): Compared => ({ modelRank, revenue, breadth, alignment, fit, risk: 100 - modelRank, weightedCount: 3 })
const given = {
  shortlistedByModel: false,
  shortlisted: false,
  movedBack: false,
  rationale: '',
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
    ['with nothing that is built ahead by the model', at(1, [2, 2, 2]), [at(2, [5, 5, 5])], 'other', []],
  ] as const)('%s', (_, own, built, reason, grounds) =>
    expect(reasonFor(own, built, given)).toMatchObject({ reason, grounds }),
  )

  it('is an override where the model had it on the shortlist, or its own moved it back', () => {
    const built = [at(1, [5, 5, 5])]
    expect(reasonFor(at(2, [2, 2, 2]), built, { ...given, shortlistedByModel: true }).reason).toBe('override')
    expect(reasonFor(at(2, [2, 2, 2]), built, { ...given, movedBack: true }).reason).toBe('override')
  })

  it.each([
    ['Same squad as guest access; it starts when that is done.', true],
    ['We don’t have the engineers for it this quarter.', true],
    ['No capacity beside the audit log.', true],
    ['The platform team is fully booked.', true],
    ['Capacity comes from the governed access squad.', false],
    ['We have room for eight themes.', false],
    ['The team likes it, and it is no priority.', false],
    ['No team asks for it, and the same team at Ostrelin asks twice.', false],
    ['There’s no room for doubt.', false],
    ['', false],
  ])('reads “%s” as capacity: %s', (rationale, expected) => {
    const built = [at(1, [5, 5, 5])]
    expect(reasonFor(at(2, [2, 2, 2]), built, { ...given, rationale }).reason).toBe(
      expected ? 'capacity' : 'score',
    )
  })

  it('says nothing of what neither numbers nor words say, and that nothing came first where nothing is built', () => {
    const shortlisted = { ...given, shortlisted: true, shortlistedByModel: true }
    expect(reasonFor(at(1, [2, 2, 2]), [at(2, [5, 5, 5])], shortlisted).reason).toBe('alone')
    const byName = { ...at(1, [4, 4, 2]), risk: 98 }
    expect(reasonFor(at(2, [4, 4, 2]), [byName], given)).toMatchObject({ reason: 'other', grounds: [] })
    expect(reasonFor(null, [at(2, [5, 5, 5])], given)).toMatchObject({ reason: 'other', fitsLeast: false })
    expect(reasonFor(at(1, [2, 2, 2]), [], { ...given, anythingBuilt: false }).reason).toBe('alone')
  })

  it('is true of what is built, whatever was scored', () => {
    const theme = fc.record({
      modelRank: fc.integer({ min: 1, max: 20 }),
      revenue: fc.constantFrom(...SCORES),
      breadth: fc.constantFrom(...SCORES),
      alignment: fc.constantFrom(...SCORES),
      fit: fc.constantFrom(...FITS),
      risk: fc.integer({ min: 0, max: 3 }),
      weightedCount: fc.integer({ min: 0, max: 3 }),
    })
    const flags = fc.record({
      shortlistedByModel: fc.boolean(),
      shortlisted: fc.boolean(),
      movedBack: fc.boolean(),
      rationale: fc.constantFrom('', 'No capacity left.', 'It can wait.'),
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
        if (reason === 'capacity') expect(noted.rationale).toContain('capacity')
      }),
    )
  })
})
