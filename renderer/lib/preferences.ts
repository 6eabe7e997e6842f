import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Input } from '#shared/contract/contract.ts'
import { usePresenter } from './presenter.ts'
import { invalidate, useCall } from './queries.ts'
import { call } from './rpc.ts'

export type Preferences = Input<'shell.setPreferences'>

const USUAL: Preferences = { theme: 'system', textScale: 100, density: 'comfortable' }
/** How far the text size goes, in percent. */
export const TEXT_SCALE = { min: 90, max: 200, step: 10 } as const

/** How much larger the type is while the screen is projected, to be read from three meters. */
const PRESENTING = 1.2

/** How the person likes it, and how to change one thing about it. */
export function usePreferences(): {
  preferences: Preferences
  change: (part: Partial<Preferences>) => void
  /** Larger or smaller text, by steps. */
  scale: (steps: number) => void
} {
  const client = useQueryClient()
  const { data } = useCall('shell.preferences', {})
  const key = ['shell.preferences', {}]
  const now = (): Preferences => client.getQueryData<Preferences>(key) ?? USUAL
  const change = (part: Partial<Preferences>): void => {
    const next = { ...now(), ...part }
    // Shown at once, and not read back: a key held down steps from what is on screen, not from what was kept last.
    client.setQueryData(key, next)
    void call('shell.setPreferences', next).catch(() => invalidate(client, ['shell.preferences']))
  }
  return {
    preferences: data ?? USUAL,
    change,
    scale: (steps) => change({ textScale: scaledBy(now().textScale, steps) }),
  }
}

/** The text size a number of steps away, within what there is. */
function scaledBy(textScale: number, steps: number): number {
  const next = textScale + steps * TEXT_SCALE.step
  return Math.max(TEXT_SCALE.min, Math.min(TEXT_SCALE.max, next))
}

/** Puts the preferences onto the page; once, in the app's frame. */
export function useAppearance(): void {
  const { theme, textScale, density } = usePreferences().preferences
  const presenting = usePresenter().on
  useEffect(() => {
    const root = document.documentElement
    root.dataset['density'] = density
    root.style.setProperty('--text-scale', String((textScale / 100) * (presenting ? PRESENTING : 1)))
  }, [textScale, density, presenting])
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = (): void => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches)
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [theme])
}
