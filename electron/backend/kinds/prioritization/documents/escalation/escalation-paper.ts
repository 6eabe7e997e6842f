import { memoCuts } from '#shared/catalogue/memo.ts'
import { escalationWords as words } from '#shared/catalogue/summary.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { EscalatedQuestion, Escalation } from './escalation.ts'
import type { Paper, PaperBlock, PaperFrame } from '#electron/backend/files/paper/paper.ts'

/** The paper that VP CS and Head of Product settle an escalation by. */
export function escalationPaper(escalation: Escalation, frame: PaperFrame): Paper {
  const { theme, session, due, settledBy, description, questions, holding } = escalation
  return {
    ...frame,
    title: words.title({ theme }),
    heading: words.heading({ session, cut: memoCuts.internal }),
    book: false,
    blocks: [
      { kind: 'title', text: theme },
      {
        kind: 'decision',
        text: words.due({ day: formatDate(due) }),
        tone: 'escalated',
        aside: words.settledBy({ who: settledBy }),
      },
      ...(description.trim() === '' ? [] : [{ kind: 'text', text: description, look: 'body' } as const]),
      ...questions.flatMap(questionBlocks),
      heading(words.accounts),
      ...accountBlocks(escalation),
      heading(words.holding),
      { kind: 'text', text: holding, look: 'words' },
    ],
  }
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text })

function questionBlocks({
  dimension,
  scores,
  sentence,
  raised,
  positions,
  options,
}: EscalatedQuestion): PaperBlock[] {
  return [
    heading(words.question),
    {
      kind: 'text',
      text: words.ask({ dimension: dimension.toLowerCase(), scores: words.oneOf(scores) }),
      look: 'body',
    },
    ...(sentence.trim() === '' ? [] : [{ kind: 'text', text: sentence, look: 'body' } as const]),
    { kind: 'text', text: words.raised({ who: raised.who, day: formatDate(raised.day) }), look: 'quiet' },
    heading(words.positions),
    {
      kind: 'table',
      table: {
        header: words.positionColumns,
        amounts: [1],
        widths: [30, 10, 60],
        rows: positions.map(({ who, score, evidence }) => [
          who,
          score === null ? words.noScore : String(score),
          evidence,
        ]),
      },
    },
    heading(words.options),
    {
      kind: 'table',
      table: {
        header: words.optionColumns,
        amounts: [2],
        widths: [34, 34, 14, 18],
        rows: options.map(({ score, rank, composite, shortlisted }) => [
          words.option({ dimension, score }),
          rank === null ? words.stillOpen : String(rank),
          composite === null ? words.noScore : String(composite),
          shortlisted ? words.yes : words.no,
        ]),
      },
    },
    { kind: 'text', text: words.optionNote, look: 'quiet' },
  ]
}

function accountBlocks({ accounts, accountsMore, currency }: Escalation): PaperBlock[] {
  if (accounts.length === 0) return [{ kind: 'text', text: words.noAccounts, look: 'body' }]
  return [
    {
      kind: 'table',
      table: {
        header: words.accountColumns,
        amounts: [3, 4],
        widths: [28, 14, 16, 14, 16, 12],
        rows: accounts.map(({ name, tier, renewalDate, arr, weightedArr, signal }) => [
          name,
          terms.tier[tier],
          renewalDate === null ? words.none : formatDate(renewalDate),
          formatMoney(arr, currency),
          weightedArr === null ? words.tracked : formatMoney(weightedArr, currency),
          terms.signal[signal],
        ]),
      },
    },
    ...(accountsMore === 0
      ? []
      : [{ kind: 'text', text: words.accountsMore({ n: accountsMore }), look: 'quiet' } as const]),
  ]
}
