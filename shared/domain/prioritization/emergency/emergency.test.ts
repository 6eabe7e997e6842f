import { expect, it } from 'vitest'
import { responseDue, secondsToRespond } from './emergency.ts'

const raised = { raisedAt: '2026-11-20T09:00:00.000Z', response: null }

it('owes a response a day after it was raised', () => {
  expect(responseDue(raised)).toBe('2026-11-21T09:00:00.000Z')
})

it.each([
  ['at once', '2026-11-20T09:00:00.000Z', 86_400],
  ['an hour before it is due', '2026-11-21T08:00:00.000Z', 3_600],
  ['late', '2026-11-21T09:00:01.000Z', -1],
])('counts what is left: %s', (_name, now, left) => {
  expect(secondsToRespond(raised, now)).toBe(left)
})

it('stands still once it is answered', () => {
  const response = { text: 'We match it.', at: '2026-11-20T19:00:00.000Z', by: 'p' }
  expect(secondsToRespond({ ...raised, response }, '2027-01-01T00:00:00.000Z')).toBe(14 * 3_600)
})
