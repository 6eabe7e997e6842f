import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { formatFor } from '#renderer/lib/format.ts'
import { type RubricBasis, rubricOf } from './rubric.ts'

const format = formatFor('en-US', 'USD')
const basis: RubricBasis = {
  settings: DEFAULT_SETTINGS,
  revenueBreakpoints: [3_600_000, 7_200_000, 14_000_000, 29_000_000],
}

it('says from which weighted ARR on a revenue score holds, in whole amounts', () => {
  expect(rubricOf('revenue', basis, format)).toEqual([
    'below $36,000',
    '$36,000 and up',
    '$72,000 and up',
    '$140,000 and up',
    '$290,000 and up',
  ])
})

it('names the last weighted count of each breadth score, and a single one alone', () => {
  expect(rubricOf('breadth', basis, format)).toEqual(['below 2', '2', '3 to 6', '7 to 9', '10 or more'])
})

it('says which fit an alignment score stands for, every one that allows it, or that none does', () => {
  expect(rubricOf('alignment', basis, format)).toEqual([
    'No connection',
    'Adjacent',
    'Adjacent',
    'Direct fit',
    'Direct fit',
  ])
  const fits = {
    ...DEFAULT_SETTINGS.fits,
    direct: { min: 3, max: 5, preliminary: 4 },
    none: { min: 2, max: 2, preliminary: 2 },
  } as const
  const other = rubricOf('alignment', { ...basis, settings: { ...DEFAULT_SETTINGS, fits } }, format)
  expect(other.slice(0, 3)).toEqual([
    'No fit allows it',
    'Adjacent or no connection',
    'Direct fit or adjacent',
  ])
})
