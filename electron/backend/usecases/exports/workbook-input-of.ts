import { readEntries } from '#electron/backend/repos/entry-repo.ts'
import { evidenceView } from '#electron/backend/usecases/evidence/evidence-usecases.ts'
import { customerWords, memoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import { themesInOrder } from '#electron/backend/usecases/memos/memos-usecases.ts'
import { overrideViews } from '#electron/backend/usecases/overrides/overrides-usecases.ts'
import { rankingView } from '#electron/backend/usecases/ranking/ranking-view.ts'
import { workspaceView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { Workspace } from '#electron/backend/workspace.ts'
import type { WorkbookInput } from '#electron/backend/writers/workbook/workbook-input.ts'

/** Gathers what the decision workbook shows, through the same views as the window's. */
export function workbookInputOf(workspace: Workspace): WorkbookInput {
  const desk = memoDesk(workspace)
  const { snapshot } = desk
  const themes = themesInOrder(snapshot)
  return {
    workspace: workspaceView(workspace),
    ranking: rankingView(snapshot),
    evidence: new Map(themes.map(({ themeId }) => [themeId, evidenceView(workspace, themeId)])),
    overrides: overrideViews(snapshot),
    settings: snapshot.settings,
    roadmap: snapshot.roadmap.map(({ id, name, description, quarter, criteria }) => ({
      id,
      name,
      description,
      quarter,
      criteria,
      mapped: [...snapshot.mappings.values()].filter((mapping) => mapping.roadmapThemeId === id).length,
    })),
    says: new Map(themes.map((theme) => [theme.themeId, customerWords(desk, theme)])),
    record: readEntries(workspace.db, null, Number.MAX_SAFE_INTEGER).toReversed(),
  }
}
