import { NO_LETTER_CHOICES } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import { describe, expect, it } from 'vitest'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import {
  compositeWords,
  insteadOfDecision,
  missingWords,
  scoreNote,
  standingRemarks,
  whyNoAligning,
  whyNoDeciding,
} from './row-standing.ts'
import { aRow } from '#test/support/ranking-rows.ts'

const date = (iso: string): string => iso
const withheld = (part: Partial<RankingRow>): RankingRow =>
  aRow('Audit log', [3, 3, 3], { revenue: null, missing: ['revenue'], ...part })
const standing = (revenue: RankingRow['standing']['revenue']): Pick<RankingRow, 'standing'> => ({
  standing: { revenue, breadth: 'agreed', alignment: 'agreed' },
})
const disputed = withheld(standing('disputed'))
const escalated = withheld({ ...standing('escalated'), escalationDue: '2026-11-29' })
const notScored = withheld(standing('not-scored'))

describe('what stands under a score', () => {
  it('says why it is withheld', () => {
    expect(scoreNote(disputed, 'revenue')).toEqual({ text: 'disputed', withheld: true })
    expect(scoreNote(withheld(standing('hidden')), 'revenue')).toEqual({ text: 'hidden', withheld: false })
  })

  it('shows the model’s where the room agreed on another one, and only there', () => {
    const row = aRow('A', [5, 3, 3], {
      ...standing('resolved'),
      model: { revenue: 3, breadth: 3, alignment: 3 },
    })
    expect(scoreNote(row, 'revenue')).toEqual({ text: 'model 3', withheld: false })
    expect(scoreNote(row, 'breadth')).toBeNull()
  })
})

describe('why a theme has no rank', () => {
  it('names what is disputed, and when an escalation falls due', () => {
    expect(standingRemarks(disputed, date)[0]?.label).toBe('Revenue disputed')
    expect(standingRemarks(escalated, date)[0]?.label).toBe('Escalated, due 2026-11-29')
    expect(standingRemarks(aRow('A', [1, 1, 1]), date)).toEqual([])
  })

  it('says from whom a score is missing', () => {
    expect(missingWords(notScored)).toBe('Revenue not yet scored by VP CS, CS Ops, or RevOps')
    expect(missingWords(disputed)).toBeNull()
    expect(missingWords(aRow('A', [1, 1, null]))).toContain('Missing: strategic alignment')
  })

  it('withholds the composite of a dispute, and has the theme settled before it is decided', () => {
    expect(compositeWords(disputed)).toBe('pending')
    expect(compositeWords(notScored)).toBe('not yet')
    expect(insteadOfDecision(disputed, date)?.words).toBe('Settle first')
    expect(insteadOfDecision(escalated, date)?.words).toBe('Escalated, due 2026-11-29')
    expect(insteadOfDecision(notScored, date)).toBeNull()
  })
})

describe('what is open in which phase', () => {
  const session = (part: Partial<SessionView>): SessionView => ({
    id: 's',
    kind: 'quarterly',
    emergency: null,
    quarter: 'Q1 2027',
    asOf: '2026-11-22',
    phase: 'decide',
    startedAt: '2026-11-22T09:00:00.000Z',
    scoring: 'ballots',
    changedSince: false,
    capacityNote: '',
    seal: null,
    modelReviewed: true,
    shortlistSize: 5,
    letters: NO_LETTER_CHOICES,
    gate: [],
    ...part,
  })
  const seal = { at: '2026-11-22T12:00:00.000Z', who: 'Dana Ruiz', hash: 'abc' }

  it('decides in Decide, and nowhere else', () => {
    expect(whyNoDeciding(session({}))).toBeNull()
    expect(whyNoDeciding(session({ phase: 'reveal' }))).toContain('Reveal')
    expect(whyNoDeciding(session({ phase: 'prepare', startedAt: null }))).toContain('isn’t published')
    expect(whyNoDeciding(session({ phase: 'tell', seal }))).toContain('sealed')
  })

  it('sets alignment only where no ballots are taken', () => {
    expect(whyNoAligning(session({ scoring: 'data' }))).toBeNull()
    expect(whyNoAligning(session({}))).toContain('ballots')
    expect(whyNoAligning(session({ scoring: 'data', seal }))).toContain('sealed')
  })
})
