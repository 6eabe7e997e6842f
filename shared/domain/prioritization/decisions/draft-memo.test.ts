import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney } from '#shared/kernel/money.ts'
import { DECISION_STATUSES } from './decision.ts'
import { draftMemo } from './draft-memo.ts'
import type { MemoAccount, MemoCut, MemoFacts, MemoSection, MemoWords } from './memo-facts.ts'
import { findPrivate } from '#shared/domain/wording/memo-privacy.ts'

const memoWords: MemoWords = {
  tier: { enterprise: 'Enterprise', 'mid-market': 'Mid-Market', smb: 'SMB' },
  rule: {
    composite: 'composite',
    revenue: 'revenue score',
    'arr-at-risk': 'ARR at risk',
    breadth: 'weighted count',
    name: 'name',
  },
  dimension: {
    revenue: 'Revenue weight',
    breadth: 'Customer breadth',
    alignment: 'Strategic alignment',
  },
  condition: {
    'referenceable-logo-risk': 'Referenceable logo risk',
    'compliance-requirement': 'Compliance',
    'competitive-emergency': 'Competitive emergency',
    other: 'Other',
  },
  flag: (flag) => `Flag ${flag.code}.`,
}

const account = (
  name: string,
  csm: string | null,
  arr: number,
  risk: number,
  expansion: number,
): MemoAccount => ({
  name,
  csm,
  arr,
  risk,
  expansion,
  tier: 'enterprise',
  renewalDate: '2027-01-21',
  counted: true,
})

const facts: MemoFacts = {
  themeName: 'Regional filtering in reports',
  description: 'Filter every report by region.',
  currency: 'USD',
  status: 'build',
  owner: 'Mira Kang',
  quarter: 'Q1 2027',
  returns: 'Q2 2027',
  standing: {
    track: 'ranked',
    rank: 3,
    of: 12,
    shortlisted: true,
    composite: 11,
    decidedBy: 'revenue',
    above: 'SSO for guest users',
  },
  revenue: 5,
  model: { revenue: 5, breadth: 3, alignment: 4 },
  breadth: 3,
  alignment: 4,
  risk: 98_500_000,
  expansion: 4_800_000,
  weightedArr: 103_300_000,
  exposedArr: 90_000_000,
  weightedCount: 6,
  tierCounts: { enterprise: 2, 'mid-market': 0, smb: 0 },
  fit: 'direct',
  roadmapTheme: 'Connected workspace',
  scoredInRoom: true,
  flags: [{ code: 'urgent', accounts: 1 }],
  overrides: [
    {
      kind: 'rank',
      condition: 'referenceable-logo-risk',
      reason: 'Kestrel Energy is our first reference in energy',
      who: 'Dana Reyes',
      on: '2026-11-22',
      rankBefore: 5,
      rankAfter: 3,
      revoked: null,
    },
  ],
  rationale: 'Reports are where regional teams lose time. Kestrel Energy alone pays $500,000.',
  workaround: '',
  accounts: [
    account('Kestrel Energy', 'Lena Fox', 50_000_000, 75_000_000, 4_800_000),
    account('Oakhurst Bank', 'Lena Fox', 40_000_000, 23_500_000, 0),
    { ...account('Small Outside', null, 1_000, 0, 0), tier: 'smb', renewalDate: null, counted: false },
  ],
  ahead: [],
  names: ['Kestrel Energy', 'Oakhurst Bank', 'Small Outside', 'Lena Fox'],
}

const part = (sections: readonly MemoSection[], id: MemoSection['id']): string =>
  sections.find((section) => section.id === id)?.text ?? ''
const draft = (change: Partial<MemoFacts>, cut: MemoCut = 'internal'): MemoSection[] =>
  draftMemo({ ...facts, ...change }, cut, memoWords)

describe('where it stands', () => {
  const at = {
    track: 'ranked',
    rank: 7,
    modelRank: 6,
    of: 12,
    shortlisted: false,
    composite: 9,
    decidedBy: null,
    above: 'Guest access',
  } as const
  const why = (standing: MemoFacts['standing']): string => part(draft({ standing }), 'why')
  it('says whose override moved it', () => {
    expect(why({ ...at, moved: { own: true, others: [] } })).toContain(
      '6th by the model, placed 7th by an override.',
    )
    expect(why({ ...at, moved: { own: false, others: ['Audit log'] } })).toContain(
      '6th by the model, 7th after an override of “Audit log”.',
    )
    expect(why({ ...at, moved: { own: false, others: ['Audit log', 'Maps'] } })).toContain(
      '7th after overrides of “Audit log” and “Maps”.',
    )
    expect(why({ ...at, modelRank: 7, moved: { own: false, others: [] } })).toContain(
      'behind “Guest access”, which an override placed there.',
    )
  })
  it('says each amount once', () => {
    const whole = draft({})
      .map(({ text }) => text)
      .join('\n')
    expect(whole.match(/\$1,033,000/gu)).toHaveLength(1)
  })
})

describe('a legal duty that isn’t decided', () => {
  const legal = { status: null, standing: { track: 'compliance' } } as const
  it('says the duty, the day and who answers for it', () => {
    const known = { ...legal, cpo: 'Ada Vos', complianceDue: '2026-12-03' } as const
    expect(part(draft(known), 'decided')).toContain(
      'is a legal duty that isn’t decided yet: the session for Q1 2027 hasn’t settled how to meet it. It is on the compliance track and not in the ranking. It is escalated to Ada Vos (CPO), who confirms in writing, by 3 Dec 2026, what we do.',
    )
    expect(part(draft(known, 'shareable'), 'decided')).toContain(
      'escalated to the CPO, who confirms in writing, by 3 Dec 2026, what we do.',
    )
  })
  it('says what isn’t recorded, inside the house', () => {
    expect(part(draft(legal), 'decided')).toContain('The CPO’s name and a due day are not recorded yet.')
    expect(part(draft(legal, 'shareable'), 'decided')).not.toContain('not recorded')
  })
})

describe('a build', () => {
  const sections = draft({})
  it('says what was decided and where it stands', () =>
    expect(part(sections, 'decided')).toBe(
      'We will build “Regional filtering in reports” in Q1 2027. It ranks 3rd of 12 and is on the shortlist. Mira Kang owns it.\n\nWhat customers ask for: Filter every report by region.',
    ))
  it('says why, in the numbers that decided it', () => {
    const why = part(sections, 'why')
    expect(why).toContain(
      'Two accounts inside the ICP ask for it: $985,000 weighted risk + $48,000 expansion = $1,033,000 weighted ARR (revenue 5).',
    )
    expect(why).toContain('Two Enterprise accounts: weighted count 6 (breadth 3).')
    expect(why).toContain(
      'a direct fit with the roadmap theme “Connected workspace” (alignment 4, scored in the room)',
    )
    expect(why).toContain(
      'Composite 11, tied with “SSO for guest users”, which comes first on revenue score.',
    )
    expect(why).toContain('Tracked, not scored: one account outside the ICP, $10 ARR.')
    expect(why).toContain('Flag urgent.')
  })
  it('gives CS the words', () =>
    expect(part(sections, 'says')).toBe(
      'You and others told us that Regional filtering in reports would close a real gap. It’s now on our roadmap for Q1 2027, and we’ll let you know when it’s in beta.',
    ))
  it('says to whom, by CSM', () =>
    expect(part(sections, 'whom')).toBe('Lena Fox: Kestrel Energy and Oakhurst Bank\nNo CSM: Small Outside'))
  it('tells the override', () =>
    expect(part(sections, 'overrides')).toBe(
      'Moved from rank 5 to rank 3 by Dana Reyes on 22 Nov 2026. Reason: Kestrel Energy is our first reference in energy. Condition: referenceable logo risk.',
    ))
  it('lists the accounts with their parts', () =>
    expect(part(sections, 'accounts').split('\n')[0]).toBe(
      'Kestrel Energy · Enterprise · $500,000 ARR · renews 21 Jan 2027 · CSM: Lena Fox · $750,000 weighted risk + $48,000 expansion = $798,000 weighted ARR',
    ))
})

describe('the shareable cut', () => {
  const sections = draft({}, 'shareable')
  it('has no account list and keeps the reason without its private sentence', () => {
    expect(sections.map((section) => section.id)).toEqual(['decided', 'why', 'says', 'whom', 'overrides'])
    expect(part(sections, 'why')).toMatch(
      /^Reports are where regional teams lose time\.\n\nThree customers ask/u,
    )
    expect(part(sections, 'whom')).toBe('The three customers who asked for it: two Enterprise and one SMB.')
    expect(part(sections, 'overrides')).toBe('Moved from rank 5 to rank 3. Referenceable logo risk.')
  })
})

describe('the other decisions', () => {
  it('a deferral names the quarter it is planned for, the reason that decided, and what to do until then', () => {
    const workaround = 'Use saved views'
    const deferred = { status: 'defer', ahead: ['A', 'B', 'C', 'D', 'E'], workaround } as const
    const says = (change: Partial<MemoFacts>): string => part(draft({ ...deferred, ...change }), 'says')
    expect(part(draft(deferred), 'decided')).toContain('It is deferred to Q2 2027')
    expect(part(draft(deferred), 'decided')).toContain('Workaround: Use saved views.')
    expect(says({ reason: 'score', grounds: ['impact', 'fit'] })).toBe(
      'We’re not building Regional filtering in reports in Q1 2027. Right now, other work is ahead of it, based on customer impact and fit with our roadmap. Your request and your comments are logged for Q2 2027 planning, and I’ll come back to you then. Until then: Use saved views.',
    )
    expect(says({ reason: 'score', grounds: ['fit'], fit: 'adjacent', fitsLeast: true })).toContain(
      'It overlaps only partly with what we’re focusing on, so we decided to put other work first.',
    )
    // Something that is built overlaps only partly, too.
    expect(says({ reason: 'score', grounds: ['fit'], fit: 'adjacent' })).toContain(
      'based on fit with our roadmap.',
    )
    expect(says({ reason: 'score', grounds: ['impact'] })).toContain('based on customer impact.')
    expect(says({ reason: 'score', grounds: ['impact'], notAll: true })).toContain(
      '. We decided to put other work first, most of it based on customer impact. ',
    )
    expect(says({ reason: 'capacity' })).toContain(
      'no room for it beside the other work planned for Q1 2027.',
    )
    for (const reason of ['override', 'other'] as const)
      expect(says({ reason, grounds: ['impact'] })).toContain('. We decided to put other work first. ')
    // Nothing is built, so nothing came first.
    expect(says({ reason: 'alone' })).toContain('in Q1 2027. Your request and your comments')
  })
  it('names unreleased work only where that was allowed', () => {
    const given = { status: 'defer', ahead: ['A', 'B', 'C', 'D'], reason: 'override' } as const
    expect(part(draft(given), 'says')).not.toContain('“A”')
    expect(part(draft({ ...given, namesUnreleased: true }), 'says')).toContain(
      'put other work (such as “A”, “B”, and “C”) first.',
    )
  })
  it('the number of askers chooses the opening, and never tells two of each other', () => {
    const asking = (n: number): string =>
      part(
        draft({ accounts: Array.from({ length: n }, (_, at) => ({ ...account(`A${at}`, null, 1, 1, 0) })) }),
        'says',
      )
    expect([1, 2, 3, 4, 13].map((n) => asking(n).split(' told')[0])).toEqual([
      'You',
      'You',
      'You and others',
      'You and several other customers',
      'You and several other customers',
    ])
    expect(asking(0)).toMatch(/^We’ve put Regional filtering in reports on our roadmap for Q1 2027/u)
  })
  it('an escalated theme has a memo and holding words, with a day only where that is allowed', () => {
    const standing = { track: 'unscored', missing: ['revenue'], escalated: '2026-11-29' } as const
    const given = { status: null, standing, revenue: null } as const
    expect(part(draft(given), 'decided')).toContain('is escalated, due 29 Nov 2026.')
    expect(part(draft(given), 'says')).toBe(
      'Our leadership is deciding on Regional filtering in reports, and I’ll come back to you with the outcome.',
    )
    expect(part(draft({ ...given, dayForCustomers: true }), 'says')).toMatch(/outcome by 29 Nov 2026\.$/u)
  })
  it('a legal duty has words of its own, and names the CPO and the day in the memo alone', () => {
    const given = {
      status: 'build',
      standing: { track: 'compliance' },
      cpo: 'Ada Vos',
      complianceDue: '2026-12-03',
    } as const
    expect(part(draft(given), 'decided')).toContain(
      'It is escalated to Ada Vos (CPO), who confirms in writing, by 3 Dec 2026, what we do.',
    )
    expect(part(draft(given), 'says')).toBe(
      'What you asked for, Regional filtering in reports, is a legal requirement. The work is planned for Q1 2027, and we’ll confirm in writing what we do and when.',
    )
  })
  it('a decline gives the why and the workaround', () => {
    const declined = {
      status: 'decline',
      workaround: 'Use saved views',
      fit: 'adjacent',
      breadth: 2,
    } as const
    const sections = draft({ ...declined, fitsLeast: true })
    expect(part(sections, 'decided')).toMatch(/^We won’t build/u)
    expect(part(sections, 'says')).toContain(
      'After review, we’re not going to build Regional filtering in reports in the near term; it overlaps only partly with what we’re focusing on. Here’s what works today: Use saved views. I’m happy to walk you through it.',
    )
    expect(part(draft(declined), 'says')).toContain('near term; we decided to put other work first.')
    expect(part(draft({ ...declined, reason: 'score', grounds: ['impact'] }), 'says')).toContain(
      'near term; other work is ahead of it, based on customer impact.',
    )
    expect(
      part(draft({ ...declined, reason: 'score', grounds: ['impact'], notAll: true }), 'says'),
    ).toContain('near term; we decided to put other work first, most of it based on customer impact.')
    expect(part(draft({ ...declined, reason: 'alone' }), 'says')).toContain('in the near term. Here’s what')
  })
  it('an undecided theme says that it is undecided', () => {
    expect(part(draft({ status: null }), 'decided')).toContain('is undecided')
    expect(part(draft({ status: null }), 'says')).toContain('We haven’t decided on')
  })
  it('one account is one account, and none is none', () => {
    const one = draft({
      accounts: facts.accounts.slice(0, 1),
      tierCounts: { enterprise: 1, 'mid-market': 0, smb: 0 },
    })
    expect(part(one, 'why')).toContain('One account inside the ICP asks for it')
    expect(part(one, 'why')).toContain('One Enterprise account: weighted count')
    expect(part(one, 'says')).toMatch(/^You told us/u)
    const none = draft({ accounts: [] })
    expect(part(none, 'why')).toContain('No account inside the ICP asks for it')
    expect(part(none, 'whom')).toBe('No account asked for it, so there is nobody to tell.')
  })
  it('says both where people agreed on another score than the model’s', () => {
    const why = part(draft({ model: { revenue: 3, breadth: 3, alignment: 4 } }), 'why')
    expect(why).toContain('(revenue 5; the model says 3)')
    expect(why).toContain('(breadth 3)')
  })

  it('says of a score that is withheld that it is, in both cuts', () => {
    const standing = { track: 'unscored', missing: ['revenue'], escalated: '2026-11-29' } as const
    const open = { standing, revenue: null } as const
    expect(part(draft(open), 'decided')).toContain('VP CS and Head of Product settle its revenue score')
    expect(part(draft(open), 'why')).toContain('(revenue not settled; the model says 5)')
    expect(part(draft(open, 'shareable'), 'why')).toContain('what is at stake is not yet scored.')
    const nothing = { ...open, breadth: null, alignment: null } as const
    expect(part(draft(nothing, 'shareable'), 'why')).toContain('are not yet scored.')
  })

  it('tells what was amended after the seal, and to outsiders only that it was', () => {
    const amendments = [
      {
        what: 'Decision brought back: decline',
        text: 'Acme asked twice',
        who: 'Dana Ruiz',
        on: '2026-12-02',
      },
    ]
    expect(part(draft({ amendments }), 'amended')).toBe(
      'Decision brought back: decline, by Dana Ruiz on 2 Dec 2026. Acme asked twice.',
    )
    expect(part(draft({ amendments }, 'shareable'), 'amended')).not.toMatch(/Acme|Dana|2026/u)
  })

  it('compliance and unscored themes have no rank and say why', () => {
    expect(part(draft({ standing: { track: 'compliance' } }), 'decided')).toContain('compliance track')
    expect(
      part(draft({ standing: { track: 'unscored', missing: ['alignment'], escalated: null } }), 'decided'),
    ).toContain('the alignment score is missing')
  })
})

const anyFacts: fc.Arbitrary<MemoFacts> = fc
  .record({
    status: fc.constantFrom(...DECISION_STATUSES, null),
    accounts: fc.array(
      fc.record({
        name: fc.integer({ min: 0, max: 99 }).map((n) => `Zyx${n} Holding`),
        csm: fc.option(fc.integer({ min: 0, max: 9 }).map((n) => `Qwv${n} Person`)),
        tier: fc.constantFrom('enterprise' as const, 'mid-market' as const, 'smb' as const),
        arr: fc.integer({ min: 0, max: 1e12 }),
        renewalDate: fc.constantFrom('2027-01-21', null),
        risk: fc.integer({ min: 0, max: 1e12 }),
        expansion: fc.integer({ min: 0, max: 1e12 }),
        counted: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    leaks: fc.constantFrom('', ' Zyx1 Holding pays 5,000 USD.', ' Ask Qwv1 Person.', ' It renews on 3 May.'),
    standing: fc.constantFrom(facts.standing, { track: 'compliance' as const }),
    owner: fc.constantFrom('Mira Kang', null),
  })
  .map(({ leaks, ...given }) => {
    const counted = given.accounts.filter((a) => a.counted)
    const sum = (of: (a: MemoAccount) => number): number => counted.reduce((total, a) => total + of(a), 0)
    const tier = (wanted: string): number => counted.filter((a) => a.tier === wanted).length
    return {
      ...facts,
      ...given,
      risk: sum((a) => a.risk),
      expansion: sum((a) => a.expansion),
      weightedArr: sum((a) => a.risk + a.expansion),
      exposedArr: sum((a) => a.arr),
      tierCounts: { enterprise: tier('enterprise'), 'mid-market': tier('mid-market'), smb: tier('smb') },
      rationale: `It fits.${leaks}`,
      workaround: `Use the export.${leaks}`,
      names: given.accounts.flatMap((a) => [a.name, a.csm ?? '']).concat('Zyx1 Holding', 'Qwv1 Person'),
    }
  })

describe('whatever the facts', () => {
  it('no section is empty', () =>
    fc.assert(
      fc.property(anyFacts, fc.constantFrom<MemoCut>('internal', 'shareable'), (given, cut) => {
        for (const section of draftMemo(given, cut, memoWords)) expect(section.text.trim()).not.toBe('')
      }),
    ))
  it('the shareable cut names no account, CSM, amount or day', () =>
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const section of draftMemo(given, 'shareable', memoWords))
          expect(findPrivate(section.text, given.names)).toEqual([])
      }),
    ))
  it('the parts add up to the total shown, to the cent', () =>
    fc.assert(
      fc.property(anyFacts, (given) => {
        const text = draftMemo(given, 'internal', memoWords)
          .map((section) => section.text)
          .join('\n')
        const cents = (amount: string): number => Math.round(Number(amount.replaceAll(/[$,]/gu, '')) * 100)
        for (const [, risk, expansion, total] of text.matchAll(
          /(\$[\d,.]+) weighted risk \+ (\$[\d,.]+) expansion = (\$[\d,]+(?:\.\d\d)?)/gu,
        ))
          expect(cents(risk ?? '') + cents(expansion ?? '')).toBe(cents(total ?? ''))
        if (given.accounts.some((a) => a.counted))
          expect(text).toContain(
            `${formatMoney(given.weightedArr, 'USD')} ${given.expansion === 0 ? 'weighted risk, no expansion' : 'weighted ARR'}`,
          )
      }),
    ))
})
