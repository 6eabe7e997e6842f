import type { Account } from '#shared/domain/customers/account.ts'
import { DEFAULT_SETTINGS, type EffectiveSettings } from '#shared/domain/prioritization/scoring/settings.ts'
import type {
  Alignment,
  ScoredTheme,
  ScoringInput,
} from '#shared/domain/prioritization/scoring/score-themes.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import type { FeedbackTheme } from '#shared/domain/prioritization/themes/theme.ts'

/** The day every test computes for. */
export const AS_OF = '2026-11-22'

/** An in-ICP Enterprise account that renews in a year; override what the test is about. */
export function anAccount(own: Partial<Account> = {}): Account {
  return {
    id: 'a1',
    externalId: null,
    name: 'Northwind Freight',
    arr: 100_000_00,
    tier: 'enterprise',
    renewalDate: '2027-11-22',
    inIcp: true,
    csm: null,
    segment: null,
    headroom: 0,
    untappedSeats: null,
    seatPrice: null,
    referenceable: false,
    usageTrend: null,
    ...own,
  }
}

/** A feedback theme. */
export function aTheme(own: Partial<FeedbackTheme> = {}): FeedbackTheme {
  return { id: 't1', name: 'Regional filtering in reports', description: '', compliance: null, ...own }
}

let lastRequest = 0
/** A request of account a1 for theme t1 without a signal. */
export function aRequest(own: Partial<FeedbackRequest> = {}): FeedbackRequest {
  lastRequest += 1
  return {
    id: `r${lastRequest}`,
    themeId: 't1',
    accountId: 'a1',
    prospect: null,
    signal: 'none',
    dependency: 0,
    verbatim: '',
    source: '',
    date: null,
    loggedBy: '',
    compliance: false,
    winLoss: '',
    ...own,
  }
}

/** Settings with round revenue breakpoints: $100,000, $200,000, $400,000, $620,000. */
export const SETTINGS: EffectiveSettings = {
  ...DEFAULT_SETTINGS,
  revenueBreakpoints: [100_000_00, 200_000_00, 400_000_00, 620_000_00],
}

/** A scoring input out of its parts. */
export function scoringInput(own: Partial<ScoringInput> = {}): ScoringInput {
  return {
    asOf: AS_OF,
    settings: SETTINGS,
    accounts: [],
    themes: [],
    requests: [],
    alignment: new Map<string, Alignment>(),
    ...own,
  }
}

/** The only theme of a scoring. @throws Error when there isn't exactly one. */
export function only(themes: readonly ScoredTheme[]): ScoredTheme {
  const [theme, ...more] = themes
  if (!theme || more.length > 0) throw new Error(`Expected one theme, got ${themes.length}`)
  return theme
}
