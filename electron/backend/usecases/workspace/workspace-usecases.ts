import { renameSync } from 'node:fs'
import type { UseCases } from '#electron/backend/core/context.ts'
import { asRefusal } from '#electron/backend/db/open-database.ts'
import { folderRisk } from '#electron/backend/core/folder-of.ts'
import { beginInPlace, clearAbandoned } from '#electron/backend/db/whole-file.ts'
import { workspaceRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { createWorkspace } from './create-workspace.ts'
import { divergedCopies } from './diverged-copies.ts'
import { workspaceToRead, workspaceToWrite } from './open-workspace.ts'
import { salvageWorkspace } from './salvage-workspace.ts'
import { workspaceView } from './workspace-view.ts'

type Names =
  | 'workspace.create'
  | 'workspace.open'
  | 'workspace.close'
  | 'workspace.get'
  | 'workspace.folder'
  | 'workspace.salvage'
  | 'workspace.rename'
  | 'workspace.saveCopy'

export const workspaceUseCases: UseCases<Names> = {
  'workspace.create': (context, input) => workspaceView(createWorkspace(context, input)),

  'workspace.open': (context, { path, update, readOnly, takeOver }) => {
    // Opened before the other is closed: a file that can't be opened must not cost the one on screen.
    const workspace = readOnly
      ? workspaceToRead(context, path)
      : workspaceToWrite(context, path, { update, takeOver })
    try {
      const view = workspaceView(workspace)
      context.state.replace(workspace)
      if (!readOnly) clearAbandoned(path)
      return view
    } catch (error) {
      workspace.close()
      throw asRefusal(error, path)
    }
  },

  'workspace.close': ({ state }) => {
    state.replace(null)
    return null
  },

  'workspace.get': ({ workspaceIfOpen }) => (workspaceIfOpen ? workspaceView(workspaceIfOpen) : null),

  'workspace.salvage': (context, input) => salvageWorkspace(context, input),

  'workspace.folder': ({ workspace }) => ({
    noted: workspace.noted,
    risk: folderRisk(workspace.path),
    copies: divergedCopies(workspace),
  }),

  'workspace.rename': (context, { name }) => {
    const { facts } = context.workspace.snapshot()
    context.workspace.change(
      context.stamp(),
      { kind: 'workspace.rename', label: recordLabels.workspaceRenamed(facts.name, name) },
      (rows) => rows.put('workspace', workspaceRow({ ...facts, name })),
    )
    return null
  },

  'workspace.saveCopy': async ({ workspace }, { path }) => {
    workspace.requireOther(path, 'The copy')
    // Beside the target first: a copy that fails leaves whatever stood there whole.
    const { part, drop } = beginInPlace(path)
    try {
      await workspace.db.backup(part)
      renameSync(part, path)
      return null
    } catch (error) {
      drop()
      throw asRefusal(error, path)
    }
  },
}
