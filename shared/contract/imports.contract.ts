import { z } from 'zod'
import { isDelimiter, TEXT_ENCODINGS } from '#shared/domain/importing/values/text-dialect.ts'
import { ImportChoice, ImportKindValue, ImportPreview, ImportView } from './imports.schema.ts'
import { mutation, query } from './operation.ts'
import { Id, JobId } from './values.schema.ts'

const Path = z.string().min(1).max(4_096)

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
      /** 0: the table has no headers, and its columns are named A, B, C. */
      headerRow: z.number().int().min(0).nullable().default(null),
      /** CSV only, where the person settles by hand what the bytes suggest; null: told from the bytes. */
      encoding: z.enum(TEXT_ENCODINGS).nullable().default(null),
      delimiter: z
        .string()
        .refine(isDelimiter, { error: 'A separator is one character, not a quotation mark or line break.' })
        .nullable()
        .default(null),
      job: JobId.nullable().default(null),
    }),
    out: ImportView,
    paths: ['path'],
  }),
  /** What kinds of list a file may be, by its headers: the best first; none: no kind's required columns are there. */
  'imports.guessKind': query({
    in: z.object({ path: Path }),
    out: z.object({
      fileName: z.string(),
      kinds: z.array(ImportKindValue),
      /** A ballot workbook that came back, or was one: no list at all. */
      ballot: z.boolean(),
    }),
    paths: ['path'],
  }),
  /**
   * Validates every row and compares it with the workspace. Refused with `import-expired` when the file has to be
   * chosen again, `column-missing` when a required field has no column.
   */
  'imports.preview': query({
    in: ImportChoice.extend({
      /** Every row and every refusal instead of the first ones; for the command line. */
      allRows: z.boolean().default(false),
    }),
    out: ImportPreview,
  }),
  /**
   * Writes what the preview showed, in one transaction and one entry of the record, and remembers the mapping for
   * files with the same headers. What is gone stays unless its ids are given.
   * Refused with `bad-input` while a date question is open or when an id to remove isn't gone, `pairs-open` while a
   * pair has no answer, `in-use` when something to remove is held, `nothing-to-import` when every row is refused and none
   * is kept,
   * `cancelled` by imports.cancel: then nothing was changed.
   */
  'imports.apply': mutation({
    in: ImportChoice.extend({
      /** `keep`, or the ids of what is gone that shall be removed. */
      gone: z.union([z.literal('keep'), z.array(Id).max(100_000)]).default('keep'),
      /** Refused rows wait in the workspace to be fixed; false: they are left out, unless they waited already. */
      keep: z.boolean().default(false),
    }),
    out: z.object({
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      merged: z.number().int(),
      removed: z.number().int(),
      /** Rows that were not imported. */
      refused: z.number().int(),
      /** How many of them wait in the workspace to be fixed. */
      kept: z.number().int(),
      /** Feedback themes that came into being because requests name them. */
      themesCreated: z.number().int(),
    }),
    touches: ['*'],
  }),
  /**
   * Asks read, preview or apply to stop: that call is then refused with `cancelled`, unless it was done already.
   * Answered at once, while the other call is under way. Progress comes as `progress` events with the same job.
   */
  'imports.cancel': query({
    in: z.object({ job: JobId }),
    /** False: no such work is under way. */
    out: z.object({ asked: z.boolean() }),
    outOfTurn: true,
  }),
  /** Files with rows that wait to be fixed, oldest first. */
  'imports.kept': query({
    in: z.object({}),
    out: z.array(
      z.object({
        id: Id,
        kind: ImportKindValue,
        file: z.string(),
        sheet: z.string().nullable(),
        /** How many rows wait. */
        rows: z.number().int(),
        at: z.string(),
        /** By name; empty: nobody was named. */
        who: z.string(),
      }),
    ),
  }),
  /** Rows that wait, read as a file is: its answer goes to preview and apply. Refused with `not-found`. */
  'imports.openKept': query({ in: z.object({ id: Id }), out: ImportView }),
  /** Gives up rows that wait; one entry of the record, which undo takes back. Refused with `not-found`. */
  'imports.discardKept': mutation({
    in: z.object({ id: Id }),
    out: z.object({ rows: z.number().int() }),
    touches: ['imports.kept', 'workspace.get', 'record.list'],
  }),
  /** Writes the refused rows, as they stand in the file, to a CSV of their own, with row number and reason. */
  'imports.saveRefused': query({
    in: ImportChoice.extend({ path: Path }),
    out: z.object({ path: z.string(), rows: z.number().int() }),
    paths: ['path'],
  }),
}
