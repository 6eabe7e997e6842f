import { describe, expect, it } from 'vitest'
import { applyChoice } from './use-mapping.ts'

const fresh = { id: 't1', roadmapThemeId: null, fit: null, preliminary: null }
const mapped = { id: 't1', roadmapThemeId: 'r1', fit: 'direct', preliminary: 5 } as const

describe('choosing a mapping', () => {
  it('keeps half a choice until the other half is there, in either order', () => {
    expect(applyChoice(fresh, {}, { fit: 'direct' })).toEqual({ half: { fit: 'direct' } })
    expect(applyChoice(fresh, { fit: 'direct' }, { roadmapThemeId: 'r2' })).toEqual({
      save: { themeId: 't1', roadmapThemeId: 'r2', fit: 'direct' },
    })
    expect(applyChoice(fresh, { roadmapThemeId: 'r2' }, { fit: 'adjacent' })).toEqual({
      save: { themeId: 't1', roadmapThemeId: 'r2', fit: 'adjacent' },
    })
  })

  it('needs no roadmap theme for "no connection", and drops the one there was', () => {
    expect(applyChoice(fresh, {}, { fit: 'none' })).toEqual({
      save: { themeId: 't1', roadmapThemeId: null, fit: 'none' },
    })
    expect(applyChoice(mapped, {}, { fit: 'none' })).toEqual({
      save: { themeId: 't1', roadmapThemeId: null, fit: 'none' },
    })
  })

  it('keeps the preliminary score while the fit stays, and starts anew with another fit', () => {
    expect(applyChoice(mapped, {}, { roadmapThemeId: 'r2' })).toEqual({
      save: { themeId: 't1', roadmapThemeId: 'r2', fit: 'direct', preliminary: 5 },
    })
    expect(applyChoice(mapped, {}, { fit: 'adjacent' })).toEqual({
      save: { themeId: 't1', roadmapThemeId: 'r1', fit: 'adjacent' },
    })
    expect(applyChoice(mapped, {}, { preliminary: 4 })).toEqual({
      save: { themeId: 't1', roadmapThemeId: 'r1', fit: 'direct', preliminary: 4 },
    })
  })

  it('asks for the fit again when a theme without connection gets a roadmap theme', () => {
    const apart = { id: 't1', roadmapThemeId: null, fit: 'none', preliminary: 1 } as const
    expect(applyChoice(apart, {}, { roadmapThemeId: 'r1' })).toEqual({ half: { roadmapThemeId: 'r1' } })
  })
})
