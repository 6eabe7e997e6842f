import { decisionNow } from '#electron/backend/kinds/prioritization/usecases/memos/decision-now.ts'
import { readEntries } from '#electron/backend/repos/entry-repo.ts'
import { rowsAsOf } from '#electron/backend/repos/rows-as-of.ts'
import type { EntryView } from '#shared/contract/record.contract.ts'
import { amendmentViews } from '#electron/backend/kinds/prioritization/usecases/amendments/amendments-usecases.ts'
import { customerWords, memoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { printedAs } from '#electron/backend/kinds/prioritization/usecases/memos/printed-as.ts'
import { themesInOrder } from '#electron/backend/kinds/prioritization/usecases/memos/memos-usecases.ts'
import { overrideViews } from '#electron/backend/kinds/prioritization/usecases/overrides/overrides-usecases.ts'
import { workspaceView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { WorkspaceView } from '#shared/contract/workspace.contract.ts'
import type { WorkbookInput } from '#electron/backend/kinds/prioritization/documents/workbook/workbook-input.ts'
import { accountsToCall } from './accounts-to-call.ts'
import { decisionLines } from './decision-lines.ts'
import { agreedWhyOf, disputesOf } from './disputes-of.ts'
import { rankingNow } from './ranking-now.ts'

/** Gathers what the decision workbook shows: views as the window's, and the snapshot's own lists where they are long. */
export function workbookInputOf(workspace: Workspace): WorkbookInput {
  const desk = memoDesk(workspace)
  const { snapshot } = desk
  const amendments = amendmentViews(snapshot)
  return {
    workspace: basisView(workspace),
    ranking: rankingNow(snapshot),
    accounts: snapshot.accounts,
    scored: snapshot.scored,
    mappings: snapshot.mappings,
    overrides: overrideViews(snapshot),
    disputes: disputesOf(snapshot, amendments),
    agreedWhy: agreedWhyOf(snapshot),
    amendments,
    settings: snapshot.settings,
    roadmap: snapshot.roadmap.map(({ id, name, description, quarter, criteria }) => ({
      id,
      name,
      description,
      quarter,
      criteria,
      mapped: [...snapshot.mappings.values()].filter((mapping) => mapping.roadmapThemeId === id).length,
    })),
    says: new Map(themesInOrder(snapshot).map((theme) => [theme.themeId, customerWords(desk, theme)])),
    workarounds: new Map(
      themesInOrder(snapshot).map(({ themeId }) => [
        themeId,
        decisionNow(snapshot, themeId)?.workaround ?? '',
      ]),
    ),
    // Whoever has to be called about one theme is called about all of them (ritual, section 6).
    callFirst: new Set(accountsToCall(decisionLines(desk, 'internal')).map(({ account }) => account.id)),
    record: recordUpTo(workspace, desk.head.seq),
  }
}

/** The record up to an entry, oldest first, with the themes as they were called then. */
function recordUpTo(workspace: Workspace, seq: number): EntryView[] {
  const names = new Map(
    rowsAsOf<{ id: string; name: string }>(workspace.db, 'theme', seq).map(({ id, name }) => [id, name]),
  )
  return readEntries(workspace.db, seq + 1, Number.MAX_SAFE_INTEGER)
    .toReversed()
    .map((entry) => ({
      ...entry,
      themeName: entry.themeId === null ? null : (names.get(entry.themeId) ?? entry.themeName),
    }))
}

/** The workspace as the files of the session name it. */
export function printedView(workspace: Workspace): WorkspaceView {
  return { ...workspaceView(workspace), ...printedAs(workspace) }
}

/** The workspace with the counts of the session's basis: what was imported after the publishing isn't in the book. */
function basisView(workspace: Workspace): WorkspaceView {
  const view = printedView(workspace)
  const { accounts, requests, themes, roadmap } = workspace.snapshot()
  return {
    ...view,
    counts: {
      ...view.counts,
      accounts: accounts.length,
      requests: requests.length,
      themes: themes.length,
      roadmapThemes: roadmap.length,
    },
  }
}
