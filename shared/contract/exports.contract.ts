import { z } from 'zod'
import { mutation } from './operation.ts'

const Written = z.object({ files: z.array(z.string()) })

export const exportsContract = {
  /** Writes the decision workbook (XLSX), beside its target and renamed onto it. */
  'exports.workbook': mutation({ in: z.object({ path: z.string().min(1) }), out: Written, paths: ['path'] }),
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
