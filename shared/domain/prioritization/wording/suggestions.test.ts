import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Outcome, OUTCOMES } from '#shared/domain/prioritization/decisions/outcome.ts'
import { checkText, type WordingNote } from './check-wording.ts'
import { takeSuggestion } from './suggestions.ts'

const notes = (text: string, outcome: Outcome): WordingNote[] =>
  checkText('letter', text, {
    status: outcome === 'build' || outcome === 'defer' || outcome === 'decline' ? outcome : null,
    outcome,
    quarter: 'Q1 2027',
    returns: 'Q2 2027',
    day: null,
    names: ['Kestrel Energy'],
    themeNames: [],
  })

/** The text with the first note's suggestion taken; null where it has none. What it leaves unsaid has a test of its own. */
function taken(text: string, outcome: Outcome): string | null {
  const [note] = notes(text, outcome).filter(({ code }) => code !== 'undecided-words')
  const suggestion = note?.suggestion ?? null
  return suggestion === null ? null : takeSuggestion(text, suggestion)
}

describe('what a wording can be replaced by', () => {
  it.each([
    ['build', 'We guarantee it.', 'We plan it.'],
    ['build', 'It is a commitment.', 'It is a plan.'],
    ['build', 'It will definitely cover it.', 'It will cover it.'],
    ['build', 'Certainly, we look at it.', 'We look at it.'],
    ['build', 'You have it soon.', 'You have it in Q1 2027.'],
    ['defer', 'We’ll come back to you soon.', 'We’ll come back to you.'],
    ['build', 'You have it by the end of the month.', 'You have it in Q1 2027.'],
    ['build', 'It comes on March 14th.', 'It comes in Q1 2027.'],
    ['build', 'It comes in Q3 2027.', 'It comes in Q1 2027.'],
    ['build', 'In the third quarter you have it.', 'In Q1 2027 you have it.'],
    ['build', 'It’s planned for Q3 2027.', 'It’s planned for Q1 2027.'],
    ['build', 'It’s planned for 14 March 2027.', 'It’s planned in Q1 2027.'],
    ['defer', 'It’s logged for Q3 2027 planning.', 'It’s logged for Q2 2027 planning.'],
    ['defer', 'It’s logged by 2029.', 'It’s logged for Q2 2027.'],
    ['defer', 'It’s on our roadmap.', 'It is logged for Q2 2027 planning.'],
    ['decline', 'They are on our roadmap.', 'They are not on our roadmap.'],
    ['decline', 'It comes in Q3 2027.', null],
    ['compliance', 'We hope to tell you.', 'We’ll tell you.'],
    ['escalated', 'Leadership will likely tell you.', 'Leadership will tell you.'],
    ['escalated', 'It will likely come.', null],
    ['build', 'Most of our customers ask.', 'Customers ask.'],
    ['build', 'Every customer asks.', null],
    ['build', 'Ask your CSM.', 'Ask our team.'],
    ['build', 'Like Kestrel Energy, you asked.', null],
    ['build', 'It’s a sure thing.', null],
    ['build', 'You have it in the next release.', 'You have it in Q1 2027.'],
    ['build', 'Nine in ten users ask.', null],
    ['build', 'Soon.', 'In Q1 2027.'],
    ['defer', 'Soon.', null],
  ] as const)('%s: %s', (outcome, text, expected) => expect(taken(text, outcome)).toBe(expected))
})

it('puts nothing that has a note itself, keeps the rest of the text, and ends', () => {
  const words = fc.constantFrom(
    'definitely',
    'Soon',
    'in Q3 2027',
    'the third quarter',
    'by March',
    'most of our customers',
    'is on our roadmap',
    'next quarter',
    'likely',
    'your CSM',
    'x',
    'it.',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 10 }), fc.constantFrom(...OUTCOMES), (parts, outcome) => {
      let text = parts.join(' ')
      for (let step = 0; step <= parts.length * 2; step += 1) {
        const [suggestion] = notes(text, outcome).flatMap((note) => note.suggestion ?? [])
        if (!suggestion) return
        const before = text
        text = takeSuggestion(text, suggestion)
        expect(text.startsWith(before.slice(0, suggestion.start))).toBe(true)
        expect(text.endsWith(before.slice(suggestion.end))).toBe(true)
      }
      expect.unreachable('every suggestion settles one wording')
    }),
  )
})
