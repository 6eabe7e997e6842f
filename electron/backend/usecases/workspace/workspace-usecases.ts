import { renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { CallRefused } from '#electron/backend/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/context.ts'
import { asRefusal, createDatabase, openDatabase } from '#electron/backend/db/open-database.ts'
import { sessionRow, workspaceRow } from '#electron/backend/repos/session-repo.ts'
import { Workspace } from '#electron/backend/workspace.ts'
import type { Parsed } from '#shared/contract/contract.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/scoring/settings.ts'
import { recordLabels } from '#shared/i18n/en/record-labels.ts'
import { workspaceView } from './workspace-view.ts'

type Names =
  | 'workspace.create'
  | 'workspace.open'
  | 'workspace.close'
  | 'workspace.get'
  | 'workspace.rename'
  | 'workspace.saveCopy'

/** Makes a workspace file with its first session, closes what was open, and opens it. */
export function createWorkspace(context: CallContext, input: Parsed<'workspace.create'>): Workspace {
  const { now, newId } = context.ports
  const db = createDatabase(input.path)
  const workspace = new Workspace(db, input.path, newId)
  const at = now()
  const label = recordLabels.workspaceCreated(input.name, input.quarter)
  workspace.change(
    { at, personId: null, personName: 'Concord' },
    { kind: 'workspace.create', label },
    (rows) => {
      rows.put(
        'workspace',
        workspaceRow({
          uuid: newId(),
          name: input.name,
          currency: input.currency,
          createdAt: at,
          settings: DEFAULT_SETTINGS,
        }),
      )
      rows.put(
        'session',
        sessionRow({
          id: newId(),
          kind: 'quarterly',
          quarter: input.quarter,
          asOf: input.asOf,
          phase: 'prepare',
          createdAt: at,
          startedAt: null,
          modelReviewed: false,
          shortlistSize: DEFAULT_SETTINGS.shortlist.max,
          settings: null,
        }),
      )
    },
  )
  context.state.replace(workspace)
  return workspace
}

export const workspaceUseCases: UseCases<Names> = {
  'workspace.create': (context, input) => workspaceView(createWorkspace(context, input)),

  'workspace.open': (context, { path }) => {
    // Opened before the other is closed: a file that can't be opened must not cost the one on screen.
    const workspace = new Workspace(openDatabase(path), path, context.ports.newId)
    try {
      const view = workspaceView(workspace)
      context.state.replace(workspace)
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

  'workspace.get': ({ state }) => (state.workspace ? workspaceView(state.workspace) : null),

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
    if (resolve(path) === resolve(workspace.path))
      throw new CallRefused('file-exists', 'The copy needs another name than the workspace itself.')
    // Beside the target first: a copy that fails leaves whatever stood there whole.
    const part = `${path}.part`
    try {
      await workspace.db.backup(part)
      renameSync(part, path)
      return null
    } catch (error) {
      rmSync(part, { force: true })
      throw asRefusal(error, path)
    }
  },
}
