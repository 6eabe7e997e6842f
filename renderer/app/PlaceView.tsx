import type { ReactNode } from 'react'
import { IMPORT_KINDS } from '#shared/domain/importing/columns/fields.ts'
import { AccountsPlace } from '#renderer/features/customers/AccountsPlace.tsx'
import { RequestsPlace } from '#renderer/features/customers/RequestsPlace.tsx'
import { HomePlace } from '#renderer/features/home/HomePlace.tsx'
import { KeptRows } from '#renderer/features/imports/KeptRows.tsx'
import { PeoplePlace } from '#renderer/features/people/PeoplePlace.tsx'
import { HistoryPlace } from '#renderer/features/record/HistoryPlace.tsx'
import { VerifyPlace } from '#renderer/features/record/VerifyPlace.tsx'
import { SessionsPlace } from '#renderer/features/sessions/SessionsPlace.tsx'
import { KINDS } from '#renderer/kinds/register.ts'
import type { ImportKind } from '#renderer/lib/import-request.ts'
import type { Place } from '#renderer/lib/place.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'

/** The places of no kind, in the order in which the palette has them. Here features meet: none of them knows another. */
const SHARED: { readonly [P in Place]?: (door: WorkspaceDoor) => ReactNode } = {
  home: (door) => <HomePlace door={door} />,
  sessions: () => <SessionsPlace />,
  accounts: () => <AccountsPlace />,
  requests: () => <RequestsPlace />,
  people: () => <PeoplePlace />,
  history: () => <HistoryPlace />,
  verify: () => <VerifyPlace />,
}

/** Every place there is: those of all kinds together with the shared ones. */
export const PLACES: readonly Place[] = [SHARED, ...KINDS.map(({ places }) => places)].flatMap(
  (places) => Object.keys(places) as Place[],
)

/** The place one is at; above a list, the rows of its files that wait to be fixed. */
export function PlaceView({ place, door }: { place: Place; door: WorkspaceDoor }) {
  const shown = SHARED[place]?.(door) ?? KINDS.map(({ places }) => places[place]?.()).find(Boolean)
  return isList(place) ? (
    <>
      <KeptRows kind={place} />
      {shown}
    </>
  ) : (
    shown
  )
}

function isList(place: Place): place is Place & ImportKind {
  return (IMPORT_KINDS as readonly string[]).includes(place)
}
