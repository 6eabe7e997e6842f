import { constants, copyFileSync } from 'node:fs'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import { asRefusal } from '#electron/backend/db/open-database.ts'
import { beginWhole } from '#electron/backend/db/whole-file.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'

/** Milliseconds between two backups of a workspace that is being worked on. */
const EVERY = 15 * 60_000

export const backupsUseCases: UseCases<'backups.list' | 'backups.restore'> = {
  'backups.list': ({ ports }, { of }) =>
    (ports.backups?.list(of) ?? []).map(({ name, at, entries, bytes }) => ({ name, at, entries, bytes })),

  'backups.restore': ({ ports }, { of, name, to }) => {
    const backup = ports.backups?.list(of).find((one) => one.name === name)
    if (!backup)
      throw new CallRefused('not-found', 'That backup no longer exists. Choose another one from the list.')
    // Beside whatever is there: the present file may hold what no backup does.
    const half = beginWhole(to)
    try {
      copyFileSync(backup.path, half.part, constants.COPYFILE_EXCL)
      half.finish()
      return null
    } catch (error) {
      half.drop()
      throw asRefusal(error, to)
    }
  },
}

/**
 * Takes a backup of the workspace that is open. One that can't be taken must not stop anybody's work: it is told as an
 * event, once each time.
 */
export async function backUp({ ports, state }: Pick<CallContext, 'ports' | 'state'>): Promise<void> {
  const { workspace } = state
  if (!workspace || !ports.backups || !workspace.db.open || workspace.readOnly !== null) return
  try {
    await ports.backups.take(workspace)
  } catch (error) {
    if (!workspace.db.open) return
    ports.emit({ type: 'backup-failed', message: error instanceof Error ? error.message : String(error) })
  }
}

/** Milliseconds after which what was opened is looked at: the first screen comes before. */
const FIRST_SCREEN = 1_000

/** Once the window has had its first answers, checks the record of what was opened, and begins to back it up. */
export function checkSoon({ state, ports }: Pick<CallContext, 'ports' | 'state'>): void {
  const { workspace } = state
  setTimeout(() => {
    if (!workspace || state.workspace !== workspace || !workspace.db.open) return
    if (damaged(workspace)) return ports.emit({ type: 'changed', touches: ['workspace.get'] })
    keepBackedUp({ ports, state }, workspace)
  }, FIRST_SCREEN).unref()
}

/** Whether its record doesn't check out. A drive that fails while it is looked at is told to whoever calls next. */
function damaged(workspace: Workspace): boolean {
  try {
    return workspace.problem !== null
  } catch {
    return true
  }
}

/** Backs the open workspace up now and every quarter of an hour, for as long as it is open. */
function keepBackedUp(context: Pick<CallContext, 'ports' | 'state'>, workspace: Workspace): void {
  void backUp(context)
  const timer = setInterval(() => {
    if (context.state.workspace !== workspace) return clearInterval(timer)
    void backUp(context)
  }, EVERY)
  timer.unref()
}
