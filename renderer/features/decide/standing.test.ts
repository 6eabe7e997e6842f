import { expect, it } from 'vitest'
import { gateLines } from './gate-lines.ts'
import { decisionWords, isDisputed, standsEscalated } from './standing.ts'
import { aRow } from '#test/support/ranking-rows.ts'

const date = (iso: string): string => iso

it('lets an escalation stand for a decision until there is one', () => {
  const escalated = aRow('A', [3, 3, 3], { escalationDue: '2026-11-29' })
  expect(standsEscalated(escalated)).toBe(true)
  expect(decisionWords(escalated, date)).toEqual({ tone: 'warn', words: 'Escalated, due 2026-11-29' })
  const decided = {
    ...escalated,
    decision: { ...escalated.decision, status: 'defer' as const },
  }
  expect(standsEscalated(decided)).toBe(false)
  expect(decisionWords(decided, date).words).toBe('Defer to Q+2')
  expect(decisionWords(aRow('A', [3, 3, 3]), date).words).toBe('Undecided')
})

it('knows a theme that is still disputed', () => {
  const standing = { revenue: 'agreed', breadth: 'disputed', alignment: 'agreed' } as const
  expect(isDisputed(aRow('A', [3, 3, 3], { standing }))).toBe(true)
  expect(isDisputed(aRow('A', [3, 3, 3]))).toBe(false)
})

it('leads from each thing that holds the close up to where it is mended', () => {
  const lines = gateLines([
    { code: 'dispute', themeId: 't1', name: 'Audit log', dimension: 'revenue', place: 'disputes' },
    { code: 'shortlist', have: 2, need: 3, place: 'decide' },
    { code: 'undecided', themeId: 't2', name: 'Slack digest', place: 'decide' },
  ])
  expect(lines.map(({ words, place, params }) => ({ words, place, params }))).toEqual([
    { words: 'Audit log: revenue weight is disputed', place: 'disputes', params: { themeId: 't1' } },
    { words: 'The shortlist holds 2 of at least 3', place: 'decide', params: {} },
    { words: 'Slack digest is undecided', place: 'decide', params: { themeId: 't2' } },
  ])
})
