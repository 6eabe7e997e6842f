import { expect, test } from 'vitest'
import { orderedId } from './ordered-id.ts'

test('ids are UUIDs, each above all before it, whatever the clock does', () => {
  const ids = [
    ...Array.from({ length: 10_000 }, () => orderedId(1_800_000_000_000)),
    orderedId(1_800_000_000_500),
    orderedId(1_700_000_000_000),
    ...Array.from({ length: 1_000 }, () => orderedId()),
  ]
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(ids[0]?.replaceAll('-', '').slice(0, 12)).toBe((1_800_000_000_000).toString(16).padStart(12, '0'))
})
