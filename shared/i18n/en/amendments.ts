import type { Dimension } from '#shared/domain/themes/theme.ts'
import { counted } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

type Kind = 'correction' | 'outcome' | 'decision'

const heads: Record<Kind, string> = {
  correction: 'Corrected',
  outcome: 'Outcome brought back',
  decision: 'Decided again',
}

/** What is mended or brought back after the seal. */
export const amendments = {
  'amendments.group': 'Amendments',
  'amendments.title': 'Amendments',
  'amendments.count': ({ n }: { n: number }) =>
    `${counted(n, 'amendment')}; what was sealed stays as it is, these stand beside it`,
  'amendments.loading': 'Reading the amendments…',
  'amendments.failed': 'The amendments could not be read.',
  'amendments.retry': 'Try again',
  'amendments.open.title': 'Nothing to amend',
  'amendments.open.text':
    'The session is open: change a thing where it stands. Once it is sealed, a mistake is mended here, and an escalation’s outcome brought back, by an entry that names what it corrects.',
  'amendments.open.action': 'Go to the decisions',
  'amendments.none.title': 'Nothing was amended',
  'amendments.none.text':
    'The session is sealed. A mistake is mended, and an escalation’s outcome or a decision brought back, by an amendment: a new entry that names what it corrects.',
  'amendments.list': 'Amendments, newest first',
  'amendments.column.kind': 'What it is',
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
  'amendments.workaround': ({ text }: { text: string }) => `Workaround: ${text}`,
  'amendments.openTheme': ({ name }: { name: string }) => `Show ${name} in the matrix`,
  'amendments.beside': ({ kind, at }: { kind: Kind; at: string }) => `${heads[kind]} ${at}:`,

  'amendments.add': 'Amend…',
  'amendments.add.observer': ({ name }: { name: string }) => `${name} observes: an observer changes nothing.`,
  'amendments.add.open': 'The session is not sealed: change it where it stands.',
  'amendments.add.notSettler': ({ name }: { name: string }) =>
    `VP CS and Head of Product bring an outcome back, and ${name} is neither.`,
  'amendments.dialog.title': 'Amend the sealed session',
  'amendments.dialog.text':
    'Nothing that was sealed changes; the amendment stands beside it, by name and time.',
  'amendments.dialog.kind': 'What to amend',
  'amendments.kind.correction': 'Correct an entry',
  'amendments.kind.correction.hint': 'Says what is wrong in one entry of the record.',
  'amendments.kind.outcome': 'Bring an escalation’s outcome back',
  'amendments.kind.outcome.hint': 'What VP CS and Head of Product settled on.',
  'amendments.kind.outcome.none': 'No escalation waits for its outcome.',
  'amendments.kind.decision': 'Bring a decision back',
  'amendments.kind.decision.hint': 'For a theme that was escalated, or decided by mistake.',
  'amendments.dialog.entry': 'Entry that it corrects',
  'amendments.dialog.entry.find': 'Type a word of it, or its number',
  'amendments.dialog.entry.option': ({ seq, label }: { seq: number; label: string }) => `${seq} · ${label}`,
  'amendments.dialog.theme': 'Feedback theme',
  'amendments.dialog.escalation': 'Escalation',
  'amendments.dialog.escalation.option': ({ name, dimension }: { name: string; dimension: Dimension }) =>
    `${name}: ${terms.dimension[dimension].toLowerCase()}`,
  'amendments.dialog.choose': 'Choose one',
  'amendments.dialog.score': 'Score they settled on',
  'amendments.dialog.status': 'What was decided',
  'amendments.dialog.owner': 'PM owner',
  'amendments.dialog.owner.none': 'Nobody',
  'amendments.dialog.rationale': 'Rationale',
  'amendments.dialog.workaround': 'Workaround',
  'amendments.dialog.text.label': 'What is amended, and why',
  'amendments.dialog.text.hint': 'What was wrong or what was settled, by whom and when.',
  'amendments.dialog.text.count': ({ have, min }: { have: number; min: number }) =>
    have >= min ? `${have} characters` : `${have} of at least ${min} characters`,
  'amendments.dialog.save': 'Add the amendment',
  'amendments.dialog.failed': 'The amendment was not added; what you typed is still here.',
  'amendments.dialog.saved': 'The amendment is in the record.',
  'amendments.lacks.entry': 'Choose the entry that it corrects.',
  'amendments.lacks.theme': 'Choose the theme.',
  'amendments.lacks.escalation': 'Choose the escalation.',
  'amendments.lacks.score': 'Choose the score.',
  'amendments.lacks.status': 'Choose what was decided.',
  'amendments.lacks.text': ({ lacks }: { lacks: number }) =>
    `Say a little more: ${counted(lacks, 'character')} to go.`,
} as const
