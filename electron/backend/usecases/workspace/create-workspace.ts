import type { CallContext } from '#electron/backend/core/context.ts'
import { asRefusal, createDatabase } from '#electron/backend/db/open-database.ts'
import { sessionRow, workspaceRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { newSession } from '#electron/backend/kinds/prioritization/usecases/phases/begin-session.ts'
import { beginWhole } from '#electron/backend/db/whole-file.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { Parsed } from '#shared/contract/contract.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { isKnownCurrency } from '#shared/kernel/money.ts'
import { workspaceToWrite } from './open-workspace.ts'

/**
 * Makes a workspace file with its first session, and only then closes the open one and opens the new one. What is
 * refused or fails leaves no file behind, and the open one open.
 */
export function createWorkspace(context: CallContext, input: Parsed<'workspace.create'>): Workspace {
  if (!isKnownCurrency(input.currency))
    throw new CallRefused(
      'bad-input',
      `${input.currency} isn’t a currency. Use the three-letter code of one, such as USD or EUR.`,
    )
  const half = beginWhole(input.path)
  try {
    const workspace = startWorkspace(context, half.part, input)
    // Read before the open one is closed: what can't be shown must not cost the one on screen.
    workspace.snapshot()
    workspace.close()
    half.finish()
  } catch (error) {
    half.drop()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('SQLITE_') ? asRefusal(error, input.path) : error
  }
  // Made just now: a note beside it is about a file that was there before.
  const whole = workspaceToWrite(context, input.path, { update: false, takeOver: true })
  context.state.replace(whole)
  return whole
}

/** Makes the file at `path` with its first entry, and leaves it open for what else belongs to it. */
export function startWorkspace(
  context: CallContext,
  path: string,
  input: Parsed<'workspace.create'>,
): Workspace {
  const { newId } = context.ports
  const workspace = Workspace.on(createDatabase(path), path, newId)
  try {
    putFirst(context, workspace, input)
    return workspace
  } catch (error) {
    workspace.close()
    throw error
  }
}

/** The first entry of every record: the workspace and its session. */
function putFirst(context: CallContext, workspace: Workspace, input: Parsed<'workspace.create'>): void {
  const { now, newId } = context.ports
  const { name, currency, quarter, kind } = input
  const at = now()
  const sessionId = newId()
  const label = recordLabels.workspaceCreated(name, quarter, kind)
  workspace.change(
    { at, personId: null, personName: terms.appRule.any, assertedBy: null },
    { kind: 'workspace.create', label },
    (rows) => {
      rows.put(
        'workspace',
        workspaceRow({ uuid: newId(), name, currency, createdAt: at, settings: DEFAULT_SETTINGS }),
      )
      rows.put('session', sessionRow(newSession(sessionId, at, input, DEFAULT_SETTINGS.shortlist.max)))
    },
  )
}
