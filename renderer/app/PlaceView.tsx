import type { ReactNode } from 'react'
import { AccountsPlace } from '#renderer/features/customers/AccountsPlace.tsx'
import { RequestsPlace } from '#renderer/features/customers/RequestsPlace.tsx'
import { AmendmentsPlace } from '#renderer/kinds/prioritization/amendments/AmendmentsPlace.tsx'
import { BallotsPlace } from '#renderer/kinds/prioritization/ballots/BallotsPlace.tsx'
import { DisputesPlace } from '#renderer/kinds/prioritization/disputes/DisputesPlace.tsx'
import { ChartsPlace } from '#renderer/kinds/prioritization/charts/ChartsPlace.tsx'
import { DecidePlace } from '#renderer/kinds/prioritization/decisions/DecidePlace.tsx'
import { DecisionDialog } from '#renderer/kinds/prioritization/decisions/DecisionDialog.tsx'
import { MemosPlace } from '#renderer/kinds/prioritization/decisions/MemosPlace.tsx'
import { EvidencePanel } from '#renderer/kinds/prioritization/evidence/EvidencePanel.tsx'
import { ExportPlace } from '#renderer/kinds/prioritization/exports/ExportPlace.tsx'
import { HomePlace } from '#renderer/features/home/HomePlace.tsx'
import { KeptRows } from '#renderer/features/imports/KeptRows.tsx'
import { ModelPlace } from '#renderer/kinds/prioritization/settings/ModelPlace.tsx'
import { PeoplePlace } from '#renderer/features/people/PeoplePlace.tsx'
import { HistoryPlace } from '#renderer/features/record/HistoryPlace.tsx'
import { OverridesPlace } from '#renderer/kinds/prioritization/overrides/OverridesPlace.tsx'
import { VerifyPlace } from '#renderer/features/record/VerifyPlace.tsx'
import { RoadmapPlace } from '#renderer/kinds/prioritization/roadmap/RoadmapPlace.tsx'
import { MatrixPlace } from '#renderer/kinds/prioritization/ranking/MatrixPlace.tsx'
import { ThemesPlace } from '#renderer/kinds/prioritization/themes/ThemesPlace.tsx'
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
