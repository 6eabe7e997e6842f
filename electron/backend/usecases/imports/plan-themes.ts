import type { CallContext } from '#electron/backend/core/context.ts'
import { mappingRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import { newThemeId, putTheme } from '#electron/backend/kinds/prioritization/usecases/themes/put-theme.ts'
import { mergedNames } from '#shared/domain/prioritization/themes/retired-themes.ts'
import {
  diffRoadmap,
  diffThemes,
  fitNotes,
  roadmapFields,
  themeFields,
} from '#shared/domain/prioritization/importing/diff-themes.ts'
import type { Steps } from '#shared/domain/importing/rows/steps.ts'
import { validateRoadmapInSteps } from '#shared/domain/prioritization/importing/validate-roadmap.ts'
import { validateThemesInSteps } from '#shared/domain/prioritization/importing/validate-themes.ts'
import { ROADMAP_THEMES } from '#shared/domain/prioritization/phases/session.ts'
import { foldName } from '#shared/kernel/text.ts'
import { compareWithBlanks } from './blank-cells.ts'
import {
  givenFields,
  type ImportChoice,
  type ImportPlan,
  keptItem,
  planOf,
  waitingOnly,
} from './import-plan.ts'
import type { PendingImport } from './import-store.ts'

/** Plans an import of feedback themes and their place against the roadmap. */
export function* planThemes(
  { workspace, ports }: CallContext,
  pending: PendingImport,
  { mapping, answers }: ImportChoice,
): Steps<ImportPlan> {
  const snapshot = workspace.snapshot()
  const { mappings, session, settings } = snapshot
  const { themes, roadmap } = snapshot.live
  const whole = yield* validateThemesInSteps(pending.table, mapping, {
    settings,
    roadmap,
    themes: themes.map((theme) => theme.name),
    mergedThemes: mergedNames(snapshot.live),
    answers,
  })
  const validation = waitingOnly(whole, pending)
  const stored = themes.map((theme) => ({ theme, mapping: mappings.get(theme.id) ?? null }))
  const roadmapNames = new Map(roadmap.map((theme) => [theme.id, theme.name]))
  const given = givenFields(mapping)
  const inRoom = session.startedAt !== null
  const compared = compareWithBlanks(answers, validation.rows, (blanksClear) =>
    diffThemes(
      stored,
      validation.rows,
      given,
      roadmapNames,
      inRoom,
      (name) => newThemeId(snapshot.live, name, ports.newId),
      blanksClear,
    ),
  )
  // The mapping is fixed when the session is published for ballots, or ends; the themes themselves go on.
  const ended = snapshot.seal !== null || snapshot.abandoned !== null
  const fixed = snapshot.run?.scoring === 'ballots' || ended
  const notes = fixed
    ? [
        `The session is ${snapshot.abandoned ? 'given up' : 'published'}, so its mapping doesn’t change: roadmap themes, fits and scores in this file are skipped.`,
      ]
    : []
  const mapped = new Set(
    stored.filter(({ mapping: own }) => own !== null).map(({ theme }) => foldName(theme.name)),
  )
  const told = [...validation.notes, ...fitNotes(validation.rows, mapped), ...notes]
  return planOf({ ...validation, notes: told }, compared, themeFields(roadmapNames), {
    name: (item) => item.theme.name,
    write: (rows, item) => {
      putTheme(rows, item.theme)
      if (item.mapping && !fixed) rows.put('mapping', mappingRow(session.id, item.mapping))
    },
    gone: (item) => keptItem(item.theme.id, 'Themes'),
  })
}

/** Plans an import of roadmap themes. */
export function* planRoadmap(
  { workspace, ports }: CallContext,
  pending: PendingImport,
  { mapping, answers }: ImportChoice,
): Steps<ImportPlan> {
  const whole = yield* validateRoadmapInSteps(pending.table, mapping, answers)
  const validation = waitingOnly(whole, pending)
  const { roadmap } = workspace.snapshot().live
  const given = givenFields(mapping)
  const compared = compareWithBlanks(answers, validation.rows, (blanksClear) =>
    diffRoadmap(roadmap, validation.rows, given, ports.newId, blanksClear),
  )
  const after = roadmap.length + compared.diff.added
  const { min, max } = ROADMAP_THEMES
  const notes =
    after > max
      ? [`There would be ${after} roadmap themes; a session has ${min} to ${max}. Remove or merge some.`]
      : []
  return planOf({ ...validation, notes: [...validation.notes, ...notes] }, compared, roadmapFields(), {
    name: (theme) => theme.name,
    write: (rows, theme) => rows.put('roadmap_theme', { ...theme }),
    gone: (item) => keptItem(item.id, 'Roadmap'),
  })
}
