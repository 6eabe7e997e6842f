import { describe, expect, it } from 'vitest'
import type { Brief, BriefAsk } from '#electron/backend/kinds/prioritization/documents/brief/brief.ts'
import { briefPaper } from '#electron/backend/kinds/prioritization/documents/brief/brief-paper.ts'
import {
  accountLetter,
  headingOf,
  type LetterTheme,
} from '#shared/domain/prioritization/decisions/account-letter.ts'
import { callWords } from '#shared/domain/prioritization/decisions/call-words.ts'
import { callsFirst } from '#shared/domain/prioritization/decisions/call-first.ts'
import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import {
  draftCustomerWords,
  draftedOf,
} from '#shared/domain/prioritization/decisions/draft-customer-words.ts'
import { draftMemo } from '#shared/domain/prioritization/decisions/draft-memo.ts'
import type { MemoAccount, MemoFacts } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import type { Grounds, MemoReason } from '#shared/domain/prioritization/decisions/reason.ts'
import { dayToTell, outcomeLine, outcomeOf } from '#shared/domain/prioritization/decisions/outcome.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { SIGNALS, type Signal } from '#shared/domain/customers/request.ts'
import { checkText } from '#shared/domain/prioritization/wording/check-wording.ts'
import { memoModelWords } from '#shared/catalogue/memo.ts'
import { addDays } from '#shared/kernel/dates.ts'

/** Every way a theme can leave the session, with where it stands. */
const KINDS: readonly {
  readonly name: string
  readonly status: DecisionStatus | null
  readonly standing: MemoFacts['standing']
}[] = (() => {
  const ranked = {
    track: 'ranked',
    rank: 4,
    modelRank: 4,
    of: 9,
    shortlisted: false,
    composite: 9,
    decidedBy: 'composite',
    above: 'Exports',
  } as const
  const legal = { track: 'compliance' } as const
  const escalated = { track: 'unscored', missing: ['revenue'], escalated: '2026-11-29' } as const
  return [
    { name: 'build', status: 'build', standing: ranked },
    { name: 'defer', status: 'defer', standing: ranked },
    { name: 'decline', status: 'decline', standing: ranked },
    { name: 'open', status: null, standing: ranked },
    { name: 'escalated', status: null, standing: escalated },
    { name: 'legal, build', status: 'build', standing: legal },
    { name: 'legal, defer', status: 'defer', standing: legal },
    { name: 'legal, decline', status: 'decline', standing: legal },
    { name: 'legal, open', status: null, standing: legal },
  ]
})()
const RENEWALS = [-12, 0, 89, 90, 300, null] as const
const GROUNDS: readonly (readonly Grounds[])[] = [['impact'], ['fit'], ['impact', 'fit']]
const REASONS: readonly (MemoReason | undefined)[] = [
  'score',
  'override',
  'capacity',
  'other',
  'alone',
  undefined,
]
const AS_OF = '2026-11-22'
/** What the memo's first section says, by decision, or by what stands in its place. */
const DECIDED = {
  build: 'We will build “Regional filtering” in Q1 2027',
  defer: 'deferred to Q2 2027',
  decline: 'We won’t build',
  escalated: 'is escalated, due 29 Nov 2026',
  open: 'is undecided',
  compliance: 'is a legal duty that isn’t decided yet',
}
const NAMES = Array.from({ length: 13 }, (_, at) => `Zyxwor${at} Holding`)

type Case = {
  readonly kind: (typeof KINDS)[number]
  readonly signal: Signal
  readonly days: number | null
  readonly alsoBuilt: boolean
  readonly accounts: number
}

const CASES: Case[] = KINDS.flatMap((kind) =>
  SIGNALS.flatMap((signal) =>
    RENEWALS.flatMap((days) =>
      [true, false].flatMap((alsoBuilt) =>
        Array.from({ length: 13 }, (_, at) => ({ kind, signal, days, alsoBuilt, accounts: at + 1 })),
      ),
    ),
  ),
)

/** Urgent as the model says it: an explicit signal, and a renewal overdue or in under 90 days. */
const isUrgent = ({ signal, days }: Case): boolean =>
  signal === 'explicit' && days !== null && days < DEFAULT_SETTINGS.proximity.nearDays

function accountsOf(one: Case): MemoAccount[] {
  return Array.from({ length: one.accounts }, (_, at) => ({
    name: NAMES[at] ?? '',
    tier: 'enterprise',
    csm: 'Lena Fox',
    arr: 40_000_000,
    renewalDate: one.days === null ? null : addDays(AS_OF, one.days),
    risk: 10_000,
    expansion: 0,
    counted: true,
    signal: one.signal,
    urgent: isUrgent(one),
    renewal: one.days === null ? 'missing' : one.days < 0 ? 'overdue' : 'dated',
  }))
}

function factsOf(one: Case, more: Partial<MemoFacts> = {}): MemoFacts {
  const n = one.accounts
  const scored = one.kind.standing.track === 'ranked'
  return {
    themeName: 'Regional filtering',
    description: 'Filter every report by region.',
    currency: 'USD',
    status: one.kind.status,
    owner: 'Mira Kang',
    quarter: 'Q1 2027',
    returns: 'Q2 2027',
    standing: one.kind.standing,
    revenue: scored ? 3 : null,
    breadth: 3,
    alignment: 2,
    model: { revenue: 3, breadth: 3, alignment: 2 },
    risk: n * 10_000,
    expansion: 0,
    weightedArr: n * 10_000,
    exposedArr: n * 40_000_000,
    weightedCount: 3 * n,
    tierCounts: { enterprise: n, 'mid-market': 0, smb: 0 },
    fit: (['direct', 'adjacent', 'none'] as const)[n % 3] ?? null,
    roadmapTheme: 'Reporting at scale',
    scoredInRoom: false,
    flags: isUrgent(one) ? [{ code: 'urgent', accounts: n }] : [],
    overrides: [],
    rationale: 'The export covers what is needed.',
    workaround: 'Save a view per region',
    accounts: accountsOf(one),
    ahead: ['Guest access'],
    names: [...NAMES, 'Lena Fox'],
    reason: REASONS[n % REASONS.length] ?? 'other',
    grounds: GROUNDS[n % GROUNDS.length] ?? [],
    notAll: n % 3 === 0,
    fitsLeast: n % 4 < 2,
    namesUnreleased: n % 2 === 0,
    dayForCustomers: n % 4 === 0,
    cpo: 'Ada Vos',
    complianceDue: '2026-12-03',
    ...more,
  }
}

function partOf(facts: MemoFacts): LetterTheme {
  return {
    theme: facts.themeName,
    outcome: outcomeOf(facts),
    decided: facts.status !== null,
    line: outcomeLine(facts),
    words: draftCustomerWords(facts, 'this'),
    drafted: draftedOf(facts),
  }
}

const built = (one: Case): MemoFacts =>
  factsOf(
    { ...one, kind: KINDS[0] ?? one.kind },
    { themeName: 'Guest access', accounts: accountsOf({ ...one, signal: 'none' }) },
  )

function askOf(facts: MemoFacts, urgent: boolean, signal: Signal): BriefAsk {
  return {
    theme: facts.themeName,
    rank: null,
    status: facts.status,
    outcome: outcomeOf(facts),
    decision: outcomeLine(facts),
    duty: '',
    pm: facts.owner,
    signal,
    urgent,
    verbatims: [],
    why: facts.rationale,
    workaround: facts.workaround,
    words: draftCustomerWords(facts),
    removed: [],
  }
}

/** Sentences that would not be true of the facts, each by what makes it so. */
function contradictions(words: string, facts: MemoFacts): string[] {
  const n = facts.accounts.length
  const outcome = outcomeOf(facts)
  const mentions = (pattern: RegExp): boolean => pattern.test(words)
  const wrong: [string, boolean][] = [
    ['several where there are few', mentions(/several other/u) && n < 4],
    ['others where there is one', mentions(/others/u) && n < 2],
    ['one other', mentions(/one other|another customer/u)],
    ['a share', mentions(/\b(?:most|majority|all|half)\b.{0,12}customers/iu)],
    ['on the roadmap', mentions(/on our roadmap|in beta/u) && outcome !== 'build'],
    ['not the quarter decided', mentions(/Q2 2027/u) !== (facts.status === 'defer')],
    ['a quarter nobody decided', mentions(/Q[34]|2028|Q\d (?!2027)/u)],
    ['a quarter of a decline', facts.status === 'decline' && mentions(/Q\d/u)],
    ['an unreleased theme', mentions(/“Guest access”/u) && facts.namesUnreleased !== true],
    ['a day', mentions(/\d{4}-\d|\b\d{1,2} (?:Nov|Dec)/u) && dayToTell(facts) === null],
    ['a leader’s name', mentions(/Ada Vos|Mira Kang|Lena Fox/u)],
    ['an account', NAMES.some((name) => words.includes(name))],
    ['the score, where it didn’t decide', mentions(/based on/u) && facts.reason !== 'score'],
    ['impact, where it didn’t decide', mentions(/customer impact/u) && !facts.grounds?.includes('impact')],
    ['fit, where it didn’t decide', mentions(/fit with our roadmap/u) && !facts.grounds?.includes('fit')],
    ['other work, where nothing is built', mentions(/other work/u) && facts.reason === 'alone'],
    [
      'a fit, where something built fits as little',
      mentions(/(?:falls?|fall) outside|overlaps? only/u) && facts.fitsLeast !== true,
    ],
    ['capacity, where it didn’t decide', mentions(/no room/u) && facts.reason !== 'capacity'],
    [
      'no workaround',
      facts.status !== 'build' && facts.status !== null && !mentions(/Save a view per region/u),
    ],
    ['comes back by itself', mentions(/itself/u)],
  ]
  return wrong.filter(([, is]) => is).map(([what]) => what)
}

describe('for every kind of decision, signal, renewal, built or not, one to thirteen accounts', () => {
  it('is at least 300 combinations', () => expect(CASES.length).toBeGreaterThan(300))

  it('the words say what was decided, contradict nothing, and open without a note', () => {
    for (const one of CASES) {
      const facts = factsOf(one)
      for (const subject of ['name', 'this', 'these'] as const) {
        const words = draftCustomerWords(facts, subject)
        expect(contradictions(words, facts), `${one.kind.name} ${one.accounts}: ${words}`).toEqual([])
        const notes = checkText('letter', words, {
          status: facts.status,
          outcome: outcomeOf(facts),
          quarter: facts.quarter,
          returns: facts.returns,
          day: dayToTell(facts),
          names: facts.names,
          themeNames: ['Regional filtering', 'Guest access'],
        })
        expect(notes, words).toEqual([])
      }
    }
  })

  it.each([
    'Contract renewal reminders',
    'Soon-to-expire alerts',
    '$400k plan',
    'Most customers view',
    'Beta',
  ])('a draft about “%s” opens without a note, too', (themeName) => {
    for (const kind of KINDS) {
      const [one] = CASES.filter((other) => other.kind === kind)
      if (!one) continue
      const facts = factsOf(one, { themeName })
      const words = draftCustomerWords(facts)
      const notes = checkText('letter', words, {
        status: facts.status,
        outcome: outcomeOf(facts),
        quarter: facts.quarter,
        returns: facts.returns,
        day: dayToTell(facts),
        names: facts.names,
        themeNames: [themeName],
      })
      expect(notes, words).toEqual([])
    }
  })

  it('the memo is whole, in both cuts', () => {
    for (const one of CASES)
      for (const cut of ['internal', 'shareable'] as const) {
        const facts = factsOf(one)
        const sections = draftMemo(facts, cut, memoModelWords)
        expect(sections.every(({ text }) => text.trim() !== '')).toBe(true)
        const decided = sections[0]?.text ?? ''
        expect(decided).toContain(DECIDED[facts.status ?? outcomeOf(facts)])
        expect(decided.includes('Ada Vos')).toBe(
          cut === 'internal' && one.kind.standing.track === 'compliance',
        )
      }
  })

  it('the letter tells every theme’s decision, or is withheld for its reason; a call has its card', () => {
    const frame = {
      workspace: 'Aurora',
      session: 'Q1 2027',
      currency: 'USD',
      footer: '',
      at: `${AS_OF}T00:00:00Z`,
      standing: 'Draft, not sealed',
      audience: 'Internal.',
      record: '',
      size: 'letter' as const,
    }
    for (const one of CASES) {
      const facts = factsOf(one)
      const all = [facts, ...(one.alsoBuilt ? [built(one)] : [])]
      const asks = [
        askOf(facts, isUrgent(one), one.signal),
        ...(one.alsoBuilt ? [askOf(built(one), false, 'none')] : []),
      ]
      const tellable = one.alsoBuilt || one.kind.status !== null || one.kind.name === 'escalated'
      const call = tellable && isUrgent(one) && one.kind.status !== 'build'
      expect(callsFirst(asks), JSON.stringify(one)).toBe(call)
      const written = accountLetter(
        all.map(partOf),
        { quarter: 'Q1 2027', plansQuarter: true, sealed: true },
        'Lena Fox',
      )
      expect(written.withheld).toBe(tellable ? null : 'nothing-to-tell')
      for (const part of tellable ? all.map(partOf) : [])
        expect(written.letter?.text).toContain(headingOf(part))
      expect(written.letter?.text.match(/Thank you/gu) ?? ['Thank you']).toHaveLength(1)
      if (one.kind.status === null) expect(written.letter?.text ?? '').not.toContain('finished planning')
      const [account] = facts.accounts
      const brief: Brief = {
        csm: 'Lena Fox',
        accounts: [
          {
            name: account?.name ?? '',
            tier: 'enterprise',
            arr: 40_000_000,
            renewalDate: account?.renewalDate ?? null,
            days: one.days,
            counted: true,
            asks,
            ...(call
              ? {
                  call: {
                    who: 'Lena Fox (CSM)',
                    joins: ['Dana Ruiz (VP CS)'],
                    by: '2026-11-27',
                    say: callWords(all.map((one) => ({ facts: one, own: null }))),
                  },
                  letter: null,
                  withheld: 'call-first' as const,
                }
              : { call: null, ...written }),
          },
        ],
      }
      const texts = briefPaper(brief, frame).blocks.map((block) => ('text' in block ? block.text : ''))
      expect(texts.includes('Call first')).toBe(call)
      expect(texts.includes('Mail draft')).toBe(!call)
      if (call) {
        expect(texts).toContain('Offer: Save a view per region.')
        expect(texts).toContain('Calls: Lena Fox (CSM). Joins: Dana Ruiz (VP CS). By: 27 Nov 2026.')
        expect(texts.find((text) => text.startsWith('Don’t say: '))).toContain('“soon”')
      }
      expect(texts.join('\n')).toContain(facts.rationale)
      expect(texts.join('\n')).not.toContain('in 0 days')
    }
  })
})
