import { expect, it } from 'vitest'
import { agendaOf, paused, secondsLeft, secondsLeftInAll, spentBy } from './agenda.ts'

const START = '2026-11-22T09:00:00.000Z'
const LATER = '2026-11-22T09:12:30.500Z'

it('has the five items and minutes of the ritual, 70 in all', () => {
  const items = agendaOf('quarterly', [])
  expect(items.map(({ item, minutes }) => [item, minutes])).toEqual([
    ['commitments', 10],
    ['reveal', 20],
    ['overrides', 10],
    ['shortlist', 20],
    ['rest', 10],
  ])
  expect(secondsLeftInAll(items, START)).toBe(70 * 60)
})

it('counts the time of what runs, and goes below zero without stopping anything', () => {
  const running = { item: 'commitments', minutes: 10, spent: 60, runningSince: START } as const
  expect(spentBy(running, LATER)).toBe(60 + 750)
  expect(secondsLeft(running, LATER)).toBe(600 - 810)
  expect(paused(running, LATER)).toEqual({ ...running, spent: 810, runningSince: null })
  // An item that is over takes nothing from what the others still have.
  expect(secondsLeftInAll(agendaOf('quarterly', [running]), LATER)).toBe(60 * 60)
})

it('loses no time to a clock that was set back', () => {
  const running = { item: 'rest', minutes: 10, spent: 5, runningSince: LATER } as const
  expect(spentBy(running, START)).toBe(5)
})
