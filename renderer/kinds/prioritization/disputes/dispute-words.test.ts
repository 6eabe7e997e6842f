import { describe, expect, it } from 'vitest'
import type { DimensionView, PositionView } from '#shared/contract/prioritization/disputes.contract.ts'
import type { PersonView } from '#shared/contract/people.contract.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import {
  causeInWords,
  previewInWords,
  shiftInWords,
  wayInWords,
  whyNotComplete,
  whyNotOwner,
  whyNotSettle,
} from './dispute-words.ts'

const position = (part: Partial<PositionView>): PositionView => ({
  personId: 'p',
  name: 'P',
  roles: ['vp-cs'],
  kind: 'owner',
  score: 5,
  reason: '',
  via: 'screen',
  enteredBy: null,
  ...part,
})
const view = (part: Partial<DimensionView>): DimensionView => ({
  dimension: 'revenue',
  state: 'disputed',
  cause: 'owners-differ',
  score: null,
  model: 2,
  positions: [],
  resolution: null,
  ...part,
})
const person = (roles: PersonView['roles']): PersonView => ({
  hasCode: false,
  id: 'p',
  name: 'Mira Kang',
  title: '',
  email: '',
  roles,
})

describe('a dispute in words', () => {
  it('says who differs from whom', () => {
    const owners = [position({ score: 2 }), position({ score: 5 }), position({ score: 5 })]
    expect(causeInWords(view({ positions: owners }), 2)).toBe('The owners differ: 5 and 2.')
    expect(
      causeInWords(
        view({
          cause: 'view-apart',
          positions: [
            position({}),
            position({ kind: 'view', score: 4 }),
            position({ kind: 'view', score: 1 }),
          ],
        }),
        2,
      ),
    ).toBe('The owners agree on 5; a view says 1.')
    expect(causeInWords(view({ cause: 'model-apart', positions: [position({})] }), 2)).toBe(
      'The owners agree on 5; the model says 2.',
    )
  })

  it('says how a score came in when not by the person’s own hand', () => {
    expect(wayInWords(position({}))).toBe('')
    expect(wayInWords(position({ via: 'facilitator', enteredBy: 'Tomas Bielik' }))).toBe(
      'entered by Tomas Bielik',
    )
    expect(wayInWords(position({ via: 'workbook' }))).toBe('by workbook')
  })
})

describe('what agreeing does to the ranking', () => {
  const moves = [
    { themeId: 't', name: 'T', from: null, to: 5 },
    { themeId: 'a', name: 'Audit log', from: 5, to: 6 },
    { themeId: 'b', name: 'B', from: 6, to: 7 },
  ]

  it('names the theme, the next one that moves, and how many more', () => {
    expect(previewInWords('t', moves.slice(0, 2), [])).toBe(
      'Agreeing re-ranks the matrix: this theme would enter at rank 5, and Audit log would move to 6.',
    )
    expect(previewInWords('t', moves, [])).toBe(
      'Agreeing re-ranks the matrix: this theme would enter at rank 5, Audit log would move to 6, and 1 more theme would shift.',
    )
    expect(previewInWords('t', [], [])).toBe('Agreeing doesn’t change any rank.')
  })

  it('says that another open dimension keeps the theme unranked', () => {
    expect(previewInWords('t', [], ['breadth'])).toContain('until customer breadth is settled too')
  })

  it('tells afterwards what shifted, the theme itself first', () => {
    expect(shiftInWords('t', moves.toReversed())).toEqual([
      'T entered at rank 5',
      'B 6 → 7',
      'Audit log 5 → 6',
    ])
  })
})

describe('why a dispute can’t be ended yet', () => {
  const draft = { score: 4 as const, fit: null, sentence: 'Renewal condition.' }

  it('asks for the score, then for the sentence', () => {
    expect(whyNotComplete({ ...draft, score: null }, 'revenue', DEFAULT_SETTINGS)).toContain(
      'Choose the score',
    )
    expect(whyNotComplete({ ...draft, sentence: ' too few ' }, 'revenue', DEFAULT_SETTINGS)).toContain('10')
    expect(whyNotComplete(draft, 'revenue', DEFAULT_SETTINGS)).toBeNull()
  })

  it('asks for the fit only where more than one allows the score', () => {
    expect(whyNotComplete(draft, 'alignment', DEFAULT_SETTINGS)).toBeNull()
    const wide = {
      ...DEFAULT_SETTINGS,
      fits: { ...DEFAULT_SETTINGS.fits, adjacent: { ...DEFAULT_SETTINGS.fits.adjacent, max: 4 as const } },
    }
    expect(whyNotComplete(draft, 'alignment', wide)).toContain('Choose which fit')
    expect(whyNotComplete({ ...draft, fit: 'direct' }, 'alignment', wide)).toBeNull()
  })

  it('leaves agreeing to the owners, and outcomes to VP CS and Head of Product; who is not named yet is asked', () => {
    expect(whyNotOwner(null, 'revenue')).toBeNull()
    expect(whyNotOwner(person(['pm-lead']), 'revenue')).toContain('Mira Kang isn’t an owner')
    expect(whyNotOwner(person(['pm-lead']), 'alignment')).toBeNull()
    expect(whyNotSettle(person(['pm-lead']))).toContain('neither')
    expect(whyNotSettle(person(['vp-cs', 'pm-lead']))).toBeNull()
  })
})
