import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import { capitalised, countInWords, countedInWords } from '#shared/domain/wording/plain-english.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'

/** What a theme can have come to, as summaries group it. */
export const DECISION_GROUPS = ['build', 'legal', 'escalated', 'defer', 'decline', 'undecided'] as const
export type DecisionGroup = (typeof DECISION_GROUPS)[number]

/** How many themes of each group there are, and of the legal duties how many of each decision. */
type Counts = Readonly<Record<DecisionGroup, number>> & {
  readonly duties: Readonly<Record<DecisionStatus | 'undecided', number>>
}

const are = (n: number): string => (n === 1 ? 'is' : 'are')

/** Money of accounts, and how much of it lies outside the ICP: `all` of it, or null: none. */
type Sum = { readonly money: string; readonly outside: string | null }

const outsideIcp = (outside: Sum['outside']): string =>
  outside === null
    ? ''
    : outside === 'all'
      ? ' (all of it outside the ICP)'
      : ` (of which ${outside} outside the ICP)`

const duties = (n: number): string => countedInWords(n, 'legal duty', 'legal duties')

/** What becomes of the legal duties that aren't met in the quarter. */
const restOfDuties = ({ defer, decline, undecided }: Counts['duties'], later: string): string[] => [
  ...(defer > 0 ? [`${duties(defer)} ${defer === 1 ? 'waits' : 'wait'} for ${later}`] : []),
  ...(decline > 0 ? [`no further work is planned on ${duties(decline)}`] : []),
  ...(undecided > 0 ? [`${duties(undecided)} ${are(undecided)} undecided`] : []),
]

/** The executive summary: page one of the pack, and a document of its own. */
export const summaryWords = {
  title: 'Executive summary',
  heading: ({ session, cut }: { session: string; cut: string }) => `Executive summary · ${session} · ${cut}`,
  group: {
    build: 'Build',
    legal: 'Legal',
    escalated: 'Escalated',
    defer: 'Defer',
    decline: 'Decline',
    undecided: 'Undecided',
  } satisfies Record<DecisionGroup, string>,
  note: {
    build: ({ quarter }: { quarter: string }) => `in ${quarter}`,
    legal: () => 'not ranked',
    escalated: () => 'to leadership',
    defer: ({ later }: { later: string }) => `to ${later}`,
    decline: () => 'with a workaround',
    undecided: () => 'so far',
  } satisfies Record<DecisionGroup, (given: { quarter: string; later: string }) => string>,
  columns: ['Decision', 'Theme', 'Weighted ARR', 'Owner', 'Why'],
  columnsShareable: ['Decision', 'Theme', 'Customers', 'Why'],
  none: '–',
  more: ({ n, shown }: { n: number; shown: number }) =>
    shown === 0 ? counted(n, 'theme') : `and ${counted(n, 'more theme')}`,
  moreWhy: 'In the decision memos.',
  weighted:
    'Weighted ARR is ARR × renewal proximity × churn signal, plus expansion. It isn’t a forecast. Rows don’t add up: an account can be in several.',
  headline: ({ quarter, counts }: { quarter: string; counts: Counts }) => {
    // While something may still be built, nobody has said that nothing is.
    const open = counts.undecided + counts.escalated > 0
    const built =
      counts.build > 0
        ? `In ${quarter} we build ${countedInWords(counts.build, 'customer request')}`
        : open
          ? `So far we build none of the customer requests in ${quarter}`
          : `In ${quarter} we build none of the themes customers asked for`
    const legal = counts.duties.build === 0 ? '' : ` and meet ${duties(counts.duties.build)}`
    return `${built}${legal}.`
  },
  atRisk: ({ themes, money, outside }: { themes: number } & Sum) =>
    `What we don’t build puts ${money} of renewals at risk${outsideIcp(outside)}, over ${countedInWords(themes, 'theme')}.`,
  askedFor: ({ money, outside, n }: { n: number } & Sum) =>
    `Customers with ${money} of ARR${outsideIcp(outside)} asked for ${n === 1 ? 'what we build' : `the ${countInWords(n)} we build`}.`,
  rest: ({ counts, later }: { counts: Counts; later: string }) => {
    const parts = [
      counts.defer > 0
        ? `${countInWords(counts.defer)} ${counts.defer === 1 ? 'waits' : 'wait'} for ${later}`
        : '',
      counts.decline > 0 ? `${countInWords(counts.decline)} ${are(counts.decline)} declined` : '',
      counts.escalated > 0
        ? `${countInWords(counts.escalated)} ${counts.escalated === 1 ? 'goes' : 'go'} to leadership`
        : '',
      counts.undecided > 0 ? `${countInWords(counts.undecided)} ${are(counts.undecided)} undecided` : '',
      ...restOfDuties(counts.duties, later),
    ].filter((part) => part !== '')
    if (parts.length === 0) return ''
    const last = parts.length > 1 ? ` and ${parts.at(-1) ?? ''}` : ''
    const first = parts.length > 1 ? parts.slice(0, -1).join(', ') : (parts[0] ?? '')
    return `${capitalised(`${first}${last}`)}.`
  },
  needs: 'What we need from you',
  needsColumns: ['Who', 'What', 'By'],
  noNeeds: 'Nothing is open.',
  needsMore: ({ n }: { n: number }) => `and ${n} more, in the decision memos and the CSM briefs.`,
  call: ({ account, facts }: { account: string; facts: string }) => `Call ${account} (${facts}).`,
  callAll: ({ n }: { n: number }) =>
    `Call ${countedInWords(n, 'account')}; the CSM briefs name ${n === 1 ? 'it' : 'them'}.`,
  callMore: ({ n }: { n: number }) =>
    `Call ${countedInWords(n, 'more account')}; the CSM briefs name ${n === 1 ? 'it' : 'them'}.`,
  afterSeal: 'right after the seal',
  withinOfSeal: ({ n }: { n: number }) => `${countInWords(n)} working days after the seal`,
  renews: ({ day }: { day: string }) => `renews ${day}`,
  overdue: ({ day }: { day: string }) => `renewal overdue since ${day}`,
  settle: ({ theme, question }: { theme: string; question: string }) => `Settle “${theme}”: ${question}`,
  respond: 'Write the response to the competitive emergency: what we do about it.',
  question: ({ ask, day }: { ask: string; day: string }) => `${ask} Due ${day}`,
  legalDuty: ({ themes }: { themes: readonly string[] }) =>
    `Confirm in writing how we meet ${listInWords(themes)}.`,
  legalMore: ({ n }: { n: number }) => counted(n, 'more legal duty', 'more legal duties'),
  legalBy: 'no day set',
  cpo: ({ name }: { name: string }) => `${name} (CPO)`,
  cpoRole: 'CPO',
  challenge: ({ theme, sessions }: { theme: string; sessions: number }) =>
    `Review whether our roadmap has room for “${theme}”: alignment 1 ${countedInWords(sessions, 'session')} in a row, with high revenue.`,
  challengeBy: ({ quarter }: { quarter: string }) => `the ${quarter} session`,
  scope: ({ theme, accounts, late }: { theme: string; accounts: readonly string[]; late: boolean }) => {
    const one = accounts.length === 1
    const when = late
      ? `: ${one ? 'its renewal is' : 'their renewals are'} overdue`
      : ` before ${one ? 'it renews' : 'they renew'}`
    return `Tell ${listInWords(accounts)} what “${theme}” covers${when}.`
  },
  scopeMore: ({ n }: { n: number }) => counted(n, 'more account'),
  decide: ({ n }: { n: number }) => `Decide the ${counted(n, 'theme')} still open.`,
  decideBy: 'before the seal',
  everyone: 'The session',
  overrides: 'Where the room overruled the model',
  noOverrides: 'Nowhere: the ranking is the model’s.',
  overrideColumns: ['Theme', 'Moved', 'Why'],
  moved: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  on: 'onto the shortlist',
  off: 'off the shortlist',
  overridesMore: ({ n }: { n: number }) => `and ${counted(n, 'more override')}, in the decision workbook.`,
  ranks: ({ rank, of }: { rank: string; of: number }) => `Ranks ${rank} of ${of}`,
  unranked: 'Not ranked',
  askedBy: ({ n }: { n: number }) =>
    n === 0 ? 'no customer asks' : `asked for by ${counted(n, 'customer')}`,
} as const

/** An escalation: what is to be settled, by whom, until when. */
export const escalationWords = {
  title: ({ theme }: { theme: string }) => `${theme} · escalation`,
  heading: ({ session, cut }: { session: string; cut: string }) => `Escalation · ${session} · ${cut}`,
  due: ({ day }: { day: string }) => `Escalated, due ${day}`,
  settledBy: ({ who }: { who: string }) => `to be settled by ${who}`,
  question: 'The question',
  ask: ({ dimension, scores }: { dimension: string; scores: string }) =>
    `What is its ${dimension} score: ${scores}?`,
  askShort: ({ dimension, scores }: { dimension: string; scores: string }) => `${dimension} ${scores}?`,
  /** `2 or 4`, `3, 4, or 5` */
  oneOf: (scores: readonly number[]) =>
    new Intl.ListFormat('en-US', { type: 'disjunction' }).format(scores.map(String)),
  raised: ({ who, day }: { who: string; day: string }) => `Escalated by ${who} on ${day}.`,
  positions: 'The positions and their evidence',
  positionColumns: ['Who', 'Score', 'Evidence'],
  model: 'The model',
  modelEvidence: {
    revenue: ({ money }: { money: string }) => `Weighted ARR ${money}.`,
    breadth: ({ n, weighted }: { n: number; weighted: number }) =>
      `${counted(n, 'account')}, weighted count ${weighted}.`,
    alignment: ({ roadmap }: { roadmap: string | null }) =>
      roadmap === null ? 'Not mapped to a roadmap theme.' : `Mapped to “${roadmap}”.`,
  },
  noReason: 'No reason given',
  noScore: '–',
  options: 'The options',
  optionColumns: ['If the score is', 'Rank', 'Composite', 'On the shortlist'],
  option: ({ dimension, score }: { dimension: string; score: number }) => `${dimension} ${score}`,
  stillOpen: 'not ranked: another score is missing',
  yes: 'yes',
  no: 'no',
  optionNote:
    'Then decide it like any other theme: build (if it is on the shortlist), defer, or decline. Enter the outcome and the decision in Concord.',
  accounts: 'The accounts',
  accountColumns: ['Account', 'Tier', 'Renews', 'ARR', 'Weighted ARR', 'Churn signal'],
  noAccounts: 'No account has asked for it.',
  accountsMore: ({ n, arr, weighted }: { n: number; arr: string; weighted: string }) =>
    `and ${counted(n, 'more account')} with ${arr} ARR together, ${weighted} weighted.`,
  tracked: 'tracked',
  holding: 'What customers hear until then',
  none: '–',
} as const

/** What CS is told in a chat: no account, no amount, no day. */
export const announcementWords = {
  opening: ({ session }: { session: string }) => `${session}: what we decided on customer feedback`,
  draft: 'Draft: the session isn’t sealed yet.',
  sealed: ({ day }: { day: string }) => `Sealed on ${day}.`,
  amended: ({ day }: { day: string }) => `Amended on ${day}; this replaces what was sent before.`,
  list: {
    build: ({ quarter }: { quarter: string }) => `We build in ${quarter}:`,
    legal: () => 'Legal duties:',
    escalated: () => 'Leadership is deciding:',
    defer: ({ later }: { later: string }) => `We defer to ${later}:`,
    decline: () => 'We decline; what to offer is in your brief:',
    undecided: () => 'Not decided yet:',
  } satisfies Record<DecisionGroup, (given: { quarter: string; later: string }) => string>,
  more: ({ n }: { n: number }) => `and ${n} more`,
  briefs: ({ calls }: { calls: number }) =>
    `Your CSM brief has your accounts, what each asked for, what was decided and why, and what to say.${calls === 0 ? '' : ' Make the calls it lists before any letter goes out.'} Ask CS Ops if you don’t have it.`,
  owners: ({ owners }: { owners: string }) => `Questions about scope go to ${owners}.`,
} as const
