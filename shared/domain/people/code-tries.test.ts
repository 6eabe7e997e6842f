import { expect, test } from 'vitest'
import { waitAfter } from './code-tries.ts'

const AT = '2026-11-22T10:00:00.000Z'
const later = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString()

test.for([
  [4, 0, 0],
  [5, 0, 1],
  [5, 59, 1],
  [5, 60, 0],
  [6, 0, 5],
  [6, 241, 1],
  [6, 300, 0],
  [7, 0, 15],
  [7, 900, 0],
  [50, 0, 15],
  [50, 900, 0],
  // The clock was set back an hour.
  [7, -3_600, 15],
] as const)('%i wrong codes, %i s ago: %i minutes', ([wrong, seconds, minutes]) => {
  expect(waitAfter(wrong, AT, later(seconds))).toBe(minutes)
})
