import { expect, test } from 'vitest'

import {
  parseBoolean,
  parseDependency,
  parseFit,
  parseRole,
  parseScore,
  parseSignal,
  parseUsageTrend,
} from './choices.ts'

test('signals, fits, trends and roles are known by their usual names', () => {
  expect(parseSignal('Explicit')).toBe('explicit')
  expect(parseSignal('INFERRED')).toBe('inferred')
  expect(parseSignal('none')).toBe('none')
  expect(parseSignal('maybe')).toBeNull()
  expect(parseFit('Direct fit')).toBe('direct')
  expect(parseFit('no connection')).toBe('none')
  expect(parseFit('no apparent connection')).toBe('none')
  expect(parseFit('sort of')).toBeNull()
  expect(parseUsageTrend('Growing')).toBe('rising')
  expect(parseUsageTrend('↓')).toBe('declining')
  expect(parseUsageTrend('…')).toBeNull()
  expect(parseRole('VP Customer Success')).toBe('vp-cs')
  expect(parseRole('PM lead')).toBe('pm-lead')
  expect(parseRole('Head of Product')).toBe('head-of-product')
  expect(parseRole('janitor')).toBeNull()
})

test('yes and no as people tick them', () => {
  for (const text of ['yes', 'Y', 'TRUE', '1', 'x', '✓']) expect(parseBoolean(text)).toBe(true)
  for (const text of ['no', 'N', 'false', '0', '-', 'FALSCH']) expect(parseBoolean(text)).toBe(false)
  expect(parseBoolean('perhaps')).toBeNull()
  // Says nothing, which is the column's to judge.
  expect(parseBoolean('n/a')).toBeNull()
})

test.each([
  ['0', 0],
  ['1', 100],
  ['1.0', 100],
  ['0.6', 60],
  ['0,6', 60],
  ['.6', 60],
  ['60%', 60],
  ['60 %', 60],
  ['%60', 60],
  ['60 percent', 60],
  ['60 pct.', 60],
  ['0.145', 15],
  ['0.144', 14],
  ['33.5%', 34],
  ['100%', 100],
  ['60', 'range'],
  ['1.001', 'range'],
  ['-0.1', 'range'],
  ['101%', 'range'],
  ['high', null],
  ['%', null],
  ['', null],
])('dependency %s', (text, hundredths) => {
  expect(parseDependency(text)).toBe(hundredths)
})

test.each([
  ['4', 4],
  ['4.0', 4],
  ['1', 1],
  ['5', 5],
  ['0', 'range'],
  ['6', 'range'],
  ['3.5', 'range'],
  ['four', null],
])('score %s', (text, score) => {
  expect(parseScore(text)).toBe(score)
})
