import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { JobId } from './values.schema.ts'

const Written = z.object({ files: z.array(z.string()) })

export const exportsContract = {
  /**
   * Writes the decision workbook (XLSX), beside its target and renamed onto it. Refused with `cancelled` when
   * `exports.cancel` stops it: an older file at that place is then as it was.
   */
  'exports.workbook': mutation({
    in: z.object({ path: z.string().min(1), job: JobId.nullable().default(null) }),
    out: Written,
    paths: ['path'],
  }),
  /** Asks the writing of a workbook to stop. Answered at once, while the other call is under way. */
  'exports.cancel': query({
    in: z.object({ job: JobId }),
    /** False: no such work is under way. */
    out: z.object({ asked: z.boolean() }),
    outOfTurn: true,
  }),
  /** Writes one memo a decided theme into `dir`. */
  'exports.memos': mutation({
    in: z.object({
      dir: z.string().min(1),
      formats: z.array(z.enum(['docx', 'md'])).min(1),
      cut: z.enum(['internal', 'shareable']),
    }),
    out: Written,
    paths: ['dir'],
  }),
}
