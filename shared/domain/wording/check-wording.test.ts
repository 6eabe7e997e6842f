import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Outcome, OUTCOMES } from '#shared/domain/decisions/outcome.ts'
import {
  checkText,
  TEXT_KINDS,
  type TextKind,
  type WordingContext,
  type WordingNote,
} from './check-wording.ts'

const context: Omit<WordingContext, 'status' | 'outcome'> = {
  quarter: 'Q1 2027',
  returns: 'Q2 2027',
  day: null,
  names: ['Kestrel Energy', 'Lena Fox', 'Target'],
  themeNames: [],
}
const notes = (text: string, outcome: Outcome = 'build', kind: TextKind = 'letter'): WordingNote[] => {
  const status = outcome === 'escalated' || outcome === 'open' || outcome === 'compliance' ? null : outcome
  return checkText(kind, text, { ...context, status, outcome })
}
const found = (text: string, outcome?: Outcome, kind?: TextKind): string[] =>
  notes(text, outcome, kind).map((note) => note.text)

describe('wording that promises more than any decision', () => {
  it.each([
    ['We guarantee it.', 'guarantee'],
    ['This is GUARANTEED to work.', 'GUARANTEED'],
    ['We promised it, you know.', 'promised'],
    ['It is a firm commitment.', 'commitment'],
    ['It will definitely cover custom objects.', 'definitely'],
    ['It will certainly help.', 'certainly'],
    ['That is for sure.', 'for sure'],
    ['You will get it soon.', 'soon'],
    ['Sooner than you think.', 'Sooner'],
    ['We do it as soon as possible.', 'as soon as possible'],
    ['We do it asap.', 'asap'],
    ['It ships shortly.', 'shortly'],
    ['You have it in two weeks.', 'in two weeks'],
    ['You have it within the next 3 months.', 'within the next 3 months'],
    ['It is there by the end of the month.', 'by the end of the month'],
    ['It will be ready by the spring fair.', 'will be ready by the spring fair'],
    ['It comes in March.', 'in March'],
    ['It comes on 14 March 2027.', '14 March 2027'],
    ['It comes on March 14th.', 'March 14th'],
    ['It comes on 2027-03-14.', '2027-03-14'],
    ['Ready by Friday.', 'by Friday'],
    ['It is there by EOQ.', 'EOQ'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))

  it('says why and what to write instead, at the exact place', () => {
    const text = 'On our roadmap, and it will definitely cover custom objects.'
    const [note] = notes(text)
    expect(text.slice(note?.start, note?.end)).toBe('definitely')
    expect(note?.message).toMatch(/surer than the decision.*instead/u)
  })
})

describe('no false alarm', () => {
  it.each([
    'We can’t promise a date.',
    'We do not guarantee anything.',
    'There is no guarantee.',
    'The guaranteed-delivery queue is what you asked for.',
    'You may see it in beta.',
    'Tell us how soon you need it, as soon as you know.',
    'Uncertain customers and compromised files are another matter.',
    'You have asked for this since March 2026.',
    'The march of time and the sooners of Oklahoma.',
    'Commit history is kept.',
  ])('%s', (text) => expect(found(text)).toEqual([]))

  it('lets a theme be called what it is called', () => {
    const text = 'We logged “Guaranteed delivery by Q3 2027”.'
    const themeNames = ['Guaranteed delivery by Q3 2027']
    const given = { ...context, themeNames, status: 'defer', outcome: 'defer' } as const
    expect(checkText('letter', text, given)).toEqual([])
    expect(found(text, 'defer')).toEqual(['Guaranteed', 'Q3 2027'])
  })
})

describe('quarters', () => {
  it.each([
    'on our roadmap for Q1 2027',
    'planned for Q1',
    'planned for the first quarter of 2027',
    'in 2027',
  ])('a build may say “%s”', (text) => expect(found(text)).toEqual([]))
  it.each([
    ['in Q2 2027', 'Q2 2027'],
    ['in Q1 2028', 'Q1 2028'],
    ["in Q2'27", "Q2'27"],
    ['in the second quarter', 'second quarter'],
    ['in H2 2027', 'H2 2027'],
    ['by 2028', 'by 2028'],
  ])('a build for Q1 2027 may not say “%s”', (text, expected) => expect(found(text)).toEqual([expected]))
  it.each([
    ['defer', 'It comes in Q3 2027.', 'Q3 2027'],
    ['defer', 'It comes next quarter.', 'next quarter'],
    ['defer', 'It comes in Q1 2027.', 'Q1 2027'],
    ['decline', 'Not in Q2 2027.', 'Q2 2027'],
    ['decline', 'Perhaps in 2028.', 'in 2028'],
    ['decline', 'We will build it another time.', 'We will build'],
    ['open', 'It is on our roadmap.', 'is on our roadmap'],
  ] as const)('%s: %s', (outcome, text, expected) => expect(found(text, outcome)).toEqual([expected]))
  it('a deferral may name the quarter it is planned for, and the one it isn’t built in', () =>
    expect(found('We’re not building it in Q1 2027; it’s logged for Q2 2027 planning.', 'defer')).toEqual([]))
})

it('names of customers and amounts are not for other customers', () => {
  expect(found('Like Kestrel  energy, who pay $400,000, told Lena Fox.')).toEqual([
    'Kestrel  energy',
    '$400,000',
    'Lena Fox',
  ])
})

it('notes lie inside the text, in order, without overlaps, whatever the text', () => {
  const words = fc.constantFrom(
    'definitely',
    'soon',
    'as soon as possible',
    'Q3 2027',
    'by',
    'in March',
    'x',
    '5',
    '$5',
  )
  const text = fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(text, fc.constantFrom(...OUTCOMES), (value, outcome) => {
      let end = 0
      for (const note of notes(value, outcome)) {
        expect(note.start).toBeGreaterThanOrEqual(end)
        expect(note.end).toBeGreaterThan(note.start)
        expect(value.slice(note.start, note.end)).toBe(note.text)
        ;({ end } = note)
      }
    }),
  )
})

describe('what else was decided', () => {
  it('an escalation gives no hint of its end, and names its day only where that is allowed', () => {
    expect(found('It will likely come, we expect it to.', 'escalated')).toEqual(['likely', 'we expect it'])
    const text = 'I’ll come back to you by Nov 29, 2026.'
    expect(found(text, 'escalated')).toEqual(['Nov 29, 2026'])
    const given = { ...context, status: null, outcome: 'escalated', day: '2026-11-29' } as const
    expect(checkText('letter', text, given)).toEqual([])
    expect(checkText('letter', 'I’ll come back to you by Nov 30.', given)).toHaveLength(1)
  })
  it('a legal duty isn’t optional, and has no beta', () =>
    expect(found('We hope to tell you when it is in beta.', 'compliance')).toEqual(['We hope to', 'beta']))
})

describe('shares and jargon', () => {
  it.each([
    ['It serves most of our customers.', 'most of our customers'],
    ['Nearly all customers use the export.', 'Nearly all customers'],
    ['30% of our accounts ask.', '30% of our accounts'],
    ['Nobody else asked.', 'Nobody else asked'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))
  it.each([
    'Add all users at once, at most ten per minute.',
    'You and several other customers asked.',
    'What customers use today is the export.',
  ])('%s', (text) => expect(found(text)).toEqual([]))
  it('underlines our own words in what customers read, and nowhere else', () => {
    const text = 'CS provides a template; ask your PM about ICP and ARR.'
    for (const kind of ['letter', 'workaround'] as const)
      expect(found(text, 'decline', kind)).toEqual(['CS', 'PM', 'ICP', 'ARR'])
    expect(found(text, 'decline', 'rationale')).toEqual([])
    expect(found('You can upload a CSV through the API.', 'decline', 'workaround')).toEqual([])
  })
})

describe('texts that stay in the house', () => {
  it('may name customers, amounts and days', () => {
    const text = 'Kestrel Energy renews $400,000 on 21 Jan 2027, and soon.'
    for (const kind of ['resolution', 'capacity', 'response'] as const)
      expect(found(text, 'build', kind)).toEqual([])
    expect(found(text, 'build', 'rationale')).toEqual(['soon'])
  })
  it('promise nothing and claim no share either', () => {
    for (const kind of TEXT_KINDS)
      expect(found('We guarantee it to most customers.', 'build', kind)).toEqual([
        'guarantee',
        'most customers',
      ])
  })
})

it('asks whether a common word at the beginning of a sentence is the customer', () => {
  expect(notes('Target dates are private.').map(({ code }) => code)).toEqual(['ask-name'])
  expect(notes('Like Target, you asked.').map(({ code }) => code)).toEqual(['name'])
  expect(notes('We set a target.')).toEqual([])
})
