import { briefWords } from '#shared/i18n/en/brief.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { Brief, BriefAccount, BriefAsk } from './brief.ts'
import type { Paper, PaperBlock, PaperFrame } from './paper/paper.ts'

/** What every brief of an export shares. */
export type BriefFrame = PaperFrame & {
  /** `Q1 2027`, `Q1 2027 triage`. */
  readonly session: string
  readonly currency: string
}

/** The brief of one CSM as a document: the accounts at a glance, then each with what it asked for and a ready text. */
export function briefPaper(brief: Brief, frame: BriefFrame): Paper {
  const who = brief.csm ?? briefWords.noCsm
  return {
    ...frame,
    title: briefWords.title({ who }),
    heading: briefWords.heading(frame),
    book: false,
    blocks: [
      { kind: 'title', text: who },
      { kind: 'text', text: briefWords.intro(countsOf(brief)), look: 'quiet' },
      { kind: 'heading', level: 1, text: briefWords.atAGlance },
      {
        kind: 'table',
        table: {
          header: briefWords.columns,
          amounts: [2],
          widths: [26, 14, 15, 15, 30],
          rows: brief.accounts.map((account) => [
            account.name,
            terms.tier[account.tier],
            formatMoney(account.arr, frame.currency),
            account.renewalDate === null ? briefWords.none : formatDate(account.renewalDate),
            glance(account),
          ]),
        },
      },
      ...brief.accounts.flatMap((account) => accountBlocks(account, frame)),
    ],
  }
}

function countsOf({ accounts }: Brief): { accounts: number; asks: number; texts: number } {
  return {
    accounts: accounts.length,
    asks: accounts.reduce((sum, account) => sum + account.asks.length, 0),
    texts: accounts.filter((account) => account.letter !== null).length,
  }
}

/** `2 to build, 1 declined, 1 being settled, 1 undecided` */
function glance({ asks }: BriefAccount): string {
  return (['build', 'defer', 'decline', 'escalated', 'open'] as const)
    .map((outcome) => ({ outcome, n: asks.filter((ask) => outcomeOf(ask) === outcome).length }))
    .filter(({ n }) => n > 0)
    .map(({ outcome, n }) => briefWords.outcome[outcome]({ n }))
    .join(', ')
}

const outcomeOf = ({ status, escalationDue }: BriefAsk): keyof typeof briefWords.outcome =>
  status ?? (escalationDue === null ? 'open' : 'escalated')

function accountBlocks(account: BriefAccount, frame: BriefFrame): PaperBlock[] {
  const facts = [
    terms.tier[account.tier],
    `${formatMoney(account.arr, frame.currency)} ARR`,
    account.renewalDate === null
      ? briefWords.noRenewal
      : briefWords.renews({ day: formatDate(account.renewalDate) }),
    ...(account.counted ? [] : [briefWords.tracked]),
  ]
  return [
    { kind: 'heading', level: 1, text: account.name },
    { kind: 'text', text: facts.join(' · '), look: 'quiet' },
    ...account.asks.flatMap((ask) => askBlocks(ask)),
    { kind: 'heading', level: 2, text: briefWords.letter },
    ...(account.letter === null
      ? [{ kind: 'text', text: briefWords.noLetter, look: 'body' } as const]
      : [
          {
            kind: 'text',
            text: briefWords.subject({ subject: account.letter.subject }),
            look: 'quiet',
          } as const,
          { kind: 'text', text: account.letter.text, look: 'words' } as const,
        ]),
  ]
}

/** What was decided on a theme; where nothing is yet, whether and until when it is being settled. */
export function decisionOfAsk({ status, escalationDue }: BriefAsk): string {
  if (status !== null) return terms.decision[status]
  return escalationDue === null ? terms.undecided : terms.escalated(formatDate(escalationDue))
}

function askBlocks(ask: BriefAsk): PaperBlock[] {
  return [
    { kind: 'heading', level: 2, text: ask.theme },
    {
      kind: 'decision',
      text: decisionOfAsk(ask),
      tone: ask.status ?? 'none',
      aside: ask.pm === null ? briefWords.noPm : briefWords.pm({ pm: ask.pm }),
    },
    { kind: 'text', text: briefWords.signal[ask.signal], look: 'quiet' },
    ...ask.verbatims.map((text): PaperBlock => ({ kind: 'text', text: `“${text}”`, look: 'quote' })),
  ]
}
