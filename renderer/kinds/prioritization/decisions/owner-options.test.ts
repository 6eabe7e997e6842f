import { expect, it } from 'vitest'
import type { PersonView } from '#shared/contract/people.contract.ts'
import { ownerOptions } from './owner-options.ts'

const person = (name: string, roles: PersonView['roles']): PersonView => ({
  id: name.toLowerCase(),
  name,
  title: '',
  email: '',
  roles,
  hasCode: false,
})
const people = [
  person('Dana', ['vp-cs']),
  person('Mira', ['pm-lead']),
  person('Henrik', ['head-of-product']),
  person('Olu', ['observer']),
]

it('offers Product first, by name, then everyone else who takes part', () => {
  expect(ownerOptions(people, null).map((option) => option.label)).toEqual(['Henrik', 'Mira', 'Dana'])
})

it('keeps an observer who owns the theme already', () => {
  expect(ownerOptions(people, 'olu').map((option) => option.label)).toContain('Olu')
})
