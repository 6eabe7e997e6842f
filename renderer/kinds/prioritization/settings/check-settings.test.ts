import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { checkSettings } from './check-settings.ts'
import {
  breadthFields,
  breakpointFields,
  fitFields,
  flagFields,
  multipleFields,
  proximityFields,
  signalFields,
  weightFields,
} from './setting-fields.ts'

describe('the settings as fields', () => {
  it('finds the defaults sound, and says which part breaks a rule', () => {
    expect(checkSettings(DEFAULT_SETTINGS)).toBeNull()
    expect(checkSettings({ ...DEFAULT_SETTINGS, breadthBreakpoints: [2, 2, 7, 10] })).toEqual({
      part: 'breadthBreakpoints',
      message: 'Breakpoints must rise from first to last.',
    })
    expect(
      checkSettings({ ...DEFAULT_SETTINGS, weights: { revenue: 0, breadth: 0, alignment: 0 } })?.part,
    ).toBe('weights')
  })

  it('reads back from every field what was put into it, and touches nothing else', () => {
    const fields = [
      ...proximityFields,
      ...signalFields,
      ...multipleFields,
      ...breakpointFields([100, 200, 300, 400], 'USD'),
      ...breadthFields,
      ...fitFields,
      ...flagFields,
      ...weightFields,
    ]
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length)
    for (const field of fields) {
      const value = field.get(DEFAULT_SETTINGS) === 5 ? 4 : 5
      const changed = field.set(DEFAULT_SETTINGS, value)
      expect(field.get(changed), field.id).toBe(value)
      const others = fields.filter(
        (other) =>
          other !== field && !(other.id.startsWith('breakpoint.') && field.id.startsWith('breakpoint.')),
      )
      for (const other of others)
        expect(other.get(changed), `${other.id} after ${field.id}`).toBe(other.get(DEFAULT_SETTINGS))
    }
  })

  it('leaves a score alone when told something that is none', () => {
    const direct = fitFields[0]
    expect(direct?.get(direct.set(DEFAULT_SETTINGS, 7))).toBe(4)
  })
})
