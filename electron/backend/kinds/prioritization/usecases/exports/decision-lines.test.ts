import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordinal } from '#shared/domain/wording/plain-english.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { clamped, inShort } from './decision-lines.ts'

describe('why, in short', () => {
  it.each([
    ['Short enough. And more.', 'Short enough. And more.'],
    [
      'It is a direct fit, but only two ask for it. They pay little.',
      'It is a direct fit, but only two ask for it. They pay little.',
    ],
    [
      'It starts when those two are done. Guest access and the audit log come first.',
      'It starts when those two are done. Guest access and the audit log come first.',
    ],
    ['It starts when those two are done. ' + 'x'.repeat(200), 'It starts when those two are done.'],
    [`A third of the tier asks for it. ${'x'.repeat(170)}.`, 'A third of the tier asks for it.'],
    ['Those two are done first. A squad is free in May.', 'A squad is free in May.'],
    ['But they wait. This too.', 'But they wait. This too.'],
    [`${'A sentence that goes on '.repeat(9)}ends. Another one.`, ''],
    ['No full stop', 'No full stop'],
    ['', ''],
  ])('of “%s”', (text, shown) => expect(inShort(text, 172)).toBe(shown))

  it('is whole sentences, whatever was written, and never longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'It waits.',
            'They ask!',
            'This one, too.',
            'A b c d e f g h i j k.',
            'x'.repeat(60),
          ),
          { maxLength: 8 },
        ),
        (parts) => {
          const shown = inShort(parts.join(' '), 50)
          expect(shown.length).toBeLessThanOrEqual(50)
          if (shown !== '') expect(parts.join(' ')).toContain(shown)
          if (shown !== '') expect(shown).toMatch(/[.!]$/u)
        },
      ),
    )
  })

  it('cuts names at a word', () => {
    expect(clamped('Regional filtering in reports', 20)).toBe('Regional filtering…')
    expect(clamped('x'.repeat(90), 20)).toHaveLength(20)
    expect(clamped('Maps', 20)).toBe('Maps')
  })
})

it('writes ranks as tables do', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 112th'.split(' '),
  )
})

it('defers to the quarter after the planned one', () => {
  expect([quarterAfter('Q1 2027'), quarterAfter('Q4 2026')]).toEqual(['Q2 2027', 'Q1 2027'])
})
