import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { Id, JobId, Nothing } from './values.schema.ts'

/** The files written, in order, and in words what isn't in them and why: sentences left out, letters not written. */
const Written = z.object({ files: z.array(z.string()), report: z.array(z.string()).optional() })
const Dir = z.string().min(1)
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
  /** Writes one memo a decided theme into `dir`, or all of them as one pack with contents. */
  'exports.memos': mutation({
    in: z.object({
      dir: Dir,
      formats: z.array(z.enum(['docx', 'pdf', 'md'])).min(1),
      cut: Cut,
      pack: z.boolean().default(false),
      job: JobId.optional(),
    }),
    out: Written,
    paths: ['dir'],
  }),
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
      job: JobId.optional(),
    }),
    out: Written,
    paths: ['dir'],
  }),
  /**
   * Writes the lists as CSV: matrix, decisions and, in the internal cut, accounts by theme. `excel`: with byte-order
   * mark, and an apostrophe before what a spreadsheet program would run; `raw`: the text as it is.
   */
  'exports.lists': mutation({
    in: z.object({ dir: Dir, style: z.enum(['excel', 'raw']), cut: Cut, job: JobId.optional() }),
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
  /** What can be briefed, mailed and has to be called, and whether this door can print PDF. */
  'exports.ready': query({
    in: Nothing,
    out: z.object({ pdf: z.boolean(), csms: z.number(), mails: z.number(), calls: z.number() }),
  }),
  /** Asks an export under way to stop; files already written stay. False when there is none of that id. */
  'exports.cancel': query({
    in: z.object({ job: z.string().min(1).max(100) }),
    out: z.object({ asked: z.boolean() }),
    outOfTurn: true,
  }),
}
