import { describe, expect, it } from 'vitest'
import type { Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { checkAlignment, fitOfScore, preliminaryScore } from './alignment.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

const ALLOWED: Readonly<Record<Fit, readonly Score[]>> = { direct: [4, 5], adjacent: [2, 3], none: [1] }

describe.each(['direct', 'adjacent', 'none'] as const)('fit %s', (fit) => {
  it.each([1, 2, 3, 4, 5] as const)('score %s', (score) => {
    expect(checkAlignment(fit, score, DEFAULT_SETTINGS).ok).toBe(ALLOWED[fit].includes(score))
  })
})

it('starts at 4, 2 and 1', () => {
  const starts = (['direct', 'adjacent', 'none'] as const).map((fit) =>
    preliminaryScore(fit, DEFAULT_SETTINGS),
  )
  expect(starts).toEqual([4, 2, 1])
})

it('tells the fit from a score', () => {
  const fits = ([1, 2, 3, 4, 5] as const).map((score) => fitOfScore(score, DEFAULT_SETTINGS))
  expect(fits).toEqual(['none', 'adjacent', 'adjacent', 'direct', 'direct'])
})
