import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { Instant } from './values.schema.ts'

const FilePath = z.string().min(1)

export const BackupView = z.object({
  name: z.string(),
  at: Instant,
  /** The last entry of the record that it holds. */
  entries: z.number(),
  bytes: z.number(),
})
export type BackupView = z.infer<typeof BackupView>

export const backupsContract = {
  /** The backups of the workspace at a path, newest first; also of one that can't be opened any more. */
  'backups.list': query({ in: z.object({ of: FilePath }), out: z.array(BackupView), paths: ['of'] }),
  /** Puts a backup into a new file; never over one that is there. */
  'backups.restore': mutation({
    in: z.object({ of: FilePath, name: z.string(), to: FilePath }),
    out: z.null(),
    paths: ['of', 'to'],
  }),
}
