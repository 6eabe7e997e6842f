import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Outcome, OUTCOMES } from '#shared/domain/prioritization/decisions/outcome.ts'
import { TEXT_KINDS, type TextKind } from './wording-code.ts'
import { cutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import { checkText, type WordingNote } from './check-wording.ts'
import { takeSuggestion } from './suggestions.ts'
import type { WordingContext } from './wording-context.ts'

const context: Omit<WordingContext, 'status' | 'outcome'> = {
  quarter: 'Q1 2027',
  returns: 'Q2 2027',
  day: null,
  names: ['Kestrel Energy', 'Lena Fox', 'Target'],
  themeNames: [],
}
const contextFor = (outcome: Outcome): WordingContext => ({
  ...context,
  outcome,
  status: outcome === 'escalated' || outcome === 'open' || outcome === 'compliance' ? null : outcome,
})
/** What is said. What is left unsaid has cases of its own: most texts here are one phrase. */
const notes = (text: string, outcome: Outcome = 'build', kind: TextKind = 'letter'): WordingNote[] =>
  checkText(kind, text, contextFor(outcome)).filter(({ code }) => code !== 'undecided-words')
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
    ['It’s on its way.', 'on its way'],
    ['You have it in the next release.', 'in the next release'],
    ['It comes in an upcoming version.', 'in an upcoming version'],
    ['It comes in due course.', 'in due course'],
    ['It comes eventually.', 'eventually'],
    ['It comes in spring.', 'in spring'],
    ['It comes in the early summer.', 'in the early summer'],
    ['It comes in the first half.', 'in the first half'],
    ['It comes first thing in 2027.', 'first thing in 2027'],
    ['You have my word.', 'You have my word'],
    ['Count on it.', 'Count on it'],
    ['It will be in a future release.', 'in a future release'],
    ['Our upcoming release has it.', 'Our upcoming release'],
    ['It’ll be out in a couple months.', 'in a couple months'],
    ['It’ll be there for your renewal.', 'there for your renewal'],
    ['You have it at the beginning of the quarter.', 'at the beginning of the quarter'],
    ['You have it, without fail.', 'without fail'],
    ['You can count on us.', 'You can count on us'],
    ['It’s a sure thing.', 'a sure thing'],
    ['We ensure you get it.', 'We ensure you get'],
    ['We’ll make sure it ships.', 'We’ll make sure it ships'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))

  it.each([
    ['It’s logged for Q2 2027 planning, so expect it in Q2 2027.', 'defer', 'so expect it'],
    ['It will come in Q2 2027.', 'defer', 'It will come'],
    ['It may well come back later.', 'decline', 'may well come back'],
    ['It’s on our roadmap before your renewal.', 'build', 'before your renewal'],
    ['We’re a hundred percent sure of our roadmap.', 'build', 'a hundred percent sure'],
    ['We’re sure to deliver it.', 'build', 'sure to deliver'],
    ['9 of 10 customers want it.', 'build', '9 of 10 customers'],
    ['Two thirds of customers want it.', 'build', 'Two thirds of customers'],
    ['Most of our base wants it.', 'build', 'Most of our base'],
    ['Your request has a low revenue weight.', 'decline', 'revenue weight'],
    ['It missed our shortlist.', 'decline', 'shortlist'],
    ['The theme scored 3 in our model.', 'decline', 'The theme scored'],
    ['We weigh what is at stake.', 'defer', 'We weigh'],
    ['You’ll have it in Q2 2027.', 'defer', 'You’ll have it'],
    ['It’s first in line for Q2 2027.', 'defer', 'first in line'],
    ['We plan to deliver it in Q2 2027.', 'defer', 'We plan to deliver'],
    ['Not now, but we’ll get to it.', 'decline', 'we’ll get to it'],
    ['I’d bet on a yes.', 'escalated', 'bet on'],
    ['Nine customers out of ten don’t need it.', 'decline', 'Nine customers out of ten'],
    ['Use the API until we ship it.', 'defer', 'until we ship it'],
    ['Use the API until it’s there.', 'decline', 'until it’s there'],
    ['Use the API till it’s been built.', 'defer', 'till it’s been built'],
    ['It’s first on the list for Q2 2027.', 'defer', 'first on the list'],
    ['It’s at the top of our list.', 'defer', 'at the top of our list'],
    ['It’s a priority for us.', 'defer', '’s a priority for us'],
    ['It’s just a matter of time.', 'defer', 'just a matter of time'],
    ['It moves to Q2 2027.', 'defer', 'It moves to Q2 2027'],
    ['Give us three months.', 'defer', 'Give us three months'],
    ['We may look at it again.', 'decline', 'We may look at it'],
    ['It ships in the first week of the quarter.', 'build', 'in the first week of the quarter'],
    ['Few customers asked for it.', 'decline', 'Few customers'],
    ['Only three customers asked for it.', 'decline', 'Only three customers'],
    ['Hardly anybody asked.', 'decline', 'Hardly anybody'],
    ['You are the only one who asked.', 'decline', 'You are the only one'],
    ['Our biggest customers asked for other things.', 'decline', 'Our biggest customers'],
    ['Your MRR is small.', 'decline', 'MRR'],
    ['It scored 9.', 'decline', 'It scored 9'],
    ['Its alignment was weak.', 'decline', 'Its alignment'],
    ['We overrode the ranking.', 'decline', 'We overrode'],
    ['This theme came last.', 'decline', 'This theme'],
    ['Engineering has no bandwidth.', 'decline', 'Engineering has no bandwidth'],
    ['It’s in the backlog.', 'defer', 'in the backlog'],
    ['Sprint 14 has other work.', 'defer', 'Sprint 14'],
    ['Apply the customer’s own master.', 'decline', 'the customer’s'],
    // Words of another decision.
    ['After review, we’re not going to build filters.', 'build', 'not going to build'],
    ['We’re not building filters.', 'build', 'We’re not building'],
    ['We’ve decided against this.', 'build', 'decided against'],
    ['This isn’t something we’re going to build.', 'build', 'isn’t something we’re'],
    ['It’s logged for later planning.', 'build', 'logged for'],
    ['We have no plan to build it.', 'build', 'no plan to'],
    ['We’re not going to build filters in the near term.', 'defer', 'in the near term'],
    ['It’s logged for later.', 'decline', 'logged for'],
    ['Our leadership is deciding on it.', 'build', 'leadership is deciding'],
    ['We haven’t decided on it yet.', 'defer', 'haven’t decided'],
  ] as const)('%s', (text, outcome, expected) => expect(found(text, outcome)).toEqual([expected]))
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
    'A record on its way to the export is kept.',
    'The data are eventually consistent.',
    'It runs in Spring Boot.',
    'It stands in the first half of the page.',
    'Teams that rely on it today can keep the export.',
    'The export ensures that no row is lost.',
    'We’ll make sure you hear from us.',
    'The first thing to do is to export.',
    'In the release notes you find the next steps.',
    'It works in the next version of Excel.',
    'I’ll be back to you, and your dark theme file keeps its weight.',
    'A third of the rows is enough; it scores points in a game.',
    'It moves to another folder once it’s out of date; the backlog view lists it by priority.',
    'Upload the file; when it’s there, override the default and filter by the customer’s region.',
    'A few customers told us so, and it needs little bandwidth.',
    'The first week of the quarter is at the top of the page.',
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
    ['defer', 'Logged for Q3 2027.', 'Q3 2027'],
    ['defer', 'Perhaps next quarter.', 'next quarter'],
    ['defer', 'Logged for Q1 2027.', 'Q1 2027'],
    ['defer', 'It comes in Q2 2027.', 'It comes'],
    ['defer', 'Not in Q1 2027. We build it in Q2 2027.', 'We build it'],
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
    expect(found('I’m confident that they like it.', 'escalated')).toEqual(['confident'])
    const text = 'Our leadership decides, and I’ll come back to you by Nov 29, 2026.'
    expect(found(text, 'escalated')).toEqual(['Nov 29, 2026'])
    const given = { ...context, status: null, outcome: 'escalated', day: '2026-11-29' } as const
    expect(checkText('letter', text, given)).toEqual([])
    expect(checkText('letter', 'Our leadership decides by Nov 30.', given)).toHaveLength(1)
  })
  it('a legal duty isn’t optional, and has no beta', () => {
    for (const [text, expected] of [
      ['We hope to tell you when it is in beta.', ['We hope to', 'beta']],
      ['We’ll try to do it.', ['We’ll try to']],
      ['We’ll do our best.', ['do our best']],
    ] as const)
      expect(found(text, 'compliance')).toEqual(expected)
  })
  it.each([
    'We’ll add the users for you if you send us a list.',
    'We’ll provide a template.',
    'We’ll deliver the file by SFTP every night.',
  ])('what is done by hand is no promise to build: %s', (text) => {
    for (const outcome of ['defer', 'decline'] as const)
      expect(found(text, outcome, 'workaround')).toEqual([])
    expect(found('We’ll build it for you.', 'defer', 'workaround')).toEqual(['We’ll build'])
  })
})

describe('work that isn’t released', () => {
  const given = {
    ...contextFor('defer'),
    title: 'Slack alerts on thresholds',
    themeNames: ['Slack alerts', 'Slack alerts on thresholds', 'Native HubSpot integration', 'Search'],
    namesUnreleased: false,
  }
  const named = (text: string, kind: TextKind = 'workaround', own: Partial<WordingContext> = {}): string[] =>
    checkText(kind, text, { ...given, ...own })
      .filter(({ code }) => code === 'unreleased')
      .map((note) => note.text)
  it.each([
    ['Instead we put native hubspot integration first.', 'native hubspot integration'],
    ['Use the beta of “Native HubSpot integration”.', 'Native HubSpot integration'],
    ['Slack alerts can be set for each report.', 'Slack alerts'],
    ['Like “Search”, it’s logged.', 'Search'],
    ['The new Search has it.', 'Search'],
  ])('is not named to customers: %s', (text, title) => {
    for (const kind of ['letter', 'workaround'] as const) expect(named(text, kind)).toEqual([title])
    for (const kind of ['rationale', 'resolution', 'capacity', 'response'] as const)
      expect(named(text, kind)).toEqual([])
    expect(named(text, 'letter', { namesUnreleased: true })).toEqual([])
  })
  it.each([
    'Slack alerts on thresholds are logged.',
    'Search for the report, or use the search field.',
    'HubSpot’s own export works.',
  ])('is not taken from a text’s own title, a word, or part of a title: %s', (text) =>
    expect(named(text)).toEqual([]),
  )
})

describe('the opposite of what was decided', () => {
  const outcomes = ['defer', 'decline', 'escalated', 'open'] as const
  const opposites = [
    ['We’re building this.', 'We’re building this'],
    ['We are building it now.', 'We are building it'],
    ['It’s happening.', 'It’s happening'],
    ['This is planned.', 'This is planned'],
    ["We're working on it.", "We're working on it"],
    ['It’s in progress.', 'It’s in progress'],
    ['This made the list.', 'This made the list'],
    ['You can rely on us to build it.', 'You can rely on us to build'],
  ] as const
  it.each(opposites)('%s', (text, expected) => {
    for (const outcome of outcomes)
      expect(notes(text, outcome).map(({ code, text: at }) => [code, at])).toEqual([
        ['not-decided', expected],
      ])
    expect(notes(text, 'build').filter(({ code }) => code === 'not-decided')).toEqual([])
    const given = { ...context, status: 'build', outcome: 'compliance' } as const
    expect(checkText('letter', text, given).filter(({ code }) => code === 'not-decided')).toEqual([])
  })
  it.each([
    'We’re not building this.',
    'We aren’t building it.',
    'This isn’t planned.',
    'It’s not in progress.',
    'This hasn’t made the list.',
    'We’ll tell you whether we’re building it.',
    'Tell us when it’s happening to you, and why it’s happening.',
    'We’re working on other things.',
    'It’s coming up again in planning.',
  ])('%s says no, or nothing', (text) => {
    for (const outcome of outcomes) expect(found(text, outcome)).toEqual([])
  })
})

describe('shares and jargon', () => {
  it.each([
    ['It serves most of our customers.', 'most of our customers'],
    ['Nearly all customers use the export.', 'Nearly all customers'],
    ['30% of our accounts ask.', '30% of our accounts'],
    ['80 percent of customers use the export.', '80 percent of customers'],
    ['The bulk of our customers do.', 'The bulk of our customers'],
    ['More than half of our users do.', 'More than half of our users'],
    ['Nobody else asked.', 'Nobody else asked'],
    ['The majority uses it.', 'The majority'],
    ['The vast majority of users like it.', 'The vast majority of users'],
    ['Most teams do this.', 'Most teams'],
    ['Most people use it.', 'Most people'],
    ['Nine in ten users like it.', 'Nine in ten users'],
    ['9 out of 10 teams like it.', '9 out of 10 teams'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))
  it.each([
    'Add all users at once, at most ten per minute.',
    'You and several other customers asked.',
    'What customers use today is the export.',
    'A majority vote decides.',
    'It serves most people in your team.',
    'One in the list of users is enough.',
    'Most rows are small.',
    'Select all customers in the list, then export.',
    'Most accounts that asked are large.',
  ])('%s', (text) => expect(found(text)).toEqual([]))
  it('underlines our own words in what customers read, and nowhere else', () => {
    const text = 'CS provides a template; ask your PM about ICP and ARR.'
    for (const kind of ['letter', 'workaround'] as const)
      expect(found(text, 'decline', kind)).toEqual(['CS', 'PM', 'ICP', 'ARR'])
    expect(found(text, 'decline', 'rationale')).toEqual([])
    expect(
      found('Only three customers asked; the biggest accounts did not.', 'decline', 'rationale'),
    ).toEqual([])
    const scoring = 'Your tier, the composite and the churn risk count.'
    expect(found(scoring, 'decline')).toEqual(['tier', 'composite', 'churn risk'])
    expect(found('The free tier has a composite key, a color theme and two-tier CSS.', 'decline')).toEqual([])
    expect(found('You can upload a CSV through the API.', 'decline', 'workaround')).toEqual([])
  })
})

describe('texts that stay in the house', () => {
  it('may name customers, amounts and days', () => {
    const text = 'Kestrel Energy renews $400,000 on 21 Jan 2027; Lena Fox, their CSM, knows. In 2 weeks.'
    for (const kind of ['resolution', 'capacity', 'response', 'rationale'] as const)
      expect(found(text, 'build', kind)).toEqual([])
  })
  it.each([
    ['We will ship it on 3 March 2027.', 'build', ['on 3 March 2027']],
    ['It ships in Q3 2028.', 'build', ['Q3 2028']],
    ['It is built in Q3 2027.', 'defer', ['Q3 2027']],
    ['We will match it by Dec 4.', 'build', ['Dec 4']],
    ['Ready in Q3.', 'build', ['Q3']],
    ['It ships in Q1 2027.', 'build', []],
    ['It is built in Q2 2027 at the earliest.', 'defer', []],
    ['Usage fell in Q3 2026, and they renew on 21 Jan 2027.', 'defer', []],
  ] as const)('name no day or quarter of delivery but the one decided: “%s”', (text, outcome, expected) => {
    for (const kind of ['rationale', 'resolution', 'capacity', 'response'] as const)
      expect(found(text, outcome, kind).map((one) => one.replace(/^3/u, 'on 3'))).toEqual(expected)
  })
  it('are no surer than the decision either, and claim no share', () => {
    for (const kind of TEXT_KINDS)
      expect(found('We guarantee it to most customers, certainly and soon.', 'build', kind)).toEqual([
        'guarantee',
        'most customers',
        'certainly',
        'soon',
      ])
  })
})

it('asks whether a common word at the beginning of a sentence is the customer', () => {
  expect(notes('Target dates are private.').map(({ code }) => code)).toEqual(['ask-name'])
  expect(notes('Like Target, you asked.').map(({ code }) => code)).toEqual(['name'])
  expect(notes('We set a target.')).toEqual([])
})

describe('words for customers that don’t say what was decided', () => {
  const omitted = (text: string, outcome: Outcome, kind: TextKind = 'letter'): string[] =>
    checkText(kind, text, contextFor(outcome))
      .filter(({ code }) => code === 'undecided-words')
      .map((note) => note.text)
  const decided = OUTCOMES.filter((outcome) => outcome !== 'open')
  it.each(decided)('%s: a thank-you alone has a note, and a suggestion that settles it', (outcome) => {
    const text = 'Thanks for your patience. Talk to you on our next call.'
    const [note] = checkText('letter', text, contextFor(outcome))
    expect(note).toMatchObject({ code: 'undecided-words', text: 'Thanks for your patience.' })
    expect(note?.suggestion).not.toBeNull()
    if (note?.suggestion) {
      const taken = takeSuggestion(text, note.suggestion)
      expect(taken.endsWith(text)).toBe(true)
      expect(checkText('letter', taken, contextFor(outcome))).toEqual([])
    }
  })
  it('is asked of letters alone, and not before there is a decision', () => {
    expect(omitted('Thanks for your patience.', 'open')).toEqual([])
    for (const kind of TEXT_KINDS.filter((one) => one !== 'letter'))
      expect(omitted('Thanks for your patience.', 'defer', kind)).toEqual([])
  })
  it('stands beside the other notes', () => {
    expect(checkText('letter', 'Soon, for sure.', contextFor('defer')).map(({ code }) => code)).toEqual([
      'soon',
      'certainty',
    ])
    expect(
      checkText('letter', 'It comes soon.', contextFor('decline')).map(({ code, text }) => [code, text]),
    ).toEqual([
      ['undecided-words', 'It'],
      ['soon', 'soon'],
    ])
  })
  it.each([
    ['build', 'It’s on our roadmap.'],
    ['build', 'You’ll see it in beta first.'],
    ['defer', 'We can’t take it on in this round.'],
    ['defer', 'It isn’t part of this quarter’s work.'],
    ['defer', 'We put other work first.'],
    ['decline', 'We won’t build this.'],
    ['decline', 'We decided against it.'],
    ['escalated', 'Our leadership looks at it now.'],
    ['compliance', 'The law asks for it, and you get our answer in writing.'],
  ] as const)('%s: “%s” says it', (outcome, text) => expect(omitted(text, outcome)).toEqual([]))
})

it('customers read roles, not the names of those who decide', () => {
  const led = { ...contextFor('escalated'), privacy: { people: ['Henrik Solbakk'] } }
  const named = (text: string): string[] =>
    checkText('letter', text, led).map(({ code, text: found }) => `${code}: ${found}`)
  expect(named('Our leadership, Henrik Solbakk, is deciding.')).toEqual(['name: Henrik Solbakk'])
  expect(named('Our leadership is deciding; ask Henrik.')).toEqual(['name: Henrik'])
  expect(named('Our Head of Product is deciding.')).toEqual([])
})

describe('a weekday', () => {
  it.each([
    ['We’ll have it Friday.', ' Friday'],
    ['You’ll see it on Monday.', ' on Monday'],
    ['It ships Tuesday.', ' Tuesday'],
    ['They will be ready for you this Thursday.', ' this Thursday'],
    ['We can fix it Friday.', ' Friday'],
    ['Come Monday it’s done.', 'Come Monday'],
    ['This Friday, you’ll have it.', 'This Friday'],
    ['It’s there over the weekend.', 'over the weekend'],
  ])('of delivery is a promise: %s', (text, day) => {
    expect(notes(text).map((note) => [note.code, note.text])).toContainEqual(['time', day.trim()])
  })

  it.each([
    'We’ll call you on Friday.',
    'I’ll call you next Tuesday to walk you through it.',
    'The report runs every Monday.',
    'It comes every Monday.',
    'Reports arrive on Mondays.',
    'The numbers are ready on Monday mornings.',
    'Schedule the export for Monday morning.',
    'Choose Monday as the first day of the week.',
  ])('of a call, or of every week, is none: %s', (text) => {
    expect(found(text)).toEqual([])
    expect(found(text, 'defer', 'workaround')).toEqual([])
  })
})

describe('times that promise nothing', () => {
  const told = [
    'Thank you for asking. You asked in March 2025.',
    'You raised this on 12 March 2025.',
    'You asked for this in March.',
    'Back in January you told us.',
    'As discussed on 3 Nov, this is something we looked at.',
    'You first told us in 2024.',
    'Since our call on 14 October we looked at it again.',
    'We shipped the first part in June 2026.',
    'The feature we shipped in May 2025 covers part of it.',
    'Last year, in June 2026, we released the first part.',
  ]
  const chosen = [
    'Use the export from January to March.',
    'Filter from January to March, then export.',
    'Filter from January 2026 to March 2026, then export.',
    'Choose “This month” in the date filter.',
    'Set the filter to “Next quarter”.',
    'Click This week, then Export.',
    'Pick 1 January 2026 as the start date.',
    'Select Q3 2026 in the period picker.',
    'Exports run within two hours.',
    'The copy is refreshed within 24 hours.',
  ]
  it.each([...told, ...chosen])('raise no note, and are no secret: %s', (text) => {
    for (const outcome of ['build', 'defer', 'decline'] as const) {
      expect(found(text, outcome), outcome).toEqual([])
      expect(found(text, outcome, 'workaround'), outcome).toEqual([])
    }
    expect(cutPrivate(text, []).removed).toEqual([])
  })

  it.each([
    ['We told you it ships in March.', 'in March'],
    ['You asked for March 2027.', 'for March 2027'],
    ['We discussed it, and it comes in March.', 'in March'],
    ['Filters released in March 2027.', 'in March 2027'],
    ['It will have shipped in March.', 'in March'],
    ['It is launched in March.', 'in March'],
    ['In March you told us when you need it: it comes in May.', 'in May'],
    ['Choose the beta, and it comes in March.', 'in March'],
    ['We build it from January to March.', 'from January'],
    ['We’ll fix it within two hours.', 'within two hours'],
    ['You have it within 24 hours.', 'within 24 hours'],
    ['It is ready within two hours.', 'within two hours'],
    ['It runs within two weeks.', 'within two weeks'],
  ])('aren’t those that look like them: %s', (text, wording) => {
    expect(found(text)).toContain(wording)
  })

  it('are private where they are a contract’s', () => {
    for (const text of [
      'They told us in March 2027 their contract ends.',
      'We discussed on 12 March that they leave.',
    ])
      expect(cutPrivate(text, []).removed, text).toEqual([text])
    expect(cutPrivate('It is there by 21.1., we hear.', []).text).toBe('')
    expect(cutPrivate('It runs on 2.1. and later.', []).removed).toEqual([])
  })
})

describe('a squad’s own date in the capacity note', () => {
  it.each([
    ['Atlas delivers SSO in March 2027.', 'in March 2027'],
    ['The Atlas squad ships filters by mid-February.', 'mid-February'],
    ['Atlas: six weeks, done 12 Feb.', '12 Feb'],
    ['Borealis can finish SSO by end of February.', 'end of February'],
    ['Filters ready in March.', 'in March'],
  ])('is a promise: %s', (text, wording) => expect(found(text, 'build', 'capacity')).toContain(wording))

  it.each([
    'Squad Atlas is free in March.',
    'Two squads; one is on leave in January.',
    'Mira is out in January.',
    'Atlas comes off the migration on 12 February, then has room.',
  ])('isn’t the day on which it has room: %s', (text) => expect(found(text, 'build', 'capacity')).toEqual([]))
})
