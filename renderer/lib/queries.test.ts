import { expect, it } from 'vitest'
import { covers } from './queries.ts'

it('reads a touch as a full name, a feature, or everything', () => {
  expect(covers('ranking.get', 'ranking.get')).toBe(true)
  expect(covers('ranking.get', 'ranking.list')).toBe(false)
  expect(covers('memos.*', 'memos.get')).toBe(true)
  expect(covers('memo.*', 'memos.get')).toBe(false)
  expect(covers('*', 'people.list')).toBe(true)
})
