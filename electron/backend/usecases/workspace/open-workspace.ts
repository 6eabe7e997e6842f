import { realpathSync } from 'node:fs'
import type { CallContext } from '#electron/backend/core/context.ts'
import { readHeader } from '#electron/backend/db/check-file.ts'
import { openDatabase, openToRead } from '#electron/backend/db/open-database.ts'
import { takeLease } from '#electron/backend/core/lease.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'

/**
 * Opens a workspace file to record in it, and notes beside it that it is open here.
 * @param update whether one of an older format may be brought up to date
 * @param takeOver whether it is opened even where another Concord has it open
 * @throws CallRefused
 */
export function workspaceToWrite(
  { ports }: Pick<CallContext, 'ports'>,
  path: string,
  { update, takeOver }: { update: boolean; takeOver: boolean },
): Workspace {
  // No note is left beside what isn't a workspace.
  readHeader(path)
  // One note for one file, whichever link it is opened by.
  const lease = takeLease(realpathSync(path), takeOver)
  try {
    const db = openDatabase(path, { update })
    return Workspace.on(db, path, ports.newId, { dispose: lease.release, noted: lease.noted })
  } catch (error) {
    lease.release()
    throw error
  }
}

/** Opens a workspace file to be looked at: not a byte of it changes, and nobody is told. @throws CallRefused */
export function workspaceToRead({ ports }: Pick<CallContext, 'ports'>, path: string): Workspace {
  const { db, told, dispose } = openToRead(path)
  return Workspace.on(db, path, ports.newId, { readOnly: told ?? '', dispose })
}
