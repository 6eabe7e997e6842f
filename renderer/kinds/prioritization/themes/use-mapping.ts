import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Input } from '#shared/contract/contract.ts'
import type { ThemeView } from '#shared/contract/prioritization/themes.contract.ts'
import type { Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { invalidate } from '#renderer/lib/queries.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'

/** A part of a mapping: what was chosen just now. */
export type MappingChoice = {
  readonly roadmapThemeId?: string
  readonly fit?: Fit
  readonly preliminary?: Score
}

/** What is chosen for themes that are not wholly mapped yet, by theme. */
export type HalfMappings = Readonly<Record<string, MappingChoice>>

/**
 * What a choice makes of a theme: a mapping to save, or what is still half chosen. A fit needs the roadmap theme it
 * fits; "no connection" needs none.
 */
export function applyChoice(
  theme: Pick<ThemeView, 'id' | 'roadmapThemeId' | 'fit' | 'preliminary'>,
  half: MappingChoice,
  choice: MappingChoice,
): { save: Input<'themes.map'>['mappings'][number] } | { half: MappingChoice } {
  const fit = choice.fit ?? half.fit ?? fitWith(theme.fit, choice)
  const roadmapThemeId = choice.roadmapThemeId ?? half.roadmapThemeId ?? theme.roadmapThemeId
  if (fit === 'none') return { save: { themeId: theme.id, roadmapThemeId: null, fit } }
  if (fit === null || roadmapThemeId === null) return { half: { ...half, ...choice } }
  // A preliminary score chosen by hand stays while the fit does; another fit starts at its own.
  const kept = choice.preliminary ?? (fit === theme.fit ? theme.preliminary : null)
  return {
    save: { themeId: theme.id, roadmapThemeId, fit, ...(kept === null ? {} : { preliminary: kept }) },
  }
}

/** A roadmap theme chosen for a theme without connection leaves the fit open: "none" can't stand any more. */
function fitWith(fit: Fit | null, choice: MappingChoice): Fit | null {
  return fit === 'none' && choice.roadmapThemeId !== undefined ? null : fit
}

/** Maps themes as one chooses: saved at once when whole, kept while half. */
export function useMapping(themes: readonly ThemeView[]): {
  half: HalfMappings
  failure: CallFailure | null
  choose: (ids: readonly string[], choice: MappingChoice) => Promise<void>
} {
  const client = useQueryClient()
  const draft = useDraft<HalfMappings>('themes.mapping', {})
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const { value: half, set } = draft
  const choose = useCallback(
    async (ids: readonly string[], choice: MappingChoice) => {
      const left = { ...half }
      setFailure(null)
      try {
        const mappings: Input<'themes.map'>['mappings'] = []
        for (const theme of themes.filter((one) => ids.includes(one.id))) {
          const next = applyChoice(theme, left[theme.id] ?? {}, choice)
          if ('save' in next) mappings.push(next.save)
          else left[theme.id] = next.half
        }
        if (mappings.length > 0) await call('themes.map', { mappings })
        for (const { themeId } of mappings) delete left[themeId]
      } catch (caught) {
        if (!(caught instanceof CallFailure)) throw caught
        setFailure(caught)
      }
      set(left)
      await invalidate(client, ['*'])
    },
    [client, half, set, themes],
  )
  return { half, failure, choose }
}
