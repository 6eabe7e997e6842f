import type { PersonView } from '#shared/contract/people.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { compareNames } from '#shared/kernel/text.ts'

const isProduct = (person: PersonView): boolean =>
  person.roles.some((role) => role === 'pm-lead' || role === 'head-of-product')

/** Who may own a theme: Product first, then everyone else who takes part; observers only while they own it. */
export function ownerOptions(
  people: readonly PersonView[],
  ownerId: string | null,
): { value: string; label: string; hint: string }[] {
  return people
    .filter((person) => person.id === ownerId || person.roles.some((role) => role !== 'observer'))
    .toSorted((a, b) => Number(isProduct(b)) - Number(isProduct(a)) || compareNames(a.name, b.name))
    .map((person) => ({
      value: person.id,
      label: person.name,
      hint: person.roles.map((role) => terms.role[role]).join(', '),
    }))
}
