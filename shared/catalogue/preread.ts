import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { countInWords } from '#shared/domain/wording/plain-english.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import { counted } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

/** What participants read before the session. */
export const prereadWords = {
  title: 'Pre-read',
  heading: ({ session, cut }: { session: string; cut: string }) => `Pre-read · ${session} · ${cut}`,
  contents: 'Contents',
  intro: ({ quarter, kind, asOf, cut }: { quarter: string; kind: SessionKind; asOf: string; cut: MemoCut }) =>
    `What customers ask for,${cut === 'internal' ? ' which accounts are behind it,' : ''} and where the model would rank it. The ${terms.sessionKind[kind]} decides for ${quarter}; the numbers are those of ${asOf}.`,
  emergency: 'Competitive emergency',
  emergencyLine: {
    theme: 'Feedback theme',
    what: 'What happened',
    raised: 'Raised',
    response: 'Response',
    given: 'Response given',
  },
  by: ({ at, who }: { at: string; who: string }) => `${at}, by ${who}`,
  owed: ({ due }: { due: string }) => `owed by the PM lead by ${due}`,
  scores:
    'Three scores from 1 to 5: revenue weight (renewals and growth at stake), customer breadth (how many ask, by tier) and strategic alignment (fit with the roadmap). Their sum ranks.',
  weights: 'Weighted ARR isn’t a forecast.',
  order: 'The ranking by the model',
  orderMore: ({ n }: { n: number }) => `and ${counted(n, 'more theme')} in the matrix below.`,
  orderLine: ({
    rank,
    name,
    scores,
    composite,
    behind,
  }: {
    rank: number
    name: string
    scores: string
    composite: number
    behind: string
  }) => `${rank}. ${name}: ${composite} (${scores}), ${behind}`,
  behind: ({
    accounts,
    counted: inside,
    money,
  }: {
    accounts: number
    /** Inside the ICP; null: not told. */
    counted: number | null
    money: string | null
  }) =>
    `${counted(accounts, 'account')}${inside === null || inside === accounts ? '' : ` (${inside} inside the ICP)`}${money === null ? '' : `, ${money} weighted ARR`}`,
  scoreNames: { revenue: 'revenue', breadth: 'breadth', alignment: 'alignment' },
  none: '–',
  shortlist: ({ size }: { size: number }) =>
    size === 1
      ? 'The first alone would be on the shortlist.'
      : `The first ${countInWords(size)} would be the shortlist.`,
  roadmap: 'Roadmap themes',
  published: ({ at }: { at: string }) => `Published ${at}, before anybody scored.`,
  unpublished: 'Not published yet: they stand in writing before the session starts.',
  roadmapLine: ({ name, quarter, mapped }: { name: string; quarter: string; mapped: number }) =>
    `${name}${quarter === '' ? '' : ` (${quarter})`}: ${counted(mapped, 'feedback theme')} mapped to it`,
  roadmapQuarter: ({ quarter }: { quarter: string }) => `For ${quarter}.`,
  roadmapCriteria: ({ criteria }: { criteria: string }) => `Direct fit if: ${criteria}`,
  roadmapNone: 'No roadmap theme is written yet.',
  asks: 'What we ask of you',
  asksNone: 'Nothing: the session is sealed.',
  askColumns: ['Who', 'What', 'By'],
  askScore: ({ dimensions }: { dimensions: string }) =>
    `Score ${dimensions} on your ballot, theme by theme. Where you differ from the model, write why.`,
  askView: 'Fill in a ballot where you see it differently; your scores are views and show disagreement.',
  askRead: 'Read the matrix, and bring what you see differently.',
  askCapacity:
    'Write down the engineering capacity of the quarter, so that the shortlist can be held against it.',
  askResponse: 'Write the response to the competitive emergency: what we do about it.',
  askGaps: ({ cut }: { cut: MemoCut }) =>
    `Bring what is listed as missing under your ${cut === 'internal' ? 'name' : 'role'}.`,
  everyone: 'Everyone',
  first: 'Look at these first',
  firstColumns: ['Theme', 'Why'],
  firstNone: 'No theme is a legal duty, urgent, or challenged.',
  firstMore: ({ n }: { n: number }) => `and ${counted(n, 'more theme')}, marked theme by theme.`,
  firstLegal: 'Legal duty: not ranked, and it can’t be traded against other themes.',
  capacity: 'Engineering capacity',
  capacityNone: 'Not written down yet.',
  capacityCut: 'Left out of this version: the note names a customer, a colleague, an amount or a day.',
  missing: 'What is missing, and from whom',
  nothingMissing: 'Nothing: every theme has its scores, and the data is complete.',
  missingMore: ({ n }: { n: number }) => `and ${n} more, listed at the end.`,
  missingColumns: ['What is missing', 'From whom'],
  nobody: ({ roles }: { roles: string }) => `${roles} (nobody named yet)`,
  missingScore: ({ theme, dimensions }: { theme: string; dimensions: string }) =>
    `${dimensions} of “${theme}”`,
  missingFit: ({ theme }: { theme: string }) => `The fit of “${theme}” with a roadmap theme`,
  missingRenewal: ({ n, names }: { n: number; names: string }) =>
    n === 1 ? `The renewal date of ${names}` : `Renewal dates of ${n} accounts: ${names}`,
  overdueRenewal: ({ n, names }: { n: number; names: string }) =>
    `${counted(n, 'renewal date')} in the past to confirm: ${names}`,
  missingCsm: ({ n, names }: { n: number; names: string }) => `A CSM for ${counted(n, 'account')}: ${names}`,
  missingWords: ({ n, names }: { n: number; names: string }) =>
    `A customer’s own words for ${counted(n, 'theme')}: ${names}`,
  namesMore: ({ names, n }: { names: string; n: number }) => `${names} and ${n} more`,
  missingRoadmap: ({ have }: { have: number }) =>
    `Three to five roadmap themes; there ${have === 1 ? 'is' : 'are'} ${have}`,
  missingResponse: 'The response to the competitive emergency',
  missingList: { accounts: 'The list of accounts', requests: 'The list of requests' },
  missingModel: 'A review of the model settings',
  matrix: 'The matrix',
  matrixColumns: [
    'Rank',
    'Theme',
    'Revenue',
    'Breadth',
    'Alignment',
    'Composite',
    'Weighted ARR',
    'Accounts',
  ],
  matrixColumnsShareable: ['Rank', 'Theme', 'Revenue', 'Breadth', 'Alignment', 'Composite', 'Asked for by'],
  compliance: 'Compliance track',
  complianceText: 'A legal duty is a threshold, not a request: these stand outside the ranking.',
  unranked: 'Not yet scored',
  themes: 'Theme by theme',
  themeFacts: ({ scores, composite }: { scores: string; composite: string }) =>
    `${scores} · composite ${composite}`,
  standing: {
    ranked: ({ rank }: { rank: number }) => `Rank ${rank}`,
    unranked: 'Not yet scored',
    compliance: 'Compliance track',
  },
  fit: ({ fit, roadmap }: { fit: string; roadmap: string }) => `${fit}: ${roadmap}`,
  accountColumns: ['Account', 'Tier', 'Renews', 'ARR', 'Weighted risk', 'Expansion', 'Signal'],
  tracked: 'tracked',
  accountsMore: ({ n }: { n: number }) =>
    `and ${counted(n, 'more account')}; the workbook lists all of them.`,
  quotesMore: ({ n }: { n: number }) => `and ${counted(n, 'more quote')}; the workbook lists all of them.`,
  quotesMoreShareable: ({ n }: { n: number }) => `and ${counted(n, 'more quote')}.`,
  askedBy: ({ n, tiers }: { n: number; tiers: string }) =>
    n === 0
      ? 'Nobody has asked for it yet.'
      : `${counted(n, 'customer')} ${n === 1 ? 'asks' : 'ask'} for it: ${tiers}.`,
  nobodyAsks: 'No account has asked for it yet.',
  noQuotes: 'No words of a customer are on record.',
  sales: 'For Sales',
  salesText: 'Asked for by prospects, counted nowhere.',
  sheets: {
    asks: 'What we ask',
    emergency: 'Emergency',
    matrix: 'Matrix',
    accounts: 'Accounts by theme',
    verbatims: 'Verbatims',
    roadmap: 'Roadmap',
    missing: 'Missing',
  },
  sheetNone: {
    asks: 'Nothing is asked.',
    emergency: 'No emergency has been raised.',
    matrix: 'No feedback themes yet.',
    accounts: 'No account has asked for a theme yet.',
    verbatims: 'No words of a customer are on record.',
    roadmap: 'No roadmap theme is written yet.',
    missing: 'Nothing: every theme has its scores, and the data is complete.',
  },
  columns: {
    who: 'Who',
    ask: 'What',
    by: 'By',
    fact: 'Fact',
    said: 'In words',
    rank: 'Rank',
    theme: 'Theme',
    standing: 'Standing',
    composite: 'Composite',
    weighted: 'Weighted ARR',
    risk: 'Weighted risk',
    expansion: 'Expansion',
    exposed: 'Exposed ARR',
    count: 'Weighted count',
    customers: 'Customers asking',
    fit: 'Fit',
    roadmap: 'Roadmap theme',
    flags: 'Flags',
    account: 'Account',
    counts: 'Counts',
    tier: 'Tier',
    csm: 'CSM',
    arr: 'ARR',
    renewal: 'Renewal date',
    days: 'Days to renewal',
    signal: 'Churn signal',
    verbatim: 'What they said',
    source: 'Source',
    date: 'Date',
    name: 'Roadmap theme',
    quarter: 'Quarter',
    description: 'Description',
    criteria: 'Direct fit if',
    mapped: 'Feedback themes mapped',
    published: 'Published',
    what: 'What is missing',
    from: 'From whom',
  },
  counted: 'Counted',
  trackedCell: 'Tracked, not scored',
} as const
