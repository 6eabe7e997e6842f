import { z } from 'zod'
import { mutation, query } from '../operation.ts'
import { CSV_SEPARATORS } from '#shared/kernel/csv-separator.ts'
import { Id, IsoDay, JobId, Nothing } from '../values.schema.ts'

/** The files written, in order, and in words what isn't in them and why: sentences left out, letters not written. */
const Written = z.object({ files: z.array(z.string()), report: z.array(z.string()).optional() })
const Dir = z.string().min(1)
const PaperFormat = z.enum(['docx', 'pdf', 'md'])
/** Internal: with account names, ARR and renewal dates; shareable: with none of them. */
const Cut = z.enum(['internal', 'shareable'])

/** Every export writes each file beside its target and renames it onto it: a failure leaves the old one whole. */
export const exportsContract = {
  /**
   * Writes the decision workbook (XLSX), beside its target and renamed onto it. Refused with `cancelled` when
   * `exports.cancel` stops it: an older file at that place is then as it was.
   */
  'exports.workbook': mutation({
    in: z.object({ path: z.string().min(1), job: JobId.optional() }),
    out: Written,
    paths: ['path'],
  }),
  /**
   * Writes one memo per decided or escalated theme into `dir`, or a pack: the executive summary, full memos of what is
   * built, legal, escalated, overridden or disputed, and a table of the rest. `themeIds`: of these alone, one file each.
   */
  'exports.memos': mutation({
    in: z.object({
      dir: Dir,
      formats: z.array(PaperFormat).min(1),
      cut: Cut,
      pack: z.boolean().default(false),
      themeIds: z.array(Id).min(1).nullable().default(null),
      job: JobId.optional(),
    }),
    out: Written,
    paths: ['dir'],
  }),
  /**
   * Writes the executive summary, a paper per open escalation, and the announcement (text), as `parts` says. Refused with
   * `decision-incomplete` where nothing is decided; where nothing is escalated, and in the
   * shareable cut, there is no escalation paper, and no refusal.
   */
  'exports.summary': mutation({
    in: z.object({
      dir: Dir,
      formats: z.array(PaperFormat).min(1),
      cut: Cut,
      parts: z.array(z.enum(['summary', 'escalations', 'announcement'])).min(1),
      job: JobId.optional(),
    }),
    out: Written,
    paths: ['dir'],
  }),
  /** What is pasted into a chat for CS: shareable. null while nothing is decided. */
  'exports.announcement': query({ in: Nothing, out: z.object({ text: z.string().nullable() }) }),
  /** Writes what each CSM tells which account: a document a CSM, one workbook, and a mail draft an account. */
  'exports.briefs': mutation({
    in: z.object({
      dir: Dir,
      formats: z.array(z.enum(['docx', 'xlsx', 'eml'])).min(1),
      job: JobId.optional(),
    }),
    out: Written,
    paths: ['dir'],
  }),
  /** Writes what participants read before the session. */
  'exports.preread': mutation({
    in: z.object({
      dir: Dir,
      formats: z.array(z.enum(['docx', 'pdf', 'xlsx'])).min(1),
      cut: Cut,
      /** The day by which readers do what it asks of them; null: seven days after publishing, or the as-of day. */
      answerBy: IsoDay.nullable().default(null),
      job: JobId.optional(),
    }),
    out: Written,
    paths: ['dir'],
  }),
  /**
   * Writes the lists as CSV: matrix, decisions and, in the internal cut, accounts by theme and the list for the CRM.
   * `excel`: with byte-order mark, and an apostrophe before what a spreadsheet program would run; `raw`: the text as it
   * is. `separator`: a semicolon where the decimal sign is a comma, in numbers too; raw lists always have commas.
   */
  'exports.lists': mutation({
    in: z.object({
      dir: Dir,
      style: z.enum(['excel', 'raw']),
      separator: z.enum(CSV_SEPARATORS).default('comma'),
      cut: Cut,
      job: JobId.optional(),
    }),
    out: Written,
    paths: ['dir'],
  }),
  /** Writes what is built as CSV that Jira, Linear and Productboard import; it names no account and no amount. */
  'exports.trackers': mutation({
    in: z.object({ dir: Dir, job: JobId.optional() }),
    out: Written,
    paths: ['dir'],
  }),
  /** Writes one picture; the ending of `path` (.png or .svg) says as what. */
  'exports.picture': mutation({
    in: z.object({
      path: z.string().min(1),
      picture: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('map') }),
        z.object({ kind: z.literal('accounts'), themeId: Id }),
        z.object({ kind: z.literal('disagreement') }),
        z.object({ kind: z.literal('lenses'), lens: z.enum(['cs', 'product']) }),
      ]),
    }),
    out: Written,
    paths: ['path'],
  }),
  /** What can be briefed, mailed, called and escalated, and whether this door can print PDF. */
  'exports.ready': query({
    in: Nothing,
    out: z.object({
      pdf: z.boolean(),
      csms: z.number(),
      mails: z.number(),
      calls: z.number(),
      escalations: z.number(),
      built: z.number(),
    }),
  }),
  /** Asks an export under way to stop; files already written stay. False when there is none of that id. */
  'exports.cancel': query({
    in: z.object({ job: z.string().min(1).max(100) }),
    out: z.object({ asked: z.boolean() }),
    outOfTurn: true,
  }),
}
