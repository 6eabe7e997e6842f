import type { Withheld } from '#shared/domain/prioritization/decisions/account-letter.ts'
import type { Signal } from '#shared/domain/customers/request.ts'
import type { Outcome } from '#shared/domain/prioritization/decisions/outcome.ts'
import { countInWords } from '#shared/domain/wording/plain-english.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'

type Counts = { accounts: number; asks: number; calls: number; mails: number }

/** `Call two accounts, then send six emails.` */
function whatToDo({ calls, mails }: Counts): string {
  if (calls === 0) return mails === 0 ? 'Nothing to send yet.' : `Send ${counted(mails, 'email')}.`
  const call = `Call ${counted(calls, 'account')}`
  return mails === 0 ? `${call}.` : `${call}, then send ${counted(mails, 'email')}.`
}

/** What a CSM takes along: documents, workbook and mail drafts. */
export const briefWords = {
  noCsm: 'No CSM named',
  title: ({ who }: { who: string }) => `${who} · CSM brief`,
  heading: ({ session }: { session: string }) => `CSM brief · ${session} · internal`,
  intro: (counts: Counts) =>
    `${whatToDo(counts)} ${counted(counts.accounts, 'account')}, ${counted(counts.asks, 'request')}.${counts.calls + counts.mails === 0 ? '' : ' Only text beside a blue line is for customers.'}`,
  callFirst: 'Call first',
  callFirstWhy:
    'Churn risk over a request that isn’t built, and the renewal is overdue or within 90 days. No mail draft exists.',
  /** Calls, where there are any, come first. */
  write: ({ calls, mails }: Pick<Counts, 'calls' | 'mails'>) =>
    mails === 0 ? 'Nothing to send yet' : calls === 0 ? 'What to send' : 'Then write',
  writeWhy: ({ mails }: Pick<Counts, 'mails'>) =>
    mails === 0 ? 'By ARR; nothing they asked for is decided.' : 'By ARR; the mail drafts are below.',
  columns: ['Account', 'Tier', 'ARR', 'Renews', 'Decided'],
  none: '–',
  outcome: {
    build: ({ n }: { n: number }) => `${n} to build`,
    legal: ({ n }: { n: number }) => `${n} legal`,
    defer: ({ n }: { n: number }) => `${n} deferred`,
    decline: ({ n }: { n: number }) => `${n} declined`,
    escalated: ({ n }: { n: number }) => `${n} escalated`,
    open: ({ n }: { n: number }) => `${n} undecided`,
  },
  arr: ({ amount }: { amount: string }) => `${amount} ARR`,
  renews: ({ day, days }: { day: string; days: number }) =>
    days < 0
      ? `renewal overdue since ${day}`
      : `renews ${day}, ${days === 0 ? 'the day of these numbers' : `in ${counted(days, 'day')}`}`,
  noRenewal: 'no renewal date',
  tracked: 'outside the ICP: tracked, not scored',
  label: {
    decided: 'Decided',
    whyHeading: 'Why',
    why: ({ text }: { text: string }) => `Why: ${text}`,
    offer: ({ text }: { text: string }) => `Offer: ${text}`,
    dont: ({ what }: { what: readonly string[] }) => `Don’t say: ${what.join('; ')}.`,
    who: ({ who }: { who: string }) => `Calls: ${who}.`,
    joins: ({ joins }: { joins: readonly string[] }) => `Joins: ${listInWords(joins)}.`,
    by: ({ day }: { day: string }) => `By: ${day}.`,
    say: 'Say',
  },
  /** `Lena Fox (CSM)`; where nobody is named, the role. */
  person: ({ name, role }: { name: string | null; role: string }) =>
    name === null ? `the ${role}` : `${name} (${role})`,
  csmRole: 'CSM',
  pmRole: 'PM',
  callWithin: ({ n, renewal }: { n: number; renewal: string | null }) =>
    `${countInWords(n)} working days after the seal${renewal === null ? '' : `, or before it renews on ${renewal} if that’s sooner`}`,
  callNext: 'right after the seal, as the renewal is overdue',
  dont: {
    build: 'more than the memo says it covers',
    defer: 'that it will be built next',
    decline: 'that it may come back, or when',
    compliance: 'anything that makes the legal requirement sound optional',
    escalated: 'how leadership may decide',
    open: 'how it may be decided',
  } satisfies Record<Outcome, string>,
  dontEver: '“soon” or a date nobody committed to; other customers’ names or amounts',
  themeDecided: ({ theme, decision }: { theme: string; decision: string }) => `${theme}: ${decision}`,
  themeWhy: ({ theme, why }: { theme: string; why: string }) => `${theme}: ${why}`,
  noWhy: 'no rationale is recorded yet.',
  noOffer: ({ pm }: { pm: string | null }) =>
    `no workaround is recorded. Agree on one with ${pm ?? 'the Head of Product'} before you call.`,
  pm: ({ pm }: { pm: string }) => `PM: ${pm}`,
  noPm: 'PM: none; ask the Head of Product',
  signal: {
    explicit: 'You flagged churn risk tied to this request.',
    inferred: 'Churn risk inferred from account health.',
    none: 'No churn signal.',
  } satisfies Record<Signal, string>,
  letter: 'Mail draft',
  withheld: {
    'nothing-to-tell': 'Nothing this account asked for is decided yet, so there is no mail draft.',
    'call-first': 'Call first; there is no mail draft.',
    'no-decision':
      'No mail draft: it wouldn’t have said what was decided. Look at the theme’s name and words in the app.',
  } satisfies Record<Withheld, string>,
  removed: 'Kept from the customer (names a customer, a colleague, an amount or a day):',
  subject: ({ subject }: { subject: string }) => `Subject: ${subject}`,
  sheet: {
    overview: 'All accounts',
    columns: {
      csm: 'CSM',
      account: 'Account',
      tier: 'Tier',
      arr: 'ARR',
      renewal: 'Renewal date',
      first: 'Call first',
      callBy: 'Call by',
      caller: 'Who calls',
      theme: 'Theme',
      rank: 'Rank',
      signal: 'Churn signal',
      decision: 'Decision',
      why: 'Why',
      pm: 'PM',
      verbatims: 'What they said',
      words: 'What to say',
      workaround: 'What to offer',
      removed: 'Kept from the customer',
      subject: 'Subject',
      letter: 'Mail draft',
    },
    yes: 'Yes',
    letters: 'Mail drafts',
    none: 'No account has asked for a theme yet.',
  },
} as const
