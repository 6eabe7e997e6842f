import type { Role } from '#shared/domain/people/role.ts'
import { foldName, listInWords } from '#shared/kernel/text.ts'
import { type Diff, type DiffField, diffPairs } from './diff.ts'
import { type GivenFields, givenInRow } from './diff-accounts.ts'
import type { FieldOf } from '#shared/domain/importing/columns/fields.ts'
import type { Draft } from '#shared/domain/importing/rows/refusal.ts'
import type { PersonDraft } from '#shared/domain/importing/rows/validate-people.ts'

/** A person as stored. */
export type StoredPerson = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly position: number
}

/** How people are compared and shown. */
export function personFields(): readonly (DiffField<StoredPerson> & { field: FieldOf<'people'> })[] {
  const roles = (person: StoredPerson): string => listInWords([...person.roles].toSorted())
  return [
    { field: 'name', value: (p) => p.name, text: (p) => p.name },
    { field: 'email', value: (p) => p.email, text: (p) => p.email },
    { field: 'title', value: (p) => p.title, text: (p) => p.title },
    { field: 'roles', value: roles, text: roles },
  ]
}

/**
 * What importing these people would do. A person is found by e-mail where both have one, else by name.
 * @param rolesFixed ids of people whose roles stay as they are
 * @param blanksClear a blank cell takes away what is stored; otherwise it leaves it
 */
export function diffPeople(
  existing: readonly StoredPerson[],
  drafts: readonly Draft<PersonDraft>[],
  columns: GivenFields<FieldOf<'people'>>,
  newId: () => string,
  rolesFixed: ReadonlySet<string> = new Set(),
  blanksClear = false,
): Diff<StoredPerson> {
  const byName = new Map(existing.map((person) => [foldName(person.name), person]))
  const byEmail = new Map(
    existing.filter((person) => person.email !== '').map((person) => [foldName(person.email), person]),
  )
  let position = existing.reduce((last, person) => Math.max(last, person.position), 0)
  // Two rows never meet one person: the second is somebody else of that name.
  const taken = new Set<StoredPerson>()
  const pairs = drafts.map(({ row, blank, ...draft }) => {
    const given = givenInRow(columns, { blank }, blanksClear)
    const found = byEmail.get(foldName(draft.email)) ?? byName.get(foldName(draft.name)) ?? null
    const before = found !== null && !taken.has(found) ? found : null
    if (before) taken.add(before)
    const item = before
      ? {
          ...before,
          name: foldName(draft.name) === foldName(before.name) ? before.name : draft.name,
          email: given.has('email') ? draft.email : before.email,
          title: given.has('title') ? draft.title : before.title,
          roles: given.has('roles') && !rolesFixed.has(before.id) ? draft.roles : before.roles,
        }
      : { id: newId(), ...draft, position: (position += 1) }
    return { row, existing: before, item }
  })
  return diffPairs(existing, pairs, personFields())
}
