import { describe, expect, it } from 'vitest'
import type { PersonView } from '#shared/contract/people.contract.ts'
import { type AmendmentDraft, draftOf, inputOf, lacksOf, whyNotAmend } from './amendment-draft.ts'

const text = 'The renewal date was a year off, says the contract.'
const correction: AmendmentDraft = {
  ...draftOf({ kind: 'correction', seq: 41, themeId: 't1' }),
  text,
}
const fields = (draft: AmendmentDraft): string[] => lacksOf(draft).map((lack) => lack.field)
const person = (roles: PersonView['roles']): PersonView => ({
  hasCode: false,
  id: 'p',
  name: 'P',
  title: '',
  email: '',
  roles,
})

describe('an amendment in the making', () => {
  it('starts from what was asked for', () => {
    expect(draftOf({ kind: 'outcome', themeId: 't1', dimension: 'revenue' })).toMatchObject({
      kind: 'outcome',
      themeId: 't1',
      dimension: 'revenue',
      score: null,
    })
  })

  it('asks for what each kind needs, and for a text of 20 characters', () => {
    expect(fields(correction)).toEqual([])
    expect(fields({ ...correction, seq: null, text: ' too short ' })).toEqual(['entry', 'text'])
    expect(fields({ ...correction, kind: 'outcome', themeId: null })).toEqual(['escalation', 'score'])
    expect(fields({ ...correction, kind: 'decision' })).toEqual(['status'])
    expect(fields({ ...correction, kind: 'decision', status: 'decline' })).toEqual([
      'rationale',
      'workaround',
    ])
    expect(fields({ ...correction, kind: 'decision', status: 'build', rationale: 'It leads.' })).toEqual([
      'owner',
    ])
  })

  it('becomes the operation’s input once nothing is lacking', () => {
    expect(inputOf({ ...correction, text: `  ${text} ` })).toEqual({
      kind: 'correction',
      corrects: 41,
      themeId: 't1',
      text,
    })
    expect(inputOf({ ...correction, kind: 'outcome', dimension: 'breadth', score: 4 })).toEqual({
      kind: 'outcome',
      themeId: 't1',
      outcome: { dimension: 'breadth', score: 4 },
      text,
    })
    expect(inputOf({ ...correction, seq: null })).toBeNull()
    const wording = { ...correction, kind: 'wording' } as const
    expect(fields(wording)).toEqual(['says'])
    expect(fields({ ...wording, themeId: null, says: ' ' })).toEqual(['theme', 'says'])
    // What was kept in a text that reads otherwise by now is left out.
    const kept = { kind: 'letter', wording: 'soon', reason: 'They know.' } as const
    const noted = [
      { ...kept, said: 'It holds mentions.' },
      { ...kept, said: 'It holds mentions soon.' },
    ]
    expect(inputOf({ ...wording, says: ' It holds mentions. ', kept: noted })).toEqual({
      kind: 'wording',
      themeId: 't1',
      wording: { says: 'It holds mentions.', workaround: null },
      kept: [kept],
      text,
    })
  })

  it('is refused to observers, and outcomes to all but VP CS and Head of Product', () => {
    expect(whyNotAmend(null, 'correction')).toBeNull()
    expect(whyNotAmend(person(['observer']), 'correction')).toContain('is an observer')
    expect(whyNotAmend(person(['pm-lead']), 'outcome')).toContain('neither')
    expect(whyNotAmend(person(['pm-lead']), 'decision')).toBeNull()
    expect(whyNotAmend(person(['head-of-product']), 'outcome')).toBeNull()
  })
})
