import { expect, it } from 'vitest'
import { callBy } from './call-first.ts'

// 20 Nov 2026 is a Friday.
it.each([
  ['five working days after the seal', '2026-11-20', '2027-03-01', '2026-11-27'],
  ['a renewal before that', '2026-11-20', '2026-11-26', '2026-11-25'],
  ['a renewal on a Monday', '2026-11-20', '2026-11-24', '2026-11-23'],
  ['a renewal overdue', '2026-11-20', '2026-11-13', '2026-11-23'],
  ['no renewal date', '2026-11-20', null, '2026-11-27'],
  ['sealed on a Sunday', '2026-11-22', '2027-03-01', '2026-11-27'],
  ['renewing on the day of the seal', '2026-11-18', '2026-11-18', '2026-11-19'],
])('a call is due: %s', (_, sealedOn, renewal, by) => expect(callBy(sealedOn, renewal)).toBe(by))
