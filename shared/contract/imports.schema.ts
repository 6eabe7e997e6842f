import { z } from 'zod'
import { IMPORT_KINDS } from '#shared/domain/importing/columns/fields.ts'
import { QUESTION_KINDS } from '#shared/domain/importing/plan/questions.ts'
import { REFUSAL_CODES } from '#shared/domain/importing/rows/refusal.ts'
import { Id, IsoDay, JobId, Money, TierValue } from './values.schema.ts'

export const ImportKindValue = z.enum(IMPORT_KINDS)
/** A file read in this run of the app; forgotten when the workspace closes or newer files push it out. */
const ImportId = z.string().min(1).max(64)
const DateOrderValue = z.enum(['dmy', 'mdy'])

/** Which column, from 0, holds which field; null: none. Fields left out have no column. */
export const ColumnMappingValue = z.record(z.string().max(64), z.number().int().min(0).max(499).nullable())

/** One cell that can't be imported, and what to do about it. */
export const RefusalView = z.object({
  file: z.string(),
  /** null for CSV. */
  sheet: z.string().nullable(),
  /** As a person counts, from 1, header included. */
  row: z.number().int(),
  /** The header; empty when the row as a whole is meant. */
  column: z.string(),
  /** The field the column is read as; empty when the row as a whole is meant. */
  field: z.string(),
  value: z.string(),
  code: z.enum(REFUSAL_CODES),
  message: z.string(),
})
export type RefusalView = z.infer<typeof RefusalView>

/** A cell whose text counts instead of what the file holds there. */
export const TypedCellValue = z.object({
  /** As a person counts, from 1. */
  row: z.number().int().min(1),
  field: z.string().min(1).max(64),
  text: z.string().max(20_000),
})

/** A file as it was read, with a guess at what its columns mean. */
export const ImportView = z.object({
  importId: ImportId,
  kind: ImportKindValue,
  fileName: z.string(),
  /** Another for another state of the file: what was said about the one isn't about the other. */
  version: z.string(),
  format: z.enum(['csv', 'xlsx']),
  /** CSV only: how its bytes were read. */
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** Every sheet with how many rows hold something; a CSV has one. */
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  /** The sheet that was taken; null for CSV. */
  sheet: z.string().nullable(),
  /** The row of the headers, as a person counts; 0: it has none. */
  headerRow: z.number().int(),
  headers: z.array(z.string()),
  /** For each column, up to five of its first values. */
  sample: z.array(z.array(z.string())),
  /** Data rows below the headers. */
  rows: z.number().int(),
  mapping: z.record(z.string(), z.number().int().nullable()),
  /** For each field with a column: what the guess rests on. */
  guessed: z.record(z.string(), z.enum(['header', 'values', 'remembered'])),
  /** True when a file with these headers was imported before: the mapping is the one applied then. */
  remembered: z.boolean(),
  /** The order of day and month answered for this source before, where these values don't settle it; else null. */
  dateOrder: DateOrderValue.nullable(),
  /** What was answered about files of this source before, by the id of what was asked. */
  answers: z.record(z.string(), z.string()),
  /** Columns that may hold a field, and why that is in doubt: not in the mapping until a person says so. */
  doubts: z.array(z.object({ field: z.string(), column: z.number().int(), why: z.string() })),
  /** CSV: why its encoding is in doubt, in words; null: it isn't, or was chosen. */
  encodingDoubt: z.string().nullable(),
  /** What a person should know about how the sheet was read: hidden rows, formulas without a result, ragged rows. */
  notices: z.array(z.string()),
  /** What was typed over before these rows were kept; empty for a file. */
  typed: z.array(TypedCellValue),
  /** True where refused rows can wait in the workspace: up to 20,000 rows in the table. */
  keepable: z.boolean(),
  fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
  /** Required fields that no column was found for. */
  missing: z.array(z.string()),
})
export type ImportView = z.infer<typeof ImportView>

/** What a person has said about a file so far; the calls of an import have it in common. */
export const ImportChoice = z.object({
  importId: ImportId,
  mapping: ColumnMappingValue,
  /** The answer to `dateQuestion`; null or absent: not asked yet. */
  dateOrder: DateOrderValue.nullable().default(null),
  /** Answers to pairs of the preview, by their id. Answers to pairs that aren't there any more are passed over. */
  pairs: z
    .array(z.object({ id: z.string().max(200), answer: z.enum(['merge', 'apart']) }))
    .max(100_000)
    .default([]),
  /** Answers to the questions of the preview, by the id of their item. Others are passed over. */
  answers: z.record(z.string().max(400), z.string().max(200)).default({}),
  /** Cells typed over in the preview; the file stays as it is. */
  typed: z.array(TypedCellValue).max(10_000).default([]),
  /** What becomes of pairs without an answer: asked about (`apply` is refused), or apart this once, not remembered. */
  otherPairs: z.enum(['ask', 'apart']).default('ask'),
  /** null: the import's id. */
  job: JobId.nullable().default(null),
})

const PairSide = {
  name: z.string(),
  externalId: z.string().nullable(),
  arr: Money,
  tier: TierValue,
  renewalDate: IsoDay.nullable(),
}

/** A row whose account may be one that is there already, side by side. */
export const PairView = z.object({
  /** Stays the same as long as file and workspace do. */
  id: z.string(),
  /** `form`: the same name but for case, punctuation, accents and legal form · `spelling`: one letter apart. */
  likeness: z.enum(['form', 'spelling']),
  /** The row of the file that is asked about. */
  importRow: z.number().int(),
  incoming: z.object(PairSide),
  existing: z.object({
    /** null: only another row of the file has it. */
    accountId: Id.nullable(),
    /** The row of the file that stands for it; null: none does. Merged, that row's values count, not this one's. */
    row: z.number().int().nullable(),
    ...PairSide,
  }),
  answer: z.enum(['merge', 'apart']).nullable(),
})
export type PairView = z.infer<typeof PairView>

/** What is asked once about a column: words it uses, rows of one account, near names. */
export const QuestionView = z.object({
  kind: z.enum(QUESTION_KINDS),
  field: z.string(),
  /** The header; empty where the rows as a whole are meant. */
  column: z.string(),
  title: z.string(),
  text: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  /** The first 200. */
  items: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      hint: z.string(),
      /** The value of an option or a candidate. */
      answer: z.string().nullable(),
      /** What this item in particular may be; any account's or roadmap theme's id or name is an answer too. */
      candidates: z.array(z.object({ value: z.string(), label: z.string(), hint: z.string() })).optional(),
    }),
  ),
  /** True: `apply` is refused while an item has no answer; false: what stays open is refused, or as `text` says. */
  waits: z.boolean(),
})
export type QuestionView = z.infer<typeof QuestionView>

/** Something stored that the file doesn't name. */
export const GoneView = z.object({
  id: Id,
  name: z.string(),
  /** Why it can't be removed by an import; null: it can. */
  held: z.string().nullable(),
})
export type GoneView = z.infer<typeof GoneView>

/** What an import would do. Nothing has been written. */
export const ImportPreview = z.object({
  /** Rows; `gone` counts what is stored and not in the file; `merged` rows are another row's account. */
  counts: z.object({
    rows: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    merged: z.number().int(),
    gone: z.number().int(),
    refused: z.number().int(),
    /** Refused rows that somebody can fix: not the totals and notices at a table’s end. */
    toFix: z.number().int(),
  }),
  /** Every row in the order of the file, and whether it would go in; null for more than 120. */
  strip: z.array(z.object({ row: z.number().int(), ready: z.boolean() })).nullable(),
  /** Refused cells, the first 500. */
  refused: z.array(RefusalView),
  refusedTotal: z.number().int(),
  /** The first 50 rows that would be imported, added and changed ones first. */
  rows: z.array(
    z.object({
      row: z.number().int(),
      status: z.enum(['added', 'changed', 'unchanged']),
      /** Every field as it would be stored, as text. */
      cells: z.record(z.string(), z.string()),
      changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  /** What is stored and not in the file, the first 1,000: kept unless `apply` is told to remove it. */
  gone: z.array(GoneView),
  /** Near misses, the first 200, those without an answer first. */
  pairs: z.array(PairView),
  /** How many pairs have no answer; unless `otherPairs` is `apart`, apply is refused until there are none. */
  pairsOpen: z.number().int(),
  questions: z.array(QuestionView),
  /** How many items of questions that wait have no answer; unless `otherPairs` is `apart`, apply is refused. */
  questionsOpen: z.number().int(),
  /** Must be answered before the import can be applied. */
  dateQuestion: z
    .object({
      column: z.string(),
      /** A value, and the day it would be either way; null: no such day. */
      examples: z.array(
        z.object({ text: z.string(), dmy: z.string().nullable(), mdy: z.string().nullable() }),
      ),
    })
    .nullable(),
  notes: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof ImportPreview>
