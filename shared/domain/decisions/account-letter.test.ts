import { describe, expect, it } from 'vitest'
import { accountLetter } from './account-letter.ts'
import { disputesInWords } from './draft-disputes.ts'
import type { MemoDispute, MemoWords } from './memo-facts.ts'

describe('the letter to an account', () => {
  it('says one thing without a list', () => {
    const letter = accountLetter(
      [{ theme: 'Filters', words: 'It is on our roadmap.' }],
      'Q1 2027',
      'Lena Fox',
    )
    expect(letter?.subject).toBe('What we decided on “Filters”')
    expect(letter?.text).toBe(
      'Hello,\n\nYou told us about “Filters”. We have planned Q1 2027 now, and this is where it stands.\n\nIt is on our roadmap.\n\nIf you would like to talk about any of this, answer this message and we will find a time.\n\nKind regards\nLena Fox',
    )
  })

  it('names each of several, and only counts many', () => {
    const themes = (n: number) =>
      Array.from({ length: n }, (_, at) => ({ theme: `T${at + 1}`, words: 'Words.' }))
    expect(accountLetter(themes(2), 'Q1 2027', null)?.text).toContain(
      'You told us about “T1” and “T2”. We have planned Q1 2027 now, and this is where they stand.\n\n“T1”: Words.\n\n“T2”: Words.',
    )
    expect(accountLetter(themes(5), 'Q1 2027', null)?.text).toContain('You told us about 5 things')
    expect(accountLetter(themes(2), 'Q1 2027', null)?.text).toMatch(/Kind regards\n\[your name\]$/u)
  })

  it('is none when nothing is decided', () => expect(accountLetter([], 'Q1 2027', null)).toBeNull())
})

describe('disputes in a memo', () => {
  const words = {
    dimension: { revenue: 'Revenue weight', breadth: 'Customer breadth', alignment: 'Strategic alignment' },
  } as MemoWords
  const settled: MemoDispute = {
    dimension: 'revenue',
    positions: [
      { who: 'Dana Ruiz', score: 5, reason: 'Two renewals hang on it' },
      { who: 'Omar Reyes', score: null, reason: '' },
    ],
    outcome: 'agreed',
    score: 4,
    sentence: 'One of the renewals was signed since',
    by: 'Dana Ruiz',
    due: null,
  }

  it('say who held what, and how it ended', () => {
    expect(disputesInWords([settled], 'internal', words)).toBe(
      'Revenue weight: Dana Ruiz gave 5 (“Two renewals hang on it”) and Omar Reyes gave no score. Agreed on 4 by Dana Ruiz. One of the renewals was signed since.',
    )
    const open = { ...settled, outcome: 'escalated', score: null, sentence: '', due: '2026-11-29' } as const
    expect(disputesInWords([open], 'internal', words)).toMatch(/Escalated by Dana Ruiz, due 29 Nov 2026\.$/u)
  })

  it('name nobody and give no reason in the shareable cut', () => {
    expect(disputesInWords([settled], 'shareable', words)).toBe(
      'Revenue weight was discussed and settled at 4.',
    )
    expect(disputesInWords([{ ...settled, outcome: 'escalated', score: null }], 'shareable', words)).toBe(
      'Revenue weight is not settled yet; it has been escalated.',
    )
  })

  it('are left out where there was none', () => expect(disputesInWords([], 'internal', words)).toBe(''))
})
