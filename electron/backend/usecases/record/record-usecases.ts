import { CallRefused } from '#electron/backend/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/context.ts'
import { countEntries, personBehindBallot, readEntries } from '#electron/backend/repos/entry-repo.ts'
import { verifyWorkspace } from './verify-workspace.ts'

type Names = 'record.list' | 'record.undo' | 'record.redo' | 'record.verify'

export const recordUseCases: UseCases<Names> = {
  'record.list': ({ workspace }, { before, limit }) => ({
    entries: readEntries(workspace.db, before, limit),
    total: countEntries(workspace.db),
  }),
  'record.undo': (context) => {
    const { journal } = context.workspace
    requireOwnBallot(context, journal.nextUndo()?.gesture ?? null)
    return { label: journal.undo(context.stamp()) }
  },
  'record.redo': (context) => {
    const { journal } = context.workspace
    requireOwnBallot(context, journal.nextRedo()?.gesture ?? null)
    return { label: journal.redo(context.stamp()) }
  },
  'record.verify': ({ workspace }) => verifyWorkspace(workspace.db),
}

/** A ballot is taken back only by whoever has it open: nobody undoes, or watches, somebody else's scores. */
function requireOwnBallot({ workspace, state }: CallContext, gesture: string | null): void {
  if (gesture === null) return
  const by = personBehindBallot(workspace.db, gesture)
  if (by === null) return
  const open = state.openBallot
  if (open && (open.enteredBy ?? open.personId) === by) return
  throw new CallRefused(
    'ballot-closed',
    'The last change is in a ballot. Open that ballot to change it; a finished ballot can only be discarded, with a reason.',
  )
}
