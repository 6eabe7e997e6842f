import type { PersonView } from '#shared/contract/people.contract.ts'
import { useActor } from './actor.ts'
import { useCall } from './queries.ts'

/** The person who acts, with roles; null before anybody has said who they are. */
export function useActingPerson(): PersonView | null {
  const { personId } = useActor()
  const people = useCall('people.list', {})
  return people.data?.find((person) => person.id === personId) ?? null
}
