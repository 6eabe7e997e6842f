import { expect, it } from 'vitest'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { nextQuarter, quartersAround, today } from './quarters.ts'

it('offers the quarters near a day, across the turn of the year', () => {
  expect(quartersAround('2026-11-22', 'Q1 2027')).toEqual([
    'Q3 2026',
    'Q4 2026',
    'Q1 2027',
    'Q2 2027',
    'Q3 2027',
    'Q4 2027',
    'Q1 2028',
  ])
  expect(quartersAround('2026-11-22', 'Q1 2020')[0]).toBe('Q1 2020')
  expect(quartersAround('2026-1', 'Q1 2027')).toEqual(['Q1 2027'])
})

it('suggests the next quarter and the local day', () => {
  expect(nextQuarter('2026-11-22')).toBe('Q1 2027')
  expect([quarterAfter('Q1 2027'), quarterAfter('Q4 2026'), quarterAfter('soon')]).toEqual([
    'Q2 2027',
    'Q1 2027',
    'soon',
  ])
  expect(today(new Date(2026, 0, 5, 23, 30))).toBe('2026-01-05')
})
