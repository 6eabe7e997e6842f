import { CALL_WITHIN, isReasonToCall } from '#shared/domain/prioritization/decisions/call-first.ts'
import { asSentence } from '#shared/domain/wording/plain-english.ts'
import { briefWords } from '#shared/catalogue/brief.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { Brief, BriefAccount, BriefAsk, BriefCall } from './brief.ts'
import type { Paper, PaperBlock, PaperFrame } from '#electron/backend/files/paper/paper.ts'

/** What every brief of an export shares. */
export type BriefFrame = PaperFrame & {
  /** `Q1 2027`, `Q1 2027 triage`. */
  readonly session: string
  readonly currency: string
}

/**
 * The brief of one CSM as a document: a card for each account to call first, the others at a glance by ARR, then each
 * with what it asked for, why it was decided so, and its mail draft.
 */
export function briefPaper(brief: Brief, frame: BriefFrame): Paper {
  const who = brief.csm ?? briefWords.noCsm
  const calls = brief.accounts.flatMap((account) =>
    account.call === null ? [] : [{ account, call: account.call }],
  )
  const counts = countsOf(brief)
  const others = brief.accounts.filter(({ call }) => call === null)
  return {
    ...frame,
    title: briefWords.title({ who }),
    heading: briefWords.heading(frame),
    book: false,
    blocks: [
      { kind: 'title', text: who },
      { kind: 'text', text: briefWords.intro(counts), look: 'quiet' },
      ...(calls.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: briefWords.callFirst } as const,
            { kind: 'text', text: briefWords.callFirstWhy, look: 'quiet' } as const,
            ...calls.flatMap(({ account, call }) => callBlocks(account, call, frame)),
          ]),
      ...(others.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: briefWords.write(counts) } as const,
            { kind: 'text', text: briefWords.writeWhy(counts), look: 'quiet' } as const,
            { kind: 'table', table: glanceTable(others, frame) } as const,
            ...others.flatMap((account) => accountBlocks(account, frame)),
          ]),
    ],
  }
}

function countsOf({ accounts }: Brief): Parameters<typeof briefWords.intro>[0] {
  return {
    accounts: accounts.length,
    asks: accounts.reduce((sum, account) => sum + account.asks.length, 0),
    calls: accounts.filter(({ withheld }) => withheld === 'call-first').length,
    mails: accounts.filter(({ letter }) => letter !== null).length,
  }
}

function glanceTable(
  accounts: readonly BriefAccount[],
  { currency }: BriefFrame,
): Extract<PaperBlock, { kind: 'table' }>['table'] {
  return {
    header: briefWords.columns,
    amounts: [2],
    widths: [26, 14, 15, 15, 30],
    rows: accounts.map((account) => [
      account.name,
      terms.tier[account.tier],
      formatMoney(account.arr, currency),
      account.renewalDate === null ? briefWords.none : formatDate(account.renewalDate),
      glance(account),
    ]),
  }
}

/** `2 to build, 1 legal, 1 declined, 1 escalated, 1 undecided` */
function glance({ asks }: BriefAccount): string {
  return (['build', 'legal', 'defer', 'decline', 'escalated', 'open'] as const)
    .map((outcome) => ({ outcome, n: asks.filter((ask) => glanceOf(ask) === outcome).length }))
    .filter(({ n }) => n > 0)
    .map(({ outcome, n }) => briefWords.outcome[outcome]({ n }))
    .join(', ')
}

const glanceOf = ({ status, outcome }: BriefAsk): keyof typeof briefWords.outcome =>
  outcome === 'compliance' ? 'legal' : (status ?? (outcome === 'escalated' ? 'escalated' : 'open'))

function factsOf(account: BriefAccount, frame: BriefFrame): string {
  return [
    terms.tier[account.tier],
    briefWords.arr({ amount: formatMoney(account.arr, frame.currency) }),
    account.renewalDate === null || account.days === null
      ? briefWords.noRenewal
      : briefWords.renews({ day: formatDate(account.renewalDate), days: account.days }),
    ...(account.counted ? [] : [briefWords.tracked]),
  ].join(' · ')
}

/** A card: decided, why, say, offer. It begins with what the call is about. */
function callBlocks(account: BriefAccount, call: BriefCall, frame: BriefFrame): PaperBlock[] {
  const reasons = account.asks.filter(isReasonToCall)
  const asks = [...reasons, ...account.asks.filter((ask) => !isReasonToCall(ask))]
  const body = (text: string): PaperBlock => ({ kind: 'text', text, look: 'body' })
  const { label } = briefWords
  return [
    { kind: 'heading', level: 2, text: account.name },
    { kind: 'text', text: factsOf(account, frame), look: 'quiet' },
    body(whoCalls(call, account)),
    ...labelled(
      label.decided,
      asks.map((ask) => briefWords.themeDecided(ask)),
    ),
    ...labelled(
      label.whyHeading,
      reasons.map(({ theme, why }) =>
        briefWords.themeWhy({ theme, why: why === '' ? briefWords.noWhy : asSentence(why) }),
      ),
    ),
    ...reasons.flatMap(({ verbatims }) =>
      verbatims.map((text): PaperBlock => ({ kind: 'text', text: `“${text}”`, look: 'quote' })),
    ),
    { kind: 'heading', level: 3, text: label.say },
    { kind: 'text', text: call.say, look: 'words' },
    body(label.offer({ text: offerOf(reasons) })),
    body(label.dont({ what: unsaid(reasons) })),
    ...removedBlocks(account.asks),
  ]
}

/** One thing stands in the line of its label, several as a list below it: a card is read aloud. */
function labelled(label: string, items: readonly string[]): PaperBlock[] {
  if (items.length < 2) return [{ kind: 'text', text: `${label}: ${items.join('')}`, look: 'body' }]
  return [
    { kind: 'heading', level: 3, text: label },
    { kind: 'list', items },
  ]
}

/** Who calls, who joins, by when. */
function whoCalls({ who, joins, by }: BriefCall, { renewalDate, days }: BriefAccount): string {
  const { label } = briefWords
  const day =
    by === null
      ? days !== null && days < 0
        ? briefWords.callNext
        : briefWords.callWithin({
            n: CALL_WITHIN,
            renewal: renewalDate === null ? null : formatDate(renewalDate),
          })
      : formatDate(by)
  return [
    label.who({ who }),
    ...(joins.length === 0 ? [] : [label.joins({ joins })]),
    label.by({ day }),
  ].join(' ')
}

/** What a call about these must not say, each once. */
function unsaid(reasons: readonly BriefAsk[]): string[] {
  return [...new Set(reasons.map(({ outcome, status }) => status ?? outcome))]
    .map((what) => briefWords.dont[what])
    .concat(reasons.some(({ outcome }) => outcome === 'compliance') ? [briefWords.dont.compliance] : [])
    .filter((text, index, all) => all.indexOf(text) === index)
    .concat(briefWords.dontEver)
}

function offerOf(reasons: readonly BriefAsk[]): string {
  const known = reasons.map(({ workaround }) => workaround.trim()).filter((text) => text !== '')
  return known.length === 0
    ? briefWords.noOffer({ pm: reasons.find(({ pm }) => pm !== null)?.pm ?? null })
    : [...new Set(known.map(asSentence))].join(' ')
}

function accountBlocks(account: BriefAccount, frame: BriefFrame): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, text: account.name },
    { kind: 'text', text: factsOf(account, frame), look: 'quiet' },
    ...account.asks.flatMap((ask) => askBlocks(ask)),
    { kind: 'heading', level: 2, text: briefWords.letter },
    ...(account.letter === null
      ? [
          {
            kind: 'text',
            text: briefWords.withheld[account.withheld ?? 'nothing-to-tell'],
            look: 'body',
          } as const,
        ]
      : [
          {
            kind: 'text',
            text: briefWords.subject({ subject: account.letter.subject }),
            look: 'quiet',
          } as const,
          { kind: 'text', text: account.letter.text, look: 'words' } as const,
        ]),
    ...removedBlocks(account.asks),
  ]
}

/** What the customer won't read of what people wrote, beside what they will. */
function removedBlocks(asks: readonly BriefAsk[]): PaperBlock[] {
  const removed = asks.flatMap((ask) => ask.removed)
  if (removed.length === 0) return []
  return [
    { kind: 'text', text: briefWords.removed, look: 'quiet' },
    { kind: 'list', items: removed },
  ]
}

function askBlocks(ask: BriefAsk): PaperBlock[] {
  return [
    { kind: 'heading', level: 2, text: ask.theme },
    {
      kind: 'decision',
      text: ask.decision,
      tone: ask.status ?? 'none',
      aside: ask.pm === null ? briefWords.noPm : briefWords.pm({ pm: ask.pm }),
    },
    ...(ask.duty === '' ? [] : [{ kind: 'text', text: ask.duty, look: 'body' } as const]),
    ...(ask.why === ''
      ? []
      : [{ kind: 'text', text: briefWords.label.why({ text: asSentence(ask.why) }), look: 'body' } as const]),
    { kind: 'text', text: briefWords.signal[ask.signal], look: 'quiet' },
    ...ask.verbatims.map((text): PaperBlock => ({ kind: 'text', text: `“${text}”`, look: 'quote' })),
  ]
}
