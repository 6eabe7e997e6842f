import type { RoadmapThemeView } from '#shared/contract/prioritization/roadmap.contract.ts'
import { FITS } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import type { MappingChoice } from './use-mapping.ts'

type MappingActions = {
  readonly roadmap: readonly RoadmapThemeView[]
  /** The themes a choice goes for: the marked ones, else the chosen one. */
  readonly targets: readonly string[]
  readonly choose: (ids: readonly string[], choice: MappingChoice) => Promise<void>
  readonly toggleMark: () => void
  readonly merge: () => void
  readonly remove: () => void
}

/** Keys of the fits, by their first letters. */
export const FIT_KEYS = { direct: 'D', adjacent: 'A', none: 'N' } as const

/** Mapping by keyboard: 1 to 5 for the roadmap theme, D, A or N for the fit. */
export function useMappingCommands(actions: MappingActions): void {
  const { roadmap, targets, choose, toggleMark, merge, remove } = actions
  const group = t('themes.command.group')
  const whyDisabled = targets.length === 0 ? t('themes.command.choose') : null
  useCommands([
    ...roadmap.slice(0, 5).map((theme, index): Command => ({
      id: `themes.roadmap.${index + 1}`,
      label: t('themes.command.roadmap', { name: theme.name }),
      group,
      keys: [String(index + 1)],
      whyDisabled,
      run: () => void choose(targets, { roadmapThemeId: theme.id }),
    })),
    ...FITS.map((fit): Command => ({
      id: `themes.fit.${fit}`,
      label: t('themes.command.fit', { fit: terms.fit[fit] }),
      group,
      keys: [FIT_KEYS[fit]],
      whyDisabled,
      run: () => void choose(targets, { fit }),
    })),
    { id: 'themes.mark', label: t('themes.command.mark'), group, keys: ['X'], whyDisabled, run: toggleMark },
    { id: 'themes.merge', label: t('themes.command.merge'), group, whyDisabled, run: merge },
    {
      id: 'themes.remove',
      label: t('themes.command.remove'),
      group,
      whyDisabled: whyDisabled ?? (targets.length > 1 ? t('themes.command.remove.one') : null),
      run: remove,
    },
  ])
}
