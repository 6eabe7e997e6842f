import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DECISION_STATUSES, type DecisionStatus } from '#shared/domain/decisions/decision.ts'
import { draftCustomerWords } from '#shared/domain/decisions/draft-customer-words.ts'
import type { MemoFacts } from '#shared/domain/decisions/memo-facts.ts'
import { checkWording } from './check-wording.ts'

const context = { quarter: 'Q1 2027', names: ['Kestrel Energy', 'Lena Fox'], themeNames: [] }
const found = (text: string, status: DecisionStatus | null = 'build'): string[] =>
  checkWording(text, { ...context, status }).map((note) => note.text)

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
    const [note] = checkWording(text, { ...context, status: 'build' })
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
    expect(checkWording(text, { ...context, themeNames, status: 'defer' })).toEqual([])
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
    ['decline', 'Perhaps in 2028.', 'in 2028'],
    ['decline', 'We will build it another time.', 'We will build'],
    [null, 'It is on our roadmap.', 'is on our roadmap'],
  ] as const)('%s: %s', (status, text, expected) => expect(found(text, status)).toEqual([expected]))
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
    fc.property(text, fc.constantFrom(...DECISION_STATUSES, null), (value, status) => {
      let end = 0
      for (const note of checkWording(value, { ...context, status })) {
        expect(note.start).toBeGreaterThanOrEqual(end)
        expect(note.end).toBeGreaterThan(note.start)
        expect(value.slice(note.start, note.end)).toBe(note.text)
        ;({ end } = note)
      }
    }),
  )
})

it('the draft itself raises nothing, whatever the facts', () => {
  const name = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '')
  const standing = fc.constantFrom<MemoFacts['standing']>(
    { track: 'compliance' },
    { track: 'unscored', missing: ['alignment'], escalated: null },
    { track: 'ranked', rank: 4, of: 9, shortlisted: false, composite: 9, decidedBy: 'revenue', above: 'X' },
  )
  const account = { name: 'Kestrel Energy', tier: 'smb', csm: 'Lena Fox', arr: 5, renewalDate: null } as const
  fc.assert(
    fc.property(
      name,
      fc.array(name, { maxLength: 6 }),
      fc.constantFrom(...DECISION_STATUSES, null),
      standing,
      fc.integer({ min: 0, max: 5 }),
      (themeName, ahead, status, at, asking) => {
        const facts: MemoFacts = {
          themeName,
          ahead,
          status,
          standing: at,
          accounts: Array.from({ length: asking }, () => ({
            ...account,
            risk: 1,
            expansion: 2,
            counted: true,
          })),
          names: ['Kestrel Energy', 'Lena Fox'],
          description: '',
          currency: 'USD',
          owner: 'Mira Kang',
          quarter: 'Q1 2027',
          returns: 'Q3 2027',
          revenue: 3,
          model: { revenue: 3, breadth: 3, alignment: 3 },
          breadth: 3,
          alignment: null,
          risk: asking,
          expansion: 2 * asking,
          weightedArr: 3 * asking,
          exposedArr: 5 * asking,
          weightedCount: asking,
          tierCounts: { enterprise: 0, 'mid-market': 0, smb: asking },
          fit: null,
          roadmapTheme: null,
          scoredInRoom: false,
          flags: [],
          overrides: [],
          rationale: 'The existing export covers most of the need.',
          workaround: 'Export to CSV and upload the file.',
        }
        const words = draftCustomerWords(facts)
        expect(words.trim()).not.toBe('')
        const themeNames = [themeName, ...ahead]
        expect(checkWording(words, { status, quarter: 'Q1 2027', names: facts.names, themeNames })).toEqual(
          [],
        )
      },
    ),
  )
})
