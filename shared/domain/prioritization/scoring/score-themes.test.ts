import { describe, expect, it } from 'vitest'
import type { Account, Tier } from '#shared/domain/customers/account.ts'
import { addDays } from '#shared/kernel/dates.ts'
import {
  anAccount,
  aRequest,
  AS_OF,
  aTheme,
  only,
  scoringInput,
  SETTINGS,
} from '#test/support/model-values.ts'
import { portfolioExposedArr, type Scoring, scoreThemes, type ScoringInput } from './score-themes.ts'

const accountsOf = (tier: Tier, count: number, own: Partial<Account> = {}): Account[] =>
  Array.from({ length: count }, (_, i) =>
    anAccount({ id: `${tier}${i}`, name: `${tier} ${i}`, tier, ...own }),
  )

/** Scores theme t1, asked for by the named accounts. */
function scoreAsked(
  accounts: Account[],
  asking: readonly string[],
  own: Partial<ScoringInput> = {},
): Scoring {
  return scoreThemes(
    scoringInput({
      accounts,
      themes: [aTheme()],
      requests: asking.map((accountId) => aRequest({ accountId })),
      ...own,
    }),
  )
}

describe('weighted ARR', () => {
  it('adds up the worked values to $752,500', () => {
    const accounts = [
      anAccount({ id: 'A', arr: 400_000_00, renewalDate: addDays(AS_OF, 60) }),
      anAccount({ id: 'B', arr: 250_000_00, renewalDate: addDays(AS_OF, 120) }),
      anAccount({ id: 'C', arr: 550_000_00, renewalDate: addDays(AS_OF, 300) }),
    ]
    const requests = [
      aRequest({ accountId: 'A', signal: 'explicit' }),
      aRequest({ accountId: 'B', signal: 'inferred' }),
      aRequest({ accountId: 'C', signal: 'none' }),
    ]
    const theme = only(scoreThemes(scoringInput({ accounts, themes: [aTheme()], requests })).themes)
    expect(theme.risk).toBe(752_500_00)
    expect(theme.exposedArr).toBe(1_200_000_00)
    expect(theme.revenue).toBe(5)
  })

  it.each([
    [99_999_99, 1],
    [100_000_00, 2],
    [200_000_00, 3],
    [400_000_00, 4],
    [619_999_99, 4],
    [620_000_00, 5],
  ])('a weighted ARR of %s cents scores %s', (headroom, score) => {
    const accounts = [anAccount({ arr: 0, headroom })]
    const requests = [aRequest({ dependency: 100 })]
    const theme = only(scoreThemes(scoringInput({ accounts, themes: [aTheme()], requests })).themes)
    expect([theme.weightedArr, theme.revenue]).toEqual([headroom, score])
  })
})

describe('who counts', () => {
  it('tracks accounts outside the ICP without scoring them', () => {
    const accounts = [anAccount({ arr: 310_000_00, inIcp: false })]
    const theme = only(scoreAsked(accounts, ['a1']).themes)
    expect([theme.counted.length, theme.tracked.length, theme.weightedArr, theme.trackedArr]).toEqual([
      0, 1, 0, 310_000_00,
    ])
    expect(theme.flags).toEqual([])
  })

  it('counts an account once a theme however often it asks', () => {
    const theme = only(scoreAsked([anAccount()], ['a1', 'a1', 'a1']).themes)
    expect([theme.counted.length, theme.weightedCount]).toEqual([1, 3])
  })

  it('sends prospects to the list for Sales, marked from three of them on', () => {
    const asked = (names: readonly string[]): Scoring =>
      scoreThemes(
        scoringInput({
          themes: [aTheme()],
          requests: names.map((prospect) => aRequest({ accountId: null, prospect })),
        }),
      )
    expect(only(asked(['Ada', 'Bo', 'Cy']).themes).weightedArr).toBe(0)
    expect(asked(['Ada', 'ADA ', 'Bo']).sales[0]).toMatchObject({ prospects: ['Ada', 'Bo'], marked: false })
    expect(asked(['Ada', 'Bo', 'Cy']).sales[0]?.marked).toBe(true)
  })

  it.each([
    [null, true, 'compliance'],
    [null, false, 'themes'],
    [true, false, 'compliance'],
    [false, true, 'themes'],
  ] as const)('theme ruling %s, request flag %s → %s', (ruling, flagged, track) => {
    const scoring = scoreThemes(
      scoringInput({
        accounts: [anAccount()],
        themes: [aTheme({ compliance: ruling })],
        requests: [aRequest({ compliance: flagged })],
      }),
    )
    expect(scoring[track]).toHaveLength(1)
  })
})

describe('customer breadth', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 3],
    [6, 3],
    [7, 4],
    [9, 4],
    [10, 5],
  ])('a weighted count of %s scores %s', (count, score) => {
    const accounts = accountsOf('smb', 40)
    const theme = only(
      scoreAsked(
        accounts,
        accounts.slice(0, count).map((a) => a.id),
      ).themes,
    )
    expect([theme.weightedCount, theme.breadth]).toEqual([count, score])
  })

  it('weighs Enterprise 3, Mid-Market 2, SMB 1', () => {
    const accounts = [...accountsOf('enterprise', 1), ...accountsOf('mid-market', 1), ...accountsOf('smb', 1)]
    expect(
      only(
        scoreAsked(
          accounts,
          accounts.map((a) => a.id),
        ).themes,
      ).weightedCount,
    ).toBe(6)
  })
})

describe('baseline expectation', () => {
  it.each([
    [3, 10, false],
    [4, 10, true],
    [4, 11, true],
    [30, 100, false],
    [31, 100, true],
  ])('%s of %s accounts of a tier → %s', (asking, total, flagged) => {
    const accounts = accountsOf('mid-market', total)
    const theme = only(
      scoreAsked(
        accounts,
        accounts.slice(0, asking).map((a) => a.id),
      ).themes,
    )
    expect(theme.flags.some((flag) => flag.code === 'baseline-expectation')).toBe(flagged)
  })

  it.each([
    [9, true],
    [10, false],
  ])('a tier of %s is small: %s', (total, small) => {
    const accounts = accountsOf('enterprise', total)
    const theme = only(
      scoreAsked(
        accounts,
        accounts.slice(0, 5).map((a) => a.id),
      ).themes,
    )
    expect(theme.flags.some((flag) => flag.code === 'small-tier')).toBe(small)
  })

  it('leaves accounts outside the ICP out of both sides of the share', () => {
    const accounts = [...accountsOf('smb', 10), anAccount({ id: 'out', tier: 'smb', inIcp: false })]
    const theme = only(scoreAsked(accounts, ['smb0', 'smb1', 'smb2', 'out']).themes)
    expect(theme.flags).toEqual([])
  })
})

describe('flags from scores', () => {
  const breadthOnly = accountsOf('smb', 40, { arr: 100 })
  const asking = breadthOnly.slice(0, 8).map((a) => a.id)

  it('light breadth: many small accounts, little revenue, no Enterprise; the intent stands with it', () => {
    const settings = { ...SETTINGS, intent: 'moving-upmarket' } as const
    expect(only(scoreAsked(breadthOnly, asking, { settings }).themes).flags).toContainEqual({
      code: 'light-breadth',
      intent: 'moving-upmarket',
    })
    const withEnterprise = [...breadthOnly, anAccount({ id: 'big', arr: 100 })]
    const theme = only(scoreAsked(withEnterprise, [...asking, 'big'], { settings }).themes)
    expect(theme.flags.some((flag) => flag.code === 'light-breadth')).toBe(false)
  })

  const rich = [anAccount({ arr: 0, headroom: 400_000_00 })]
  const flagsAt = (score: 1 | 2 | 3, pastAlignment: readonly (1 | 2)[] = []): string[] =>
    only(
      scoreThemes(
        scoringInput({
          accounts: rich,
          themes: [aTheme()],
          requests: [aRequest({ dependency: 100 })],
          alignment: new Map([['t1', { fit: 'none', score, scoredInRoom: false, pastAlignment }]]),
        }),
      ).themes,
    ).flags.map((flag) => flag.code)

  it('strategic tension: revenue 4 or more with alignment 2 or less', () => {
    expect(flagsAt(2)).toContain('strategic-tension')
    expect(flagsAt(3)).not.toContain('strategic-tension')
  })

  it('challenge: alignment 1 in two or more sessions running', () => {
    expect(flagsAt(1)).not.toContain('challenge')
    expect(flagsAt(1, [1])).toContain('challenge')
    expect(flagsAt(1, [2, 1])).not.toContain('challenge')
    expect(flagsAt(2, [1, 1])).not.toContain('challenge')
  })

  it('names what the counted accounts bring along', () => {
    const accounts = [
      anAccount({ id: 'a1', referenceable: true, usageTrend: 'declining', renewalDate: null }),
      anAccount({ id: 'a2', renewalDate: addDays(AS_OF, -3) }),
      anAccount({ id: 'a3', referenceable: true, inIcp: false }),
    ]
    const theme = only(scoreAsked(accounts, ['a1', 'a2', 'a3']).themes)
    expect(theme.flags).toEqual(
      expect.arrayContaining([
        { code: 'referenceable-logo', accounts: 1 },
        { code: 'usage-declining', accounts: 1 },
        { code: 'renewal-overdue', accounts: 1 },
        { code: 'renewal-missing', accounts: 1 },
      ]),
    )
  })
})

it('counts shared accounts once in a portfolio', () => {
  const { themes } = scoreThemes(
    scoringInput({
      accounts: [anAccount({ id: 'a1', arr: 10 }), anAccount({ id: 'a2', arr: 7 })],
      themes: [aTheme(), aTheme({ id: 't2', name: 'SSO' })],
      requests: [
        aRequest({ accountId: 'a1' }),
        aRequest({ accountId: 'a1', themeId: 't2' }),
        aRequest({ accountId: 'a2', themeId: 't2' }),
      ],
    }),
  )
  expect(portfolioExposedArr(themes)).toBe(17)
})

it('refuses a request for a theme or an account that is not there', () => {
  expect(() => scoreThemes(scoringInput({ requests: [aRequest()] }))).toThrow(/no known theme/)
  expect(() => scoreThemes(scoringInput({ themes: [aTheme()], requests: [aRequest()] }))).toThrow(
    /no known account/,
  )
})
