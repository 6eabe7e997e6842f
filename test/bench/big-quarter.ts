import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import type { Alignment } from '#shared/domain/prioritization/scoring/score-themes.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import type { FeedbackTheme, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { addDays } from '#shared/kernel/dates.ts'

/** How large the benchmarks' quarter is (issue: 10,000 accounts, 50,000 requests, 100 themes). */
export const SIZE = { accounts: 10_000, requests: 50_000, themes: 100 } as const
export const AS_OF = '2026-11-22'

/** A quarter of that size, the same on every machine. */
export type BigQuarter = {
  readonly accounts: readonly Account[]
  readonly themes: readonly FeedbackTheme[]
  readonly requests: readonly FeedbackRequest[]
  readonly alignment: ReadonlyMap<string, Alignment>
}

const WORDS = [
  'report',
  'export',
  'invoice',
  'plant',
  'region',
  'approval',
  'dashboard',
  'login',
  'number',
  'Monday',
]
const FITS: readonly (readonly [Fit, Score])[] = [
  ['none', 1],
  ['adjacent', 2],
  ['adjacent', 3],
  ['direct', 4],
  ['direct', 5],
]

/** Draws the quarter: every account, theme and request with values as an export would hold them. */
export function bigQuarter(): BigQuarter {
  const chance = seededChance(7)
  const accounts = Array.from({ length: SIZE.accounts }, (_, index): Account => {
    const tier = chance.pick(['enterprise', 'mid-market', 'mid-market', 'smb', 'smb', 'smb'] as const)
    const dollars = { enterprise: 250_000, 'mid-market': 60_000, smb: 9_000 }[tier]
    return {
      id: `id A-${index}`,
      externalId: `A-${index}`,
      name: `Account number ${index}`,
      arr: chance.between(dollars, dollars * 4) * 100 + chance.between(0, 99),
      tier,
      renewalDate: chance.between(1, 20) === 1 ? null : addDays(AS_OF, chance.between(-20, 400)),
      inIcp: chance.between(1, 12) > 1,
      csm: `CSM ${index % 40}`,
      segment: `Segment ${index % 12}`,
      headroom: chance.between(1, 4) === 1 ? chance.between(1_000, 80_000) * 100 : 0,
      untappedSeats: null,
      seatPrice: null,
      referenceable: chance.between(1, 15) === 1,
      usageTrend: chance.pick(['rising', 'flat', 'declining', null]),
    }
  })
  const themes = Array.from({ length: SIZE.themes }, (_, index): FeedbackTheme => ({
    id: `feedback theme ${index}`,
    name: `Feedback theme ${index}`,
    description: '',
    compliance: index % 50 === 49 ? true : null,
  }))
  const requests = Array.from({ length: SIZE.requests }, (_, index): FeedbackRequest => {
    const prospect = chance.between(1, 40) === 1
    return {
      id: `row ${String(index).padStart(7, '0')}`,
      themeId: chance.pick(themes).id,
      accountId: prospect ? null : chance.pick(accounts).id,
      prospect: prospect ? `Prospect ${index % 300}` : null,
      signal: chance.pick(['explicit', 'inferred', 'inferred', 'none', 'none', 'none']),
      dependency: chance.pick([0, 0, 0, 25, 50, 75, 100]),
      verbatim: chance.between(1, 3) > 1 ? `We need it for ${chance.sample(WORDS, 6).join(', ')}.` : '',
      source: chance.pick(['QBR', 'Support ticket', 'Renewal call']),
      date: addDays(AS_OF, -chance.between(1, 180)),
      loggedBy: `CSM ${index % 40}`,
      compliance: false,
      winLoss: '',
    }
  })
  const alignment = new Map(
    themes.map((theme, index): [string, Alignment] => {
      const [fit, score] = FITS[index % FITS.length] ?? ['none', 1]
      return [theme.id, { fit, score, scoredInRoom: false, pastAlignment: [] }]
    }),
  )
  return { accounts, themes, requests, alignment }
}
