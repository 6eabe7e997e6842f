import { describe, expect, it } from 'vitest'
import { accountLetter, type LetterTheme } from './account-letter.ts'
import { disputesInWords } from './draft-disputes.ts'
import type { MemoDispute, MemoWords } from './memo-facts.ts'

const session = { quarter: 'Q1 2027', plansQuarter: true, sealed: true } as const
const build: LetterTheme = {
  theme: 'Filters',
  outcome: 'build',
  decided: true,
  line: 'on our roadmap for Q1 2027',
  words: 'It’s now on our roadmap.',
  drafted: { this: ['It’s now on our roadmap.'], these: ['They’re now on our roadmap.'] },
}
const text = (...themes: readonly LetterTheme[]): string =>
  accountLetter(themes, session, 'Lena Fox').letter?.text ?? ''

describe('the letter to an account', () => {
  it('says what was decided above the words, thanks once, and offers to talk', () => {
    expect(accountLetter([build], session, 'Lena Fox').letter?.subject).toBe('An update on your request')
    expect(text(build)).toBe(
      'Hello,\n\nThank you for raising Filters with us. We’ve finished planning for Q1 2027, and I’d like you to hear the outcome from me.\n\nFilters: on our roadmap for Q1 2027\nIt’s now on our roadmap.\n\nIf you’d like to talk it through, just reply and we’ll find a time.\n\nBest,\nLena Fox',
    )
  })

  it('says the same of several themes once, and counts many', () => {
    const letter = accountLetter([build, { ...build, theme: 'Exports' }], session, null).letter
    expect(letter?.subject).toBe('An update on two of your requests')
    expect(letter?.text).toContain(
      'Filters: on our roadmap for Q1 2027\nExports: on our roadmap for Q1 2027\nThey’re now on our roadmap.',
    )
    expect(letter?.text).toMatch(/Best,\n\[your name\]$/u)
    const many = Array.from({ length: 5 }, (_, at) => ({ ...build, theme: `T${at + 1}` }))
    expect(text(...many)).toContain('Thank you for the five requests you’ve raised with us.')
  })

  it('says a sentence once of themes that came to the same, and what differs by name', () => {
    const declined = (theme: string, until: string): LetterTheme => ({
      ...build,
      theme,
      outcome: 'decline',
      line: 'not planned',
      drafted: {
        this: [
          'This isn’t planned.',
          `Here’s what works today: ${until}`,
          'I’m happy to walk you through it.',
        ],
        these: [
          'These aren’t planned.',
          `Here’s what works today: ${until}`,
          'I’m happy to walk you through it.',
        ],
      },
    })
    expect(text(declined('Fonts', 'Slides.'), declined('Palettes', 'A file.'))).toContain(
      'Fonts: not planned\nPalettes: not planned\nThese aren’t planned. I’m happy to walk you through it.\nAs for Fonts, here’s what works today: Slides.\nAs for Palettes, here’s what works today: A file.\n\nIf',
    )
  })

  it('is marked as a draft while the session isn’t sealed', () => {
    expect(accountLetter([build], { ...session, sealed: false }, null).letter?.subject).toBe(
      'Draft, not sealed: An update on your request',
    )
  })

  it('lets a title end as it does', () => {
    const asked = text({ ...build, theme: 'Why is it slow?' }, { ...build, theme: 'iCal feeds.' })
    expect(asked).toContain('Thank you for raising “Why is it slow?” and “iCal feeds.” with us.')
    expect(asked).toContain('Why is it slow?: on our roadmap')
    expect(asked).toContain('iCal feeds: on our roadmap')
  })

  it('lets somebody’s own words stand by themselves', () => {
    const own = { ...build, drafted: null }
    expect(text(own, { ...own, theme: 'Exports' }).match(/It’s now on our roadmap\./gu)).toHaveLength(2)
  })

  it('tells of what is decided and of what is open, and doesn’t call planning finished then', () => {
    const open = {
      ...build,
      theme: 'Exports',
      outcome: 'open',
      decided: false,
      line: 'not decided yet',
    } as const
    expect(text(build, open)).toContain('Exports: not decided yet')
    expect(text(build, open)).not.toContain('finished')
    expect(text(build, { ...open, outcome: 'escalated', line: 'with our leadership' })).toContain(
      'with our leadership',
    )
  })

  it('plans no quarter in a triage', () => {
    const letter = accountLetter([build], { ...session, plansQuarter: false }, null).letter
    expect(letter?.text).toContain('I’d like you to hear from me what we decided.')
    expect(letter?.text).not.toContain('planning')
  })

  it('is withheld for a reason', () => {
    const open = { ...build, outcome: 'open', decided: false } as const
    expect(accountLetter([], session, null).withheld).toBe('nothing-to-tell')
    expect(accountLetter([open], session, null).withheld).toBe('nothing-to-tell')
    expect(accountLetter([{ ...build, line: ' ' }], session, null)).toEqual({
      letter: null,
      withheld: 'no-decision',
    })
  })
})

describe('disputes in a memo', () => {
  const words = {
    dimension: { revenue: 'Revenue weight', breadth: 'Customer breadth', alignment: 'Strategic alignment' },
  } as MemoWords
  const settled: MemoDispute = {
    dimension: 'revenue',
    positions: [
      { who: 'Dana Ruiz', score: 5, reason: 'Two renewals hang on it' },
      { who: 'Mira Kang', score: 5, reason: '' },
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
      'Revenue weight: Dana Ruiz and Mira Kang scored 5; Omar Reyes gave no score. Dana Ruiz: “Two renewals hang on it.” Agreed on 4 by Dana Ruiz. One of the renewals was signed since.',
    )
    const open = { ...settled, outcome: 'escalated', score: null, sentence: '', due: '2026-11-29' } as const
    expect(disputesInWords([open], 'internal', words)).toMatch(/Escalated by Dana Ruiz, due 29 Nov 2026\.$/u)
  })

  it('name nobody and give no reason in the shareable cut', () => {
    expect(disputesInWords([settled], 'shareable', words)).toBe(
      'Revenue weight was discussed and settled at 4.',
    )
    expect(disputesInWords([{ ...settled, outcome: 'escalated', score: null }], 'shareable', words)).toBe(
      'Revenue weight isn’t settled yet; it has been escalated.',
    )
  })

  it('are left out where there was none', () => expect(disputesInWords([], 'internal', words)).toBe(''))
})
