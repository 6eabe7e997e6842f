import { expect, it } from 'vitest'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { tableOf } from './table.ts'

const theme = (themeId: string, ...flags: unknown[]): ScoredTheme =>
  ({ themeId, flags }) as unknown as ScoredTheme
const THEMES = [
  theme('calm'),
  theme('light', { code: 'light-breadth' }),
  theme('hot', { code: 'urgent', accounts: 1 }),
]

it('puts everything on the table of a quarterly session', () => {
  expect(tableOf('quarterly', THEMES, null)).toBe('all')
})

it('puts what is urgent on the table of a triage', () => {
  expect(tableOf('triage', THEMES, 'calm')).toEqual(new Set(['hot']))
})

it('puts the raised theme alone on the table of a fast track', () => {
  expect(tableOf('fast-track', THEMES, 'calm')).toEqual(new Set(['calm']))
  expect(tableOf('fast-track', THEMES, null)).toEqual(new Set())
})
