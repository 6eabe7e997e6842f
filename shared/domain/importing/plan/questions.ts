import { counted } from '#shared/kernel/text.ts'

/**
 * What a person can be asked about a file before it is imported, in the order it is asked: first what makes most rows
 * ready, last what is taken as it is unless somebody says otherwise.
 */
export const QUESTION_KINDS = [
  'words',
  'unknown-account',
  'unknown-roadmap-theme',
  'prospect-account',
  'near-theme',
  'several-themes',
  'several-rows',
  'half-days',
  'year-first',
  'share-or-percent',
  'blanks',
  'footer',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** Something a name may stand for, as it is offered beside the question. */
export type Candidate = {
  /** What the answer is when this one is meant. */
  readonly value: string
  readonly label: string
  /** What tells it from others of its name: id, tier, ARR. */
  readonly hint: string
}

/** One thing that is asked: a word, a pair of names, or the column as a whole. */
export type QuestionItem = {
  /** Stays the same as long as the file does; answers are kept by it. */
  readonly id: string
  readonly label: string
  /** How often and where, in words. */
  readonly hint: string
  /** The value of the option that was chosen; null: nobody has said. */
  readonly answer: string | null
  /** What this item in particular may be, beside the options of its question; absent: nothing. */
  readonly candidates?: readonly Candidate[] | undefined
}

/** How often something stands in the file and where first, in words. */
export function rowsHint(count: number, row: number): string {
  return count === 1 ? `row ${row}` : `${counted(count, 'row')}, the first of them row ${row}`
}

/** A question about one column, asked once for all of its cells. */
export type ImportQuestion = {
  readonly kind: QuestionKind
  readonly field: string
  /** The header of the column. */
  readonly column: string
  readonly title: string
  /** What it is about, and what happens while nobody answers. */
  readonly text: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly items: readonly QuestionItem[]
  /** The import waits for an answer in the window; else cells without one are refused, or taken as the text says. */
  readonly waits: boolean
}

/** Answers by the id of their item. */
export type Answers = ReadonlyMap<string, string>
export const NO_ANSWERS: Answers = new Map()

/** Answers that are about one file alone, and not remembered for its source. */
const ONCE = /^(?:days:|footer:|blanks$)/

/** The answers that count for every file of the source. */
export function lastingAnswers(answers: Answers): Record<string, string> {
  return Object.fromEntries([...answers].filter(([id]) => !ONCE.test(id)))
}

/** How many items of these questions nobody has answered. */
export function openItems(questions: readonly ImportQuestion[]): number {
  return questions.reduce((sum, { items }) => sum + items.filter(({ answer }) => answer === null).length, 0)
}
