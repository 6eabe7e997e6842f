import type { Signal } from '#shared/domain/themes/theme.ts'
import { counted } from '#shared/kernel/text.ts'

/** What a CSM takes along: documents, workbook and mail drafts. */
export const briefWords = {
  noCsm: 'No CSM named',
  title: ({ who }: { who: string }) => `${who} · CSM brief`,
  heading: ({ session }: { session: string }) => `CSM brief · ${session} · internal`,
  intro: ({ accounts, asks, texts }: { accounts: number; asks: number; texts: number }) =>
    `${counted(accounts, 'account')} asked for ${counted(asks, 'thing')} in all; ${
      texts === 0
        ? 'no text is ready to send yet'
        : `${counted(texts, 'text')} ${texts === 1 ? 'is' : 'are'} ready to send`
    }. Only the words marked with a blue line are for customers.`,
  atAGlance: 'At a glance',
  columns: ['Account', 'Tier', 'ARR', 'Renews', 'What was decided'],
  none: '–',
  outcome: {
    build: ({ n }: { n: number }) => `${n} to build`,
    defer: ({ n }: { n: number }) => `${n} deferred`,
    decline: ({ n }: { n: number }) => `${n} declined`,
    escalated: ({ n }: { n: number }) => `${n} being settled`,
    open: ({ n }: { n: number }) => `${n} undecided`,
  },
  renews: ({ day }: { day: string }) => `renews ${day}`,
  noRenewal: 'no renewal date',
  tracked: 'outside the ICP: tracked, not scored',
  pm: ({ pm }: { pm: string }) => `ask ${pm}`,
  noPm: 'no PM named',
  signal: {
    explicit: 'You flagged churn risk tied to this request.',
    inferred: 'The health of the account suggests a risk.',
    none: 'No churn signal.',
  } satisfies Record<Signal, string>,
  letter: 'Ready to send',
  noLetter: 'Nothing this account asked for is decided yet, so there is nothing to send.',
  subject: ({ subject }: { subject: string }) => `Subject: ${subject}`,
  sheet: {
    overview: 'All accounts',
    columns: {
      csm: 'CSM',
      account: 'Account',
      tier: 'Tier',
      arr: 'ARR',
      renewal: 'Renewal date',
      theme: 'Theme',
      rank: 'Rank',
      signal: 'Churn signal',
      decision: 'Decision',
      pm: 'PM to ask',
      verbatims: 'What they said',
      words: 'What to say',
      subject: 'Subject',
      letter: 'Text to send',
    },
    letters: 'Texts to send',
    none: 'No account has asked for a theme yet.',
  },
} as const
