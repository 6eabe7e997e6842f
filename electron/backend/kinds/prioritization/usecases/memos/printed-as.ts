import type { Workspace } from '#electron/backend/core/workspace.ts'
import { firstEntry, lastEntryOfKinds } from '#electron/backend/repos/entry-repo.ts'
import { rowsAsOf } from '#electron/backend/repos/rows-as-of.ts'

/** How the files of a session name the workspace, and the entry of its record up to which they say what it holds. */
export type PrintedAs = {
  readonly name: string
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string | null }
}

/**
 * How the files of a session name workspace and record. Those of a sealed one stay byte for byte what they were: they
 * name its seal (one that was salvaged: the entry that took it over), or its last amendment, however long the record has grown since, and the workspace as it was called then.
 */
export function printedAs(workspace: Workspace): PrintedAs {
  const { seal, session, facts } = workspace.snapshot()
  const sealed =
    seal === null
      ? null
      : (lastEntryOfKinds(workspace.db, session.id, ['session.close', 'amendments.add']) ??
        firstEntry(workspace.db))
  if (sealed === null) return { name: facts.name, head: workspace.journal.head() }
  const [then] = rowsAsOf<{ name: string }>(workspace.db, 'workspace', sealed.seq)
  return { name: then?.name ?? facts.name, head: sealed }
}
