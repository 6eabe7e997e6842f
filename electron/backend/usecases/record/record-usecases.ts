import type { UseCases } from '#electron/backend/context.ts'
import { verifyRecord } from '#electron/backend/db/verify-record.ts'
import { countEntries, readEntries } from '#electron/backend/repos/entry-repo.ts'

type Names = 'record.list' | 'record.undo' | 'record.redo' | 'record.verify'

export const recordUseCases: UseCases<Names> = {
  'record.list': ({ workspace }, { before, limit }) => ({
    entries: readEntries(workspace.db, before, limit),
    total: countEntries(workspace.db),
  }),
  'record.undo': (context) => ({ label: context.workspace.journal.undo(context.stamp()) }),
  'record.redo': (context) => ({ label: context.workspace.journal.redo(context.stamp()) }),
  'record.verify': ({ workspace }) => verifyRecord(workspace.db),
}
