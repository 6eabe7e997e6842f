import { expect, it } from 'vitest'
import { decisionWords, isDisputed, standsEscalated } from './standing.ts'
import { formatFor } from '#renderer/lib/format.ts'
import { aRow } from '#test/support/ranking-rows.ts'

const format = { ...formatFor('en-US', 'USD', 'Q1 2027'), date: (iso: string): string => iso }

it('lets an escalation stand for a decision until there is one', () => {
  const escalated = aRow('A', [3, 3, 3], { escalationDue: '2026-11-29' })
  expect(standsEscalated(escalated)).toBe(true)
  expect(decisionWords(escalated, format)).toEqual({ tone: 'warn', words: 'Escalated, due 2026-11-29' })
  const decided = {
    ...escalated,
    decision: { ...escalated.decision, status: 'defer' as const },
  }
  expect(standsEscalated(decided)).toBe(false)
  expect(decisionWords(decided, format).words).toBe('Defer to Q2 2027')
  expect(decisionWords(aRow('A', [3, 3, 3]), format).words).toBe('Undecided')
})

it('knows a theme that is still disputed', () => {
  const standing = { revenue: 'agreed', breadth: 'disputed', alignment: 'agreed' } as const
  expect(isDisputed(aRow('A', [3, 3, 3], { standing }))).toBe(true)
  expect(isDisputed(aRow('A', [3, 3, 3]))).toBe(false)
})
