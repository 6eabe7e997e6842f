import { Readable } from 'node:stream'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import type { Stamp } from '#electron/backend/db/journal.ts'
import { countEntries, personBehindBallot, readEntries } from '#electron/backend/repos/entry-repo.ts'
import { writeFileWhole } from '#electron/backend/files/atomic-file.ts'
import { ballotStamp } from '#electron/backend/kinds/prioritization/usecases/ballots/ballot-desk.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { dumpRecord } from './dump-record.ts'
import { dumpTables } from './dump-tables.ts'
import { requireRevertible } from './revert-guards.ts'
import { verifyWorkspace } from './verify-workspace.ts'

type Names =
  | 'record.list'
  | 'record.written'
  | 'record.undo'
  | 'record.redo'
  | 'record.repair'
  | 'record.verify'
  | 'record.dump'
  | 'record.dumpTables'

export const recordUseCases: UseCases<Names> = {
  'record.list': ({ workspace }, { before, limit }) => ({
    entries: readEntries(workspace.db, before, limit),
    total: countEntries(workspace.db),
  }),
  'record.written': ({ workspaceIfOpen }, { call }) => {
    const keys = workspaceIfOpen?.journal.writtenBy(call) ?? null
    const [first = '{}'] = keys ?? []
    const { id } = JSON.parse(first) as { readonly id?: unknown }
    return { written: keys !== null, id: typeof id === 'string' ? id : null }
  },
  'record.undo': (context) => ({ label: revert(context, 'undo') }),
  'record.redo': (context) => ({ label: revert(context, 'redo') }),
  'record.repair': (context) => {
    context.workspace.repair(context.stamp(), recordLabels.repaired)
    return null
  },
  'record.dump': async ({ workspace }, { path }) => {
    workspace.requireOther(path, 'The text')
    await writeFileWhole(path, Readable.from(dumpRecord(workspace.db, workspace.snapshot().facts.name)))
    return null
  },
  'record.dumpTables': async ({ workspace }, { dir }) => ({
    files: await dumpTables(workspace.db, workspace.snapshot().facts.name, dir, (path) =>
      workspace.requireOther(path, 'The text'),
    ),
  }),
  'record.verify': ({ workspace }, { printed }) => verifyWorkspace(workspace.db, printed),
}

/** Takes the last gesture of the session back, or brings it back. Returns the label of its entry. */
function revert(context: CallContext, side: 'undo' | 'redo'): string {
  const { workspace } = context
  const gesture = workspace.next(side)?.gesture ?? null
  const stamp = stampFor(context, gesture)
  if (gesture !== null) requireRevertible(workspace.db, gesture, side)
  return workspace.revert(side, stamp)
}

/**
 * Who takes a gesture back, or brings it back. A ballot is taken back only by whoever has it open: nobody undoes, or
 * watches, somebody else's scores.
 */
function stampFor(context: CallContext, gesture: string | null): Stamp {
  const by = gesture === null ? null : personBehindBallot(context.workspace.db, gesture)
  if (by === null) return context.stamp()
  const open = context.desk.open
  if (open && (open.enteredBy ?? open.personId) === by) return ballotStamp(context, open)
  throw new CallRefused(
    'ballot-closed',
    'The last change is in a ballot. Open that ballot to change it; a finished ballot can only be discarded, with a reason.',
  )
}
