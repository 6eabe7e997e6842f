import { expect, it } from 'vitest'
import { mapColumn, missingFields } from './use-import.ts'

it('gives a column to one field at a time', () => {
  expect(mapColumn({ name: 0, arr: 1 }, 'tier', 1)).toEqual({ name: 0, arr: null, tier: 1 })
  expect(mapColumn({ name: 0 }, 'name', null)).toEqual({ name: null })
})

it('names the required fields without a column', () => {
  const fields = [
    { field: 'name', required: true },
    { field: 'arr', required: true },
    { field: 'csm', required: false },
  ]
  expect(missingFields({ fields }, { name: 0 })).toEqual(['arr'])
})
