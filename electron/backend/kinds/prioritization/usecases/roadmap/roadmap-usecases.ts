import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { ROADMAP_THEMES } from '#shared/domain/prioritization/phases/session.ts'
import { openMappingsTo } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { counted, foldName } from '#shared/kernel/text.ts'

export const roadmapUseCases: UseCases<'roadmap.list' | 'roadmap.save' | 'roadmap.remove'> = {
  'roadmap.list': ({ workspace }) => {
    const { live, mappings } = workspace.snapshot()
    return live.roadmap.map(({ position: _position, ...theme }) => ({
      ...theme,
      mapped: [...mappings.values()].filter((mapping) => mapping.roadmapThemeId === theme.id).length,
    }))
  },

  'roadmap.save': (context, input) => {
    const { workspace } = context
    const { roadmap } = workspace.snapshot().live
    const taken = roadmap.find((theme) => foldName(theme.name) === foldName(input.name))
    if (taken && taken.id !== input.id)
      throw new CallRefused(
        'name-taken',
        `There’s already a roadmap theme named “${taken.name}”. Choose another name, or edit that one.`,
      )
    const existing = roadmap.find((theme) => theme.id === input.id)
    if (input.id !== null && !existing)
      throw new CallRefused('not-found', 'That roadmap theme no longer exists. Check the list again.')
    if (!existing && roadmap.length >= ROADMAP_THEMES.max)
      throw new CallRefused(
        'bad-input',
        `A session has ${ROADMAP_THEMES.min} to ${ROADMAP_THEMES.max} roadmap themes, and there are ${roadmap.length}. Remove or merge one first.`,
      )
    const id = existing?.id ?? context.ports.newId()
    const position = existing?.position ?? (roadmap.at(-1)?.position ?? 0) + 1
    workspace.change(
      context.stamp(),
      { kind: 'roadmap.save', label: recordLabels.roadmapSaved(input.name, !existing) },
      (rows) =>
        rows.put('roadmap_theme', {
          id,
          name: input.name,
          description: input.description,
          quarter: input.quarter,
          criteria: input.criteria,
          position,
        }),
    )
    return { id }
  },

  'roadmap.remove': (context, { id }) => {
    const { workspace } = context
    const theme = workspace.snapshot().live.roadmap.find((r) => r.id === id)
    if (!theme) return null
    // Sessions that are over read the roadmap as it stood.
    const [mapped] = openMappingsTo(workspace.db, id)
    if (mapped)
      throw new CallRefused(
        'in-use',
        `${counted(mapped.themes, 'feedback theme')} of the ${sessionName(mapped)} ${mapped.themes === 1 ? 'is' : 'are'} mapped to “${theme.name}”. Map ${mapped.themes === 1 ? 'it' : 'them'} elsewhere first.`,
      )
    workspace.change(
      context.stamp(),
      { kind: 'roadmap.remove', label: recordLabels.roadmapRemoved(theme.name) },
      (rows) => rows.remove('roadmap_theme', { id }),
    )
    return null
  },
}
