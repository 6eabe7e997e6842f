import { describe, expect, it } from 'vitest'
import { cutPrivate, findPrivate, namesInTitle, sentenceKey, withoutPrivate } from './memo-privacy.ts'

const names = ['Kestrel Energy', 'O’Neil (North)', 'Lena Fox', '李明', 'Blue Harbour Freight, Inc.']
const found = (text: string): string[] => findPrivate(text, names).map((span) => `${span.kind}: ${span.text}`)

describe('what the shareable cut never shows', () => {
  it.each([
    ['they pay $400,000.50 a year', 'money: $400,000.50'],
    ['they pay €1,2m', 'money: €1,2m'],
    ['they pay 400k USD', 'money: 400k USD'],
    ['they pay $.4M', 'money: $.4M'],
    ['they pay 1.234,50 €', 'money: 1.234,50 €'],
    ['they pay EUR 20 000', 'money: EUR 20 000'],
    ['with ARR of 250000', 'money: ARR of 250000'],
    ['with 250k ARR', 'money: 250k ARR'],
    ['they pay 400 K', 'money: 400 K'],
    ['they pay 40万円', 'money: 40万円'],
    ['It’s 4,000円.', 'money: 4,000円'],
    ['renewal 2027/01/21', 'day: 2027/01/21'],
    ['it renews 01-21-2027', 'day: 01-21-2027'],
    ['on the twenty-first of January', 'day: twenty-first of January'],
    ['on the first of March', 'day: first of March'],
    ['They pay 400,000 a year', 'money: 400,000'],
    ['with ARR 400,000', 'money: ARR 400,000'],
    ['they pay 400 grand', 'money: 400 grand'],
    ['twenty thousand dollars', 'money: twenty thousand dollars'],
    ['half-a-million', 'money: half-a-million'],
    ['a 6-figure deal', 'money: 6-figure'],
    ['a big contract, 250k, and growing', 'money: 250k'],
    ['We would lose 300k', 'money: 300k'],
    ['a 250k renewal', 'money: 250k'],
    ['It’s 400k.', 'money: 400k'],
    ['It’s 400k for us', 'money: 400k'],
    ['That makes 1.2m, and growing', 'money: 1.2m'],
    ['The whole thing: 400k', 'money: 400k'],
    ['renews next January', 'day: next January'],
    ['their January renewal', 'day: January renewal'],
    ['it renews on the 15th', 'day: on the 15th'],
    ['they sign before Christmas', 'day: before Christmas'],
    ['renews on 21 Jan 2027', 'day: 21 Jan'],
    ['renews on January 21st', 'day: January 21st'],
    ['renews on 2027-01-21', 'day: 2027-01-21'],
    ['renews on 1/21/27', 'day: 1/21/27'],
    ['KESTREL  ENERGY asked', 'name: KESTREL  ENERGY'],
    ['O’Neil (North) asked', 'name: O’Neil (North)'],
    ['ask 李明.', 'name: 李明'],
    ['Blue Harbour Freight asked', 'name: Blue Harbour Freight'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))

  it.each([
    'Five customers ask, 36 % of them large.',
    'Blue Harbour Freighters are ships.',
    'It scores 5 of 15 in Q1 2027.',
    'A march of 12 people may come.',
    'Set the limit to 10k.',
    'Cap at 64k.',
    '200k max',
    'It costs 3000 ms and 10,000 API calls.',
    'half a million pixels',
    '4k video',
    '30k simultaneous streams',
    'They pay for support, and the export stops at 10k.',
    'They spend 5,000 requests in 2027.',
    'It holds 64k rows.',
    'It has 64k users in all.',
    'We send 64k requests, and it holds.',
    'Requests: 64k.',
    'It has a 64k buffer.',
    'The job takes 5m.',
    'The limit is 64k.',
    'They watch it in 4K.',
    'The grand total stands on the 15th row.',
    'Look at the holidays calendar of this march.',
  ])('%s holds nothing private', (text) => expect(found(text)).toEqual([]))
})

describe('times as seen from the day of the file', () => {
  it.each([
    ['They renew in 60 days.', 'in 60 days'],
    ['The contract ran out two weeks ago: we tender.', 'two weeks ago'],
    ['Their renewal is next month.', 'next month'],
    ['It renews at the end of Q1.', 'at the end of Q1'],
    ['The contract ends at year end.', 'at year end'],
    ['It renews on Friday.', 'on Friday'],
    ['It renews 1/21.', '1/21'],
    ['It renews January the 21st.', 'January the 21st'],
    ['They renew Jan ’27.', 'Jan ’27'],
    ['They renew early in 2027.', 'early in 2027'],
    ['Their contract ends mid-2027.', 'mid-2027'],
  ])('“%s” tells when', (text, expected) => expect(found(text)).toEqual([`day: ${expected}`]))
  it.each([
    'Alerts fire in 60 days.',
    'It was built two weeks ago.',
    'See the report of next month.',
    'Show 1/2 of the rows.',
    'It was new in early 2025, with page 3-12 of 2027.',
    'A contract has two pages.',
    'The report of last month fails; the contract doesn’t matter.',
  ])('“%s” tells no customer’s date', (text) => expect(found(text)).toEqual([]))
})

describe('the first word of a longer name', () => {
  const given = [
    '3M',
    'Northwind Freight',
    'HubSpot',
    'Velderkamp Logistics',
    'Northern Freight',
    'Target Stores',
    'Atos Group',
    'Kestrel Energy',
  ]
  const kinds = (text: string, titles: readonly string[] = []): string[] =>
    findPrivate(text, given, { titles }).map((span) => `${span.kind}: ${span.text}`)
  it.each([
    ['As Velderkamp’s CISO said', 'name: Velderkamp'],
    ['Like Kestrel, you asked.', 'name: Kestrel'],
    ['Like Kestrel Energy, you asked.', 'name: Kestrel Energy'],
    ['Kestrel Energybars are a snack.', 'ask: Kestrel'],
    ['Velderkamp’s CISO said so.', 'ask: Velderkamp'],
    // Names are typed small, too; whether it is the bird only a person knows.
    ['As soon as velderkamp signs.', 'ask: velderkamp'],
    ['A kestrel is a bird.', 'ask: kestrel'],
    ['Kestrels fly.', 'ask: Kestrels'],
    ['Ask the Velderkamps.', 'name: Velderkamps'],
    ['If hub-spot waits, so be it.', 'name: hub-spot'],
    ['It is what 3M wants.', 'name: 3M'],
    ['Ask North wind Freight.', 'name: North wind Freight'],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual([expected]))
  it.each(['In the Northern region.', 'A Target is a goal.', 'An Atos form is too short to tell.'])(
    '%s names nobody',
    (text) => expect(kinds(text)).toEqual([]),
  )
  it('is shown inside a theme’s title', () =>
    expect(kinds('We logged “Sync for Kestrel users”.', ['Sync for Kestrel users'])).toEqual([]))
  it('in a theme’s title is said, as the shareable version knows it', () => {
    expect(namesInTitle('Velderkamp import wizard', given)).toEqual(['Velderkamp'])
    expect(namesInTitle('Northern lights, a kestrel and an Atos form', given)).toEqual([])
    // A title that is nothing but a customer’s short name is no licence to name them.
    expect(kinds('As Velderkamp said.', ['Velderkamp'])).toEqual(['name: Velderkamp'])
  })
  it('of a theme’s title hides no customer', () =>
    expect(kinds('Like Kestrel, you asked.', ['Kestrel sync'])).toEqual(['name: Kestrel']))
})

describe('first and last names of people', () => {
  const people = ['Lena Fischer', 'Mark Hill', 'J. van der Meer', '李明']
  const kinds = (text: string): string[] =>
    findPrivate(text, [], { people }).map((span) => `${span.kind}: ${span.text}`)
  it.each([
    ['Ask Lena about it.', 'name: Lena'],
    ['Lena can help.', 'name: Lena'],
    ['LENA can help.', 'name: LENA'],
    ['As Fischer’s team said, it works.', 'name: Fischer'],
    ['Ask lena fischer.', 'name: lena fischer'],
    ['Ask Mark.', 'name: Mark'],
    ['Mark the row.', 'ask: Mark'],
    ['It is up to Meer.', 'name: Meer'],
    ['It is up to 李明.', 'name: 李明'],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual([expected]))
  it.each([
    'Then mark the row, up the hill.',
    'See section J.',
    'A van is in the video.',
    'We ask the lena.',
  ])('%s names nobody', (text) => expect(kinds(text)).toEqual([]))
})

describe('the first letters of a customer’s name', () => {
  const given = ['Pellworth & Gray', 'Granite Mills', 'Quill and Anchor', 'Blue Iris', 'The Oak Yard (EMEA)']
  const kinds = (text: string): string[] =>
    findPrivate(text, given).map((span) => `${span.kind}: ${span.text}`)
  it.each([
    ['We did it for P&G already.', 'name: P&G'],
    ['We did it for P & G’s team.', 'name: P & G'],
    ['We did it for P and G.', 'ask: P and G'],
    ['We did it for PG.', 'ask: PG'],
    ['GM asked for it.', 'ask: GM'],
    ['We did it for G.M. already.', 'ask: G.M'],
    ['Our Q&A page has it.', 'ask: Q&A'],
    ['As OY said.', 'ask: OY'],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual([expected]))
  it.each(['Export it to a BI tool.', 'It costs 5 pg and 3 gm.', 'Choose P or G.', 'Q4 and QA.'])(
    '%s names nobody',
    (text) => expect(kinds(text)).toEqual([]),
  )
})

describe('what a theme’s title says', () => {
  it.each([
    ['Contract renewal reminders', 'We’re not building Contract renewal reminders in Q1 2027.'],
    ['Churn dashboard', 'Until then: look at the churn dashboard every day this week.'],
    ['$400k plan', 'We’re not building $400k plan in Q1 2027.'],
    ['Pricing page', 'The pricing page loads 400k in one go.'],
  ])('makes nothing beside it a date or an amount: %s', (title, text) =>
    expect(findPrivate(text, names, { titles: [title] })).toEqual([]),
  )
  it('hides no date and no amount beside it', () => {
    const text = 'They renew Renewal forecasts on 21 Jan for $5,000.'
    expect(
      findPrivate(text, names, { titles: ['Renewal forecasts'] }).map(({ text: found }) => found),
    ).toEqual(['21 Jan', '$5,000'])
  })
})

it('leaves out whole sentences and keeps the rest', () => {
  const text =
    'The export covers it. Kestrel Energy would pay $5,000 more. See section 2.1 of the guide!\nLena Fox knows.\nDone.'
  expect(withoutPrivate(text, names)).toBe('The export covers it. See section 2.1 of the guide!\n\nDone.')
  expect(withoutPrivate('Only Lena Fox.', names)).toBe('')
  expect(withoutPrivate('Nothing here.', [])).toBe('Nothing here.')
})

describe('what a cut leaves', () => {
  it.each([
    ['Kestrel Energy mails it. Or use the export.', 'Use the export.'],
    ['Save it. Kestrel Energy does so. And then import it.', 'Save it. Then import it.'],
    [
      'Kestrel Energy mails it.\nOtherwise, use the export. But not on phones.',
      'Use the export. But not on phones.',
    ],
    ['Use the export. Or mail it.', 'Use the export. Or mail it.'],
    ['Kestrel Energy mails it. Instead of that, use the export.', 'Instead of that, use the export.'],
    ['Kestrel Energy mails it. So far nobody exports.', 'So far nobody exports.'],
  ])('begins with no word that joined it to what is gone: %s', (text, left) =>
    expect(cutPrivate(text, names).text).toBe(left),
  )
})

describe('amounts and renewals in words that say neither', () => {
  it.each([
    'Losing 400,000 would hurt.',
    '400,000 a year hangs on it.',
    'A 400,000 account asked.',
    'A four hundred thousand account asked.',
    'That is ½ million.',
    'It is worth 1.5MM.',
    'We stand to lose 1.2MM on it.',
    'Losing 400000 would hurt.',
    '60 days before a renewal they saw it.',
    'Sixty days before their renewal.',
    'The renewal is sixty-five days away.',
    'The renewal is overdue since November.',
    'They renew in a fortnight.',
    'They renew in winter.',
    'They renew early in the new year.',
    'The renewal is Q1 2027.',
    'Mueller asks for it.',
    'Oersted asks for it.',
  ])('goes: %s', (text) => expect(cutPrivate(text, ['Müller GmbH', 'Ørsted A/S']).text).toBe(''))

  it.each([
    'The token expires in 30 days.',
    'Cancel within a week.',
    'Costs 5000 API credits.',
    'Reports run on the 1st of each month.',
    'The export stops at 50,000 rows.',
    'It takes 12,000 requests a minute.',
    'The line is 1.5 mm wide.',
    'Ticket 481,223 has the details.',
    'We look at it in winter.',
    'Order 4812233 is the example.',
    'Data loads in two weeks of work.',
    'Filters keep 25 values.',
  ])('stays: %s', (text) => expect(cutPrivate(text, ['Müller GmbH']).text).toBe(text))

  it('asks about a common word behind a colon or a dash', () => {
    for (const text of ['Two ways: Data can be exported.', 'Until then – Data can be mailed.'])
      expect(findPrivate(text, ['Data'])).toMatchObject([{ kind: 'ask' }])
    expect(findPrivate('We told Data about it.', ['Data'])).toMatchObject([{ kind: 'name' }])
  })
})

it('takes an answer about a sentence for the same sentence behind what introduces it, and for no other', () => {
  const answers = new Map([[sentenceKey('Data can be exported as CSV.'), false]])
  const found = (text: string): number => findPrivate(text, ['Data'], { answers }).length
  expect(found('Until then: Data can be exported as CSV.')).toBe(0)
  expect(found('Data can be exported as CSV.')).toBe(0)
  expect(found('Until then: Data can be mailed.')).toBe(1)
})
