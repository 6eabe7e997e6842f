import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type EffectiveSettings } from '#shared/domain/prioritization/scoring/settings.ts'
import { howComputed, rubricOf } from './rubric.ts'

const settings: EffectiveSettings = {
  ...DEFAULT_SETTINGS,
  revenueBreakpoints: [250_000_00, 500_000_00, 1_000_000_00, 2_000_000_50],
}
const means = (dimension: 'revenue' | 'breadth' | 'alignment', of = settings): string[] =>
  rubricOf(dimension, of, 'USD').map((line) => `${line.score}: ${line.means}`)

it('says what a score means with this session’s breakpoints, cents included', () =>
  expect(means('revenue')).toEqual([
    '5: $2,000,000.50 or more',
    '4: from $1,000,000 to below $2,000,000.50',
    '3: from $500,000 to below $1,000,000',
    '2: from $250,000 to below $500,000',
    '1: below $250,000',
  ]))

it('counts in whole numbers for breadth', () =>
  expect(means('breadth')).toEqual(['5: 10 or more', '4: 7 to 9', '3: 3 to 6', '2: 2', '1: below 2']))

it('goes by the fits for alignment, and says where none or more than one allows a score', () => {
  expect(means('alignment')).toEqual([
    '5: Direct fit: above the preliminary score',
    '4: Direct fit: the preliminary score',
    '3: Adjacent: above the preliminary score',
    '2: Adjacent: the preliminary score',
    '1: No connection',
  ])
  const fits = {
    ...settings.fits,
    direct: { min: 5, max: 5, preliminary: 5 },
    adjacent: { min: 1, max: 3, preliminary: 2 },
  } as const
  expect(means('alignment', { ...settings, fits })).toEqual([
    '5: Direct fit',
    '4: not used by any fit',
    '3: Adjacent: above the preliminary score',
    '2: Adjacent: the preliminary score',
    '1: Adjacent: below the preliminary score · No connection',
  ])
})

it('names the factors the session runs with', () => {
  expect(howComputed('revenue', settings)).toContain(
    'Proximity is 1.5 below 90 days to renewal, 1.0 up to 180, 0.5 beyond',
  )
  expect(howComputed('breadth', settings)).toContain(
    '3 for each Enterprise account, 2 for each Mid-Market account, and 1 for each SMB account',
  )
})
