import type { ReactNode } from 'react'
import { AccountsPlace } from '#renderer/features/accounts/AccountsPlace.tsx'
import { RequestsPlace } from '#renderer/features/accounts/RequestsPlace.tsx'
import { AmendmentsPlace } from '#renderer/features/amendments/AmendmentsPlace.tsx'
import { BallotsPlace } from '#renderer/features/ballots/BallotsPlace.tsx'
import { DisputesPlace } from '#renderer/features/disputes/DisputesPlace.tsx'
import { ChartsPlace } from '#renderer/features/charts/ChartsPlace.tsx'
import { DecidePlace } from '#renderer/features/decide/DecidePlace.tsx'
import { DecisionDialog } from '#renderer/features/decide/DecisionDialog.tsx'
import { MemosPlace } from '#renderer/features/decide/MemosPlace.tsx'
import { EvidencePanel } from '#renderer/features/evidence/EvidencePanel.tsx'
import { ExportPlace } from '#renderer/features/export/ExportPlace.tsx'
import { HomePlace } from '#renderer/features/home/HomePlace.tsx'
import { KeptRows } from '#renderer/features/imports/KeptRows.tsx'
import { ModelPlace } from '#renderer/features/model/ModelPlace.tsx'
import { PeoplePlace } from '#renderer/features/people/PeoplePlace.tsx'
import { HistoryPlace } from '#renderer/features/record/HistoryPlace.tsx'
import { OverridesPlace } from '#renderer/features/record/OverridesPlace.tsx'
import { VerifyPlace } from '#renderer/features/record/VerifyPlace.tsx'
import { RoadmapPlace } from '#renderer/features/roadmap/RoadmapPlace.tsx'
import { MatrixPlace } from '#renderer/features/session/MatrixPlace.tsx'
import { ThemesPlace } from '#renderer/features/themes/ThemesPlace.tsx'
import type { ImportKind } from '#renderer/lib/import-request.ts'
import type { Place } from '#renderer/lib/place.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'

/** The place one is at. Here features meet: none of them knows another. */
export function PlaceView({ place, door }: { place: Place; door: WorkspaceDoor }) {
  switch (place) {
    case 'home':
      return <HomePlace door={door} />
    case 'accounts':
      return withKept(place, <AccountsPlace />)
    case 'requests':
      return withKept(place, <RequestsPlace />)
    case 'themes':
      return withKept(place, <ThemesPlace />)
    case 'roadmap':
      return withKept(place, <RoadmapPlace />)
    case 'people':
      return withKept(place, <PeoplePlace />)
    case 'model':
      return <ModelPlace />
    case 'matrix':
      return (
        <MatrixPlace
          evidence={(slot) => <EvidencePanel {...slot} />}
          decision={(slot) => <DecisionDialog {...slot} />}
        />
      )
    case 'ballots':
      return <BallotsPlace />
    case 'disputes':
      return <DisputesPlace />
    case 'amendments':
      return <AmendmentsPlace />
    case 'decide':
      return <DecidePlace />
    case 'memos':
      return <MemosPlace />
    case 'map':
      return <ChartsPlace />
    case 'history':
      return <HistoryPlace />
    case 'overrides':
      return <OverridesPlace />
    case 'verify':
      return <VerifyPlace />
    case 'export':
      return <ExportPlace />
  }
}

/** A list of Prepare, with the rows of its files that wait to be fixed above it. */
function withKept(kind: ImportKind, list: ReactNode) {
  return (
    <>
      <KeptRows kind={kind} />
      {list}
    </>
  )
}
