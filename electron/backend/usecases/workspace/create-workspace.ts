import { rmSync } from 'node:fs'
import type { CallContext } from '#electron/backend/context.ts'
import { asRefusal, createDatabase } from '#electron/backend/db/open-database.ts'
import { sessionRow, workspaceRow } from '#electron/backend/repos/session-repo.ts'
import { Workspace } from '#electron/backend/workspace.ts'
import type { Parsed } from '#shared/contract/contract.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/scoring/settings.ts'
import { recordLabels } from '#shared/i18n/en/record-labels.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { carryOver, sourceToCarry } from './carry-over.ts'

/**
 * Makes a workspace file with its session, carries over what is asked for from the workspace that is open, and only
 * then closes that one and opens the new one. What is refused or fails leaves no file behind, and the open one open.
 */
export function createWorkspace(context: CallContext, input: Parsed<'workspace.create'>): Workspace {
  const { newId } = context.ports
  const source = sourceToCarry(context, input)
  const workspace = new Workspace(createDatabase(input.path), input.path, newId)
  try {
    const sessionId = newId()
    putFirst(context, workspace, sessionId, input)
    if (source) carryOver(context, source, { workspace, sessionId }, input.carryOver)
    // Read before the open one is closed: what can't be shown must not cost the one on screen.
    workspace.snapshot()
  } catch (error) {
    workspace.close()
    rmSync(input.path, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('SQLITE_') ? asRefusal(error, input.path) : error
  }
  context.state.replace(workspace)
  return workspace
}

/** The first entry of every record: the workspace and its session. */
function putFirst(
  context: CallContext,
  workspace: Workspace,
  sessionId: string,
  input: Parsed<'workspace.create'>,
): void {
  const { now, newId } = context.ports
  const { name, currency, quarter, asOf, kind } = input
  const at = now()
  const label = recordLabels.workspaceCreated(name, quarter, kind)
  workspace.change(
    { at, personId: null, personName: terms.appRule.any, assertedBy: null },
    { kind: 'workspace.create', label },
    (rows) => {
      rows.put(
        'workspace',
        workspaceRow({ uuid: newId(), name, currency, createdAt: at, settings: DEFAULT_SETTINGS }),
      )
      rows.put(
        'session',
        sessionRow({
          id: sessionId,
          kind,
          quarter,
          asOf,
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
}
