import { expect, it } from 'vitest'
import { callWords } from './call-words.ts'
import { draftCustomerWords } from './draft-customer-words.ts'
import type { MemoFacts } from './memo-facts.ts'

const RANKED: MemoFacts['standing'] = {
  track: 'ranked',
  rank: 4,
  of: 9,
  shortlisted: false,
  composite: 9,
  decidedBy: 'composite',
  above: 'Exports',
}

/** What the words are drafted from. */
function theme(themeName: string, more: Partial<MemoFacts> = {}): MemoFacts {
  const account = { name: 'Kestrel', csm: null, arr: 1, renewalDate: null, risk: 0, expansion: 0 }
  return {
    themeName,
    description: '',
    currency: 'USD',
    status: 'defer',
    owner: null,
    quarter: 'Q1 2027',
    returns: 'Q2 2027',
    standing: RANKED,
    revenue: 3,
    breadth: 3,
    alignment: 3,
    model: { revenue: 3, breadth: 3, alignment: 3 },
    risk: 0,
    expansion: 0,
    weightedArr: 0,
    exposedArr: 0,
    weightedCount: 3,
    tierCounts: { enterprise: 1, 'mid-market': 0, smb: 0 },
    fit: 'direct',
    roadmapTheme: null,
    scoredInRoom: false,
    flags: [],
    overrides: [],
    rationale: 'Because.',
    workaround: 'Export it as CSV',
    accounts: [{ ...account, tier: 'enterprise', counted: true }],
    ahead: [],
    names: [],
    reason: 'other',
    ...more,
  }
}
const said = (...themes: readonly MemoFacts[]): string =>
  callWords(themes.map((facts) => ({ facts, own: null })))

it('says of themes that came to the same each sentence once, and names them together', () => {
  expect(said(theme('Filters'), theme('Alerts'), theme('Roles'))).toBe(
    'We’re not building Filters, Alerts, and Roles in Q1 2027. We decided to put other work first. Your requests and your comments are logged for Q2 2027 planning, and I’ll come back to you then. Until then: Export it as CSV.',
  )
  const built = { status: 'build' } as const
  expect(said(theme('Filters', built), theme('Alerts', built))).toBe(
    'You told us that Filters and Alerts would close a real gap. They’re now on our roadmap for Q1 2027, and we’ll let you know when they’re in beta.',
  )
  const legal = { standing: { track: 'compliance' }, status: null } as const
  expect(said(theme('Residency', legal), theme('Erasure', legal))).toMatch(
    /^Residency and Erasure, which you asked for, are legal requirements\. We haven’t decided how to meet them yet;/u,
  )
})

it('gives a workaround of several lines its own lines', () => {
  const workaround = '1. Export it\n2. Open it'
  expect(said(theme('Filters', { workaround }))).toMatch(/then\. Until then:\n1\. Export it\n2\. Open it\.$/u)
  expect(said(theme('Filters', { workaround, status: 'decline' }))).toMatch(
    /Here’s what works today:\n1\. Export it\n2\. Open it\.\nI’m happy to walk you through it\.$/u,
  )
})

it('names the themes for which alone a sentence holds', () => {
  const words = said(
    theme('Filters', { reason: 'score', grounds: ['fit'] }),
    theme('Alerts', { workaround: '' }),
    theme('Roles', { workaround: 'Use groups' }),
  )
  expect(words).toBe(
    [
      'We’re not building Filters, Alerts, and Roles in Q1 2027. Your requests and your comments are logged for Q2 2027 planning, and I’ll come back to you then.',
      'As for Alerts and Roles, we decided to put other work first.',
      'As for Filters, right now, other work is ahead of it, based on fit with our roadmap. Until then: Export it as CSV.',
      'As for Roles, until then: Use groups.',
    ].join('\n'),
  )
})

it('keeps what came to something else, one theme alone, and words of their own by themselves', () => {
  const [filters, alerts] = [theme('Filters'), theme('Alerts', { status: 'decline' })]
  expect(said(filters)).toBe(draftCustomerWords(filters))
  expect(said(filters, alerts)).toBe(`${draftCustomerWords(filters)}\n\n${draftCustomerWords(alerts)}`)
  expect(
    callWords([
      { facts: theme('Filters'), own: 'Not now.' },
      { facts: theme('Alerts'), own: null },
      { facts: theme('Roles'), own: 'Not now.' },
    ]),
  ).toBe(`Not now.\n\n${draftCustomerWords(theme('Alerts'))}\n\nNot now.`)
})
