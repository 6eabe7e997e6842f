import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { counted } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

type Kind = 'correction' | 'outcome' | 'decision' | 'wording'

const heads: Record<Kind, string> = {
  correction: 'Corrected',
  outcome: 'Escalation outcome',
  decision: 'Decided again',
  wording: 'Reworded',
}

/** What is mended or brought back after the seal. */
export const amendments = {
  'amendments.group': 'Amendments',
  'amendments.title': 'Amendments',
  'amendments.count': ({ n }: { n: number }) =>
    `${counted(n, 'amendment')}; the sealed record itself is unchanged`,
  'amendments.loading': 'Reading the amendments…',
  'amendments.failed': 'The amendments couldn’t be read.',
  'amendments.retry': 'Try again',
  'amendments.open.title': 'Nothing to amend',
  'amendments.open.text':
    'The session is still open: edit things directly. Once it’s sealed, corrections and escalation outcomes are added here as amendments.',
  'amendments.open.action': 'Go to the decisions',
  'amendments.none.title': 'Nothing was amended',
  'amendments.none.text':
    'The session is sealed. Corrections, escalation outcomes and new decisions are added as amendments: entries that name what they correct.',
  'amendments.list': 'Amendments, newest first',
  'amendments.column.kind': 'Type',
  'amendments.column.corrects': 'Corrects entry',
  'amendments.column.theme': 'Feedback theme',
  'amendments.column.text': 'Amendment',
  'amendments.column.who': 'Who',
  'amendments.column.at': 'When',
  'amendments.corrects': ({ seq, label }: { seq: number; label: string }) =>
    `Corrects entry ${seq}: ${label}`,
  'amendments.by': ({ who, at }: { who: string; at: string }) => `${who}, ${at}`,
  'amendments.outcome': ({ dimension, score }: { dimension: Dimension; score: number }) =>
    `${terms.dimension[dimension]} is ${score}.`,
  'amendments.decision': ({ status, owner }: { status: string; owner: string | null }) =>
    owner === null ? `${status}.` : `${status}, owned by ${owner}.`,
  'amendments.says': ({ text }: { text: string }) => `CS says: ${text}`,
  'amendments.workaround': ({ text }: { text: string }) => `Workaround: ${text}`,
  'amendments.openTheme': ({ name }: { name: string }) => `Show ${name} in the matrix`,
  'amendments.beside': ({ kind, at }: { kind: Kind; at: string }) => `${heads[kind]} ${at}:`,

  'amendments.add': 'Amend…',
  'amendments.add.observer': ({ name }: { name: string }) =>
    `${name} is an observer, and observers can’t make changes.`,
  'amendments.add.open': 'The session isn’t sealed: edit it directly.',
  'amendments.add.notSettler': ({ name }: { name: string }) =>
    `Only VP CS and Head of Product record an outcome, and ${name} is neither. Entering it for one of them? Choose them under “For”.`,
  'amendments.dialog.title': 'Amend the sealed session',
  'amendments.dialog.text':
    'The sealed record doesn’t change; the amendment is added to it with a name and time.',
  'amendments.dialog.kind': 'What to amend',
  'amendments.kind.correction': 'Correct an entry',
  'amendments.kind.correction.hint': 'Says what’s wrong in one entry of the record.',
  'amendments.kind.outcome': 'Record an escalation’s outcome',
  'amendments.kind.outcome.hint': 'What VP CS and Head of Product settled on.',
  'amendments.kind.outcome.none': 'No escalation is waiting for an outcome.',
  'amendments.kind.decision': 'Record a decision',
  'amendments.kind.decision.hint': 'For a theme that was escalated or decided by mistake.',
  'amendments.kind.wording': 'Correct the wording',
  'amendments.kind.wording.hint':
    'What CS says, or the workaround. Everything exported from then on carries it.',
  'amendments.dialog.says': 'What CS says',
  'amendments.dialog.entry': 'Entry to correct',
  'amendments.dialog.entry.find': 'Type a word or the entry number',
  'amendments.dialog.entry.option': ({ seq, label }: { seq: number; label: string }) => `${seq} · ${label}`,
  'amendments.dialog.theme': 'Feedback theme',
  'amendments.dialog.escalation': 'Escalation',
  'amendments.dialog.escalation.option': ({ name, dimension }: { name: string; dimension: Dimension }) =>
    `${name}: ${terms.dimension[dimension].toLowerCase()}`,
  'amendments.dialog.choose': 'Choose one',
  'amendments.dialog.score': 'Score they settled on',
  'amendments.dialog.status': 'Decision',
  'amendments.dialog.owner': 'PM owner',
  'amendments.dialog.owner.none': 'Unassigned',
  'amendments.dialog.rationale': 'Rationale',
  'amendments.dialog.workaround': 'Workaround',
  'amendments.dialog.text.label': 'What is amended, and why',
  'amendments.dialog.text.hint': 'What was wrong or what was settled, by whom and when.',
  'amendments.dialog.text.count': ({ have, min }: { have: number; min: number }) =>
    have >= min ? `${have} characters` : `${have} of at least ${min} characters`,
  'amendments.dialog.save': 'Add the amendment',
  'amendments.dialog.failed': 'The amendment was not added; what you typed is still here.',
  'amendments.dialog.saved': 'The amendment is in the record.',
  'amendments.lacks.entry': 'Choose the entry to correct.',
  'amendments.lacks.theme': 'Choose the theme.',
  'amendments.lacks.escalation': 'Choose the escalation.',
  'amendments.lacks.score': 'Choose the score.',
  'amendments.lacks.wording': 'Change what CS says, or the workaround.',
  'amendments.lacks.status': 'Choose the decision.',
  'amendments.lacks.text': ({ lacks }: { lacks: number }) =>
    `Add a little more: ${counted(lacks, 'character')} to go.`,
} as const
