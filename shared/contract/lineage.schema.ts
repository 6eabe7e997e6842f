import { z } from 'zod'
import { Instant } from './values.schema.ts'

/** Where a row was last set: in a file, or typed in the app. */
export const LineageView = z.object({
  /** null: typed in the app. */
  file: z.string().nullable(),
  /** null for CSV. */
  sheet: z.string().nullable(),
  /** As a person counts in the file, from 1. */
  row: z.number().nullable(),
  at: Instant,
  /** Who imported or typed it; empty: nobody was named. */
  who: z.string(),
})
export type LineageView = z.infer<typeof LineageView>

/** What was put right in the app, by what and by whom. */
export const CorrectionView = z.object({
  /** Made after this session was published: it counts in it. */
  inRoom: z.boolean(),
  /** Field by field, as text. */
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  source: z.string(),
  who: z.string(),
  enteredBy: z.string().nullable(),
  at: Instant,
})
export type CorrectionView = z.infer<typeof CorrectionView>
