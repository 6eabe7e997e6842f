import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import type { RowOrigin } from '#shared/domain/customers/account.ts'
import type { PairAnswer } from '#shared/domain/importing/matching/account-alias.ts'
import type { DateOrder } from '#shared/domain/importing/values/dates.ts'
import type { Diff, DiffField, FieldChange } from '#shared/domain/importing/plan/diff.ts'
import type { ColumnMapping } from '#shared/domain/importing/columns/fields.ts'
import { type Answers, QUESTION_KINDS } from '#shared/domain/importing/plan/questions.ts'
import type { AccountPair } from '#shared/domain/importing/matching/match-accounts.ts'
import type { Validation } from '#shared/domain/importing/rows/refusal.ts'
import { STEP_ROWS, type Steps } from '#shared/domain/importing/rows/steps.ts'
import type { TypedCell } from '#shared/domain/importing/rows/typed-cells.ts'
import type { BlanksDiff } from './blank-cells.ts'
import type { PendingImport } from './import-store.ts'

/** What the person has said about a file so far. */
export type ImportChoice = {
  readonly mapping: ColumnMapping
  readonly dateOrder: DateOrder | null
  /** Answers about near misses, by pair id. */
  readonly pairs: ReadonlyMap<string, PairAnswer>
  /** What was answered to the questions of the preview, by item. */
  readonly answers: Answers
  readonly typed: readonly TypedCell[]
}

/**
 * What of a validation is still to be imported. A file that was imported in part is judged as a whole, because what a
 * cell means depends on its column; of its rows only those that waited count.
 */
export function waitingOnly<V extends Validation<unknown>>(validation: V, { kept }: PendingImport): V {
  if (!kept) return validation
  const waits = (row: number): boolean => kept.waiting.has(row)
  return {
    ...validation,
    rows: validation.rows.filter(({ row, rows }) => (rows ?? [row]).some(waits)),
    refused: validation.refused.filter(({ row }) => waits(row)),
    total: kept.waiting.size,
  }
}

/** One row that would be imported. */
export type PlannedRow = {
  readonly row: number
  readonly status: 'added' | 'changed' | 'unchanged'
  readonly changes: readonly FieldChange[]
}

/** Something stored that the file doesn't name. */
export type GoneItem = {
  readonly id: string
  readonly name: string
  /** Why an import can't remove it; null: it can. */
  readonly held: string | null
  readonly remove: (rows: RowWriter) => void
}

/** What an import would do, and how it is written. */
export type ImportPlan = Omit<Validation<unknown>, 'rows'> & {
  readonly counts: Pick<Diff<unknown>, 'added' | 'changed' | 'unchanged'>
  readonly rows: readonly PlannedRow[]
  /** Every field of one of its rows as it would be stored, as text. */
  readonly cells: (row: PlannedRow) => Record<string, string>
  readonly gone: readonly GoneItem[]
  /** Near misses, answered or not; accounts only. */
  readonly pairs: readonly AccountPair[]
  /** Rows that are another row's account. */
  readonly merged: number
  readonly themesCreated: number
  /** What the entry of the record says beside its label: what a person was told before. */
  readonly why: string
  /** @param originId the import, as the rows it sets name it */
  readonly write: (rows: RowWriter, originId: string) => Steps<void>
}

/** How the items of one kind are named, written and removed. */
export type ItemKind<T> = {
  readonly name: (item: T) => string
  readonly write: (rows: RowWriter, item: T, origin: RowOrigin) => void
  readonly gone: (item: T) => Omit<GoneItem, 'name'>
}

/** Puts a validation and a diff together. */
export function planOf<T>(
  { refused, total, dateQuestion, questions, notes }: Validation<unknown>,
  { diff, question, notes: blankNotes }: BlanksDiff<Diff<T>>,
  fields: readonly DiffField<T>[],
  item: ItemKind<T>,
): ImportPlan {
  const { added, changed, unchanged } = diff
  // By number when asked for: few rows are shown, and a function for each of a hundred thousand holds the memory.
  let items: ReadonlyMap<number, T> | null = null
  const itemOf = (row: number): T | undefined =>
    (items ??= new Map(diff.rows.map((one) => [one.row, one.item]))).get(row)
  return {
    refused,
    total,
    dateQuestion,
    questions: (question ? [...questions, question] : questions).toSorted(
      (a, b) => QUESTION_KINDS.indexOf(a.kind) - QUESTION_KINDS.indexOf(b.kind),
    ),
    notes: [...notes, ...blankNotes],
    counts: { added, changed, unchanged },
    rows: diff.rows,
    cells: ({ row }) => {
      const item = itemOf(row)
      return item === undefined
        ? {}
        : Object.fromEntries(fields.map(({ field, text }) => [field, text(item)]))
    },
    gone: diff.gone.map((gone) => ({ name: item.name(gone), ...item.gone(gone) })),
    pairs: [],
    merged: 0,
    themesCreated: 0,
    why: [...notes, ...blankNotes].join(' '),
    *write(rows, originId) {
      for (const [index, row] of diff.rows.entries()) {
        if (index % STEP_ROWS === 0) yield index
        if (row.status !== 'unchanged') item.write(rows, row.item, { id: originId, row: row.row })
      }
    },
  }
}

/** What is gone and is only ever removed in its own place, where what hangs on it is in sight. */
export function keptItem(id: string, place: string): Omit<GoneItem, 'name'> {
  return { id, held: `An import never removes it. Remove it under ${place}.`, remove: () => undefined }
}

/** The fields a mapping has columns for. */
export function givenFields(mapping: ColumnMapping): ReadonlySet<string> {
  return new Set(Object.keys(mapping).filter((field) => (mapping[field] ?? null) !== null))
}
