import { expect, it } from 'vitest'
import {
  addDays,
  addQuarters,
  daysBetween,
  formatQuarter,
  isIsoDate,
  parseQuarter,
  quarterOf,
} from './dates.ts'

it.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['', false],
])('%s is a day: %s', (text, is) => {
  expect(isIsoDate(text)).toBe(is)
})

it('counts whole days across months, years and leap days', () => {
  expect(daysBetween('2026-11-22', '2027-02-20')).toBe(90)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-11-22', '2026-11-21')).toBe(-1)
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

it('counts quarters', () => {
  expect(formatQuarter(addQuarters(quarterOf('2026-11-22'), 1))).toBe('Q1 2027')
  expect(formatQuarter(addQuarters({ year: 2027, quarter: 1 }, 2))).toBe('Q3 2027')
  expect(formatQuarter(addQuarters({ year: 2027, quarter: 1 }, -1))).toBe('Q4 2026')
  expect(parseQuarter('Q1 2027')).toEqual({ year: 2027, quarter: 1 })
  expect(parseQuarter('Q5 2027')).toBeNull()
})
