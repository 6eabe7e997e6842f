import { z } from 'zod'

import { IMPORT_KINDS } from '#shared/domain/importing/fields.ts'
import { REFUSAL_CODES } from '#shared/domain/importing/refusal.ts'
import { mutation, query } from './operation.ts'

export const ImportKindValue = z.enum(IMPORT_KINDS)
/** A file read in this run of the app; forgotten when the workspace closes or newer files push it out. */
const ImportId = z.string().min(1).max(64)
const Path = z.string().min(1).max(4_096)

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
  value: z.string(),
  code: z.enum(REFUSAL_CODES),
  message: z.string(),
})
export type RefusalView = z.infer<typeof RefusalView>

/** A file as it was read, with a guess at what its columns mean. */
export const ImportView = z.object({
  importId: ImportId,
  kind: ImportKindValue,
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx']),
  /** CSV only: how its bytes were read. */
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** Every sheet with how many rows hold something; a CSV has one. */
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  /** The sheet that was taken; null for CSV. */
  sheet: z.string().nullable(),
  /** The row of the headers, as a person counts. */
  headerRow: z.number().int(),
  headers: z.array(z.string()),
  /** For each column, up to five of its first values. */
  sample: z.array(z.array(z.string())),
  /** Data rows below the headers. */
  rows: z.number().int(),
  mapping: z.record(z.string(), z.number().int().nullable()),
  fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
  /** Required fields that no column was found for. */
  missing: z.array(z.string()),
})
export type ImportView = z.infer<typeof ImportView>

const Choice = z.object({
  importId: ImportId,
  mapping: ColumnMappingValue,
  /** The answer to `dateQuestion`; null or absent: not asked yet. */
  dateOrder: z.enum(['dmy', 'mdy']).nullable().default(null),
})

/** What an import would do. Nothing has been written. */
export const ImportPreview = z.object({
  /** Rows; `gone` counts what is stored and not in the file: it is kept. */
  counts: z.object({
    rows: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    gone: z.number().int(),
    refused: z.number().int(),
  }),
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
  /** Names of what is stored and not in the file, the first 50. */
  gone: z.array(z.string()),
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

export const importsContract = {
  /**
   * Reads a CSV or .xlsx file and guesses sheet, header row and columns. Refused with `read-failed` and words when
   * it can't be read; `nothing-to-import` when it holds no rows below its headers.
   */
  'imports.read': query({
    in: z.object({
      path: Path,
      kind: ImportKindValue,
      sheet: z.string().nullable().default(null),
      headerRow: z.number().int().min(1).nullable().default(null),
    }),
    out: ImportView,
    paths: ['path'],
  }),
  /**
   * Validates every row and compares it with the workspace. Refused with `import-expired` when the file has to be
   * chosen again, `column-missing` when a required field has no column.
   */
  'imports.preview': query({ in: Choice, out: ImportPreview }),
  /**
   * Writes what the preview showed, in one transaction and one entry of the record. Nothing stored is deleted.
   * Refused with `bad-input` while a date question is open, `nothing-to-import` when every row is refused.
   */
  'imports.apply': mutation({
    in: Choice,
    out: z.object({
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      /** Rows that were not imported. */
      refused: z.number().int(),
      /** Feedback themes that came into being because requests name them. */
      themesCreated: z.number().int(),
    }),
    touches: ['*'],
  }),
  /** Writes the refused rows, as they stand in the file, to a CSV of their own, with row number and reason. */
  'imports.saveRefused': query({
    in: Choice.extend({ path: Path }),
    out: z.object({ path: z.string(), rows: z.number().int() }),
    paths: ['path'],
  }),
}
