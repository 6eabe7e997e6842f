import { expect, it } from 'vitest'
import type { AgendaItemView } from '#shared/contract/prioritization/agenda.contract.ts'
import { AGENDAS } from '#shared/domain/prioritization/phases/agenda.ts'
import { clockText, currentItem, isBegun, minutesBegun } from './agenda-clock.ts'

const START: readonly AgendaItemView[] = AGENDAS.quarterly.map((one) => ({
  ...one,
  spent: 0,
  runningSince: null,
}))
const spent = (items: readonly AgendaItemView[], ...names: string[]): AgendaItemView[] =>
  items.map((one) => (names.includes(one.item) ? { ...one, spent: 60 } : one))

it('counts down in minutes and seconds, and up once it is over', () => {
  expect([760, 60, 59, 0, -1, -130, 36_000].map(clockText)).toEqual([
    '12:40',
    '01:00',
    '00:59',
    '00:00',
    '+00:01',
    '+02:10',
    '600:00',
  ])
})

it('counts minutes begun, so that no time left means none', () => {
  expect([2_460, 2_401, 1, 0, -5].map(minutesBegun)).toEqual([41, 41, 1, 0, 0])
})

it('stands at the first item before anybody started', () => {
  expect(isBegun(START)).toBe(false)
  expect(currentItem(START, null)?.item).toBe('commitments')
})

it('stands at what runs, whatever ran before', () => {
  const items = spent(START, 'commitments', 'overrides').map((one) =>
    one.item === 'reveal' ? { ...one, runningSince: '2026-11-22T10:00:00.000Z' } : one,
  )
  expect(currentItem(items, 'overrides')?.item).toBe('reveal')
})

it('stays at the item that was paused, also one gone back to', () => {
  const items = spent(START, 'commitments', 'reveal')
  expect(currentItem(items, 'commitments')?.item).toBe('commitments')
  expect(currentItem(items, null)?.item).toBe('reveal')
})

it('does not stay at an item whose start was undone', () => {
  expect(currentItem(spent(START, 'commitments'), 'reveal')?.item).toBe('commitments')
})
