import { describe, expect, it } from 'vitest'
import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { aRow } from '#test/support/ranking-rows.ts'
import { checkFit, fitAsRecorded, rangeInWords } from './fit-draft.ts'

const mapped: EvidenceView = {
  row: aRow('Regional filtering', [5, 4, 2], { roadmapTheme: 'Self-serve analysis', shortlisted: true }),
  description: '',
  counted: [],
  tracked: [],
  mapping: { roadmapTheme: null, preliminary: 2, reason: '', pastAlignment: [], min: 2, max: 3 },
  history: [],
}
const recorded = fitAsRecorded(mapped)
const state = (draft: typeof recorded): string => checkFit(draft, mapped, DEFAULT_SETTINGS).state

describe('checkFit', () => {
  it('has nothing to save while nothing differs', () => {
    expect(state(recorded)).toBe('unchanged')
    expect(state({ ...recorded, reason: '  ' })).toBe('unchanged')
  })

  it('refuses a score outside its fit and offers the fit that holds it', () => {
    expect(checkFit({ ...recorded, score: 5 }, mapped, DEFAULT_SETTINGS)).toEqual({
      state: 'outside',
      fit: 'adjacent',
      min: 2,
      max: 3,
      offer: 'direct',
    })
  })

  it('asks for a reason once the score leaves the preliminary one', () => {
    expect(state({ ...recorded, score: 3 })).toBe('reason-needed')
    expect(state({ ...recorded, score: 3, reason: 'The region picker is on the roadmap.' })).toBe('ready')
  })

  it('asks for a reason with another fit, too', () => {
    expect(state({ fit: 'direct', score: 4, reason: '' })).toBe('reason-needed')
    expect(state({ fit: 'direct', score: 4, reason: 'It meets the criteria.' })).toBe('ready')
  })

  it('starts an unmapped theme with its fit’s own preliminary score', () => {
    const unmapped = { ...mapped, row: { ...mapped.row, fit: null, alignment: null }, mapping: null }
    const check = (draft: typeof recorded): string => checkFit(draft, unmapped, DEFAULT_SETTINGS).state
    expect(check({ fit: null, score: 4, reason: '' })).toBe('incomplete')
    expect(check({ fit: 'direct', score: 4, reason: '' })).toBe('ready')
    expect(check({ fit: 'direct', score: 5, reason: '' })).toBe('reason-needed')
  })
})

describe('rangeInWords', () => {
  it('reads as people say it', () => {
    expect(rangeInWords(1, 1)).toBe('1')
    expect(rangeInWords(4, 5)).toBe('4 or 5')
    expect(rangeInWords(2, 4)).toBe('2 to 4')
  })
})
