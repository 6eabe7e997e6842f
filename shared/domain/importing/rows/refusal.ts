import type { ImportQuestion, QuestionKind } from '#shared/domain/importing/plan/questions.ts'

/** Why a cell, and with it its row, isn't imported; a closed list, so that each has its words and its test. */
export const REFUSAL_CODES = [
  'required-missing',
  'not-a-name',
  'error-cell',
  'broken-quotes',
  'damaged-text',
  'not-data',
  'too-many-columns',
  'text-too-long',
  'unknown-tier',
  'unreadable-amount',
  'negative-amount',
  'unreadable-number',
  'foreign-currency',
  'unreadable-date',
  'ambiguous-date',
  'unreadable-boolean',
  'unknown-usage-trend',
  'unknown-account',
  'ambiguous-account',
  'several-themes',
  'unknown-signal',
  'dependency-range',
  'unknown-fit',
  'fit-range',
  'alignment-range',
  'unknown-roadmap-theme',
  'unknown-role',
  'unreadable-email',
  'duplicate-row',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** Which refusals go when a question of this kind is answered, so that nobody has to type over their cells. */
export const MENDED_BY: Readonly<Partial<Record<QuestionKind, ReadonlySet<RefusalCode>>>> = {
  words: new Set([
    'unknown-tier',
    'unknown-signal',
    'unknown-fit',
    'unknown-usage-trend',
    'unreadable-boolean',
  ]),
  'several-rows': new Set(['duplicate-row']),
  'several-themes': new Set(['several-themes']),
  'unknown-account': new Set(['unknown-account', 'ambiguous-account']),
  'unknown-roadmap-theme': new Set(['unknown-roadmap-theme']),
  footer: new Set(['not-data']),
}

/** One cell that can't be imported: where it stands, what it holds, and what to do about it. */
export type Refusal = {
  readonly file: string
  /** null for CSV. */
  readonly sheet: string | null
  /** The row as a person counts it in the file, from 1. */
  readonly row: number
  /** The header of the column; empty when the row as a whole is meant. */
  readonly column: string
  /** What the column is read as; empty when the row as a whole is meant, or no column holds the field. */
  readonly field: string
  readonly value: string
  readonly code: RefusalCode
  /** What is wrong and what to do. */
  readonly message: string
}

/** A row that can be imported. */
export type Draft<T> = T & {
  /** The row as a person counts it in the file. */
  readonly row: number
  /** Every row that went into it, where several were put together. */
  readonly rows?: readonly number[] | undefined
  /** Fields with a column whose cell in this row says nothing; absent: none. */
  readonly blank?: readonly string[] | undefined
}

/** The one thing a person has to say: whether the day or the month comes first in a column. */
export type DateQuestion = {
  readonly column: string
  /** Up to three values, as they would read with the day first and with the month first; null: no such day. */
  readonly examples: readonly {
    readonly text: string
    readonly dmy: string | null
    readonly mdy: string | null
  }[]
}

/** The outcome of validating a table. Rows are in the order of the file. */
export type Validation<T> = {
  readonly rows: readonly Draft<T>[]
  readonly refused: readonly Refusal[]
  /** Data rows in the table, refused ones included. */
  readonly total: number
  readonly dateQuestion: DateQuestion | null
  /** What a person can say about the file's columns, answered or not. */
  readonly questions: readonly ImportQuestion[]
  /** What the person should know though nothing is wrong. */
  readonly notes: readonly string[]
}

/** The rows that somebody can fix: all that are refused but what is no row of the table at all. */
export function rowsToFix(refused: readonly Refusal[]): readonly number[] {
  return [...new Set(refused.filter(({ code }) => code !== 'not-data').map(({ row }) => row))]
}

/** How many rows of a list of refusals are refused; a row can be refused for several cells. */
export function refusedRows(refused: readonly Refusal[]): number {
  return new Set(refused.map((refusal) => refusal.row)).size
}
