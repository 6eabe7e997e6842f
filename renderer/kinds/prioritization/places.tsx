import { SESSION_KINDS } from '#shared/domain/prioritization/phases/session.ts'
import type { KindPlaces, OpenWorkspace } from '#renderer/lib/kind-places.ts'
import type { Place } from '#renderer/lib/place.ts'
import { actions } from './place-actions.ts'
import { AgendaBar } from './agenda/AgendaBar.tsx'
import { AmendmentsPlace } from './amendments/AmendmentsPlace.tsx'
import { BallotsPlace } from './ballots/BallotsPlace.tsx'
import { ChartsPlace } from './charts/ChartsPlace.tsx'
import { DecidePlace } from './decisions/DecidePlace.tsx'
import { DecisionDialog } from './decisions/DecisionDialog.tsx'
import { MemosPlace } from './decisions/MemosPlace.tsx'
import { DisputesPlace } from './disputes/DisputesPlace.tsx'
import { EmergencyActions } from './emergency/EmergencyActions.tsx'
import { EmergencyStrip } from './emergency/EmergencyStrip.tsx'
import { EvidencePanel } from './evidence/EvidencePanel.tsx'
import { ExportPlace } from './exports/ExportPlace.tsx'
import { OverridesPlace } from './overrides/OverridesPlace.tsx'
import { PhaseActions } from './phases/PhaseActions.tsx'
import { AbandonedLine, BASIS_PLACES, BasisBanner, PhaseGate, SESSION_PLACES } from './phases/PhaseGate.tsx'
import { PhaseSteps } from './phases/PhaseSteps.tsx'
import { PREPARE_PLACES, PrepareGate } from './phases/PrepareGate.tsx'
import { SessionDetails } from './phases/SessionDetails.tsx'
import { useNav } from './phases/use-nav.ts'
import { MatrixPlace } from './ranking/MatrixPlace.tsx'
import { RoadmapPlace } from './roadmap/RoadmapPlace.tsx'
import { ModelPlace } from './settings/ModelPlace.tsx'
import { ThemesPlace } from './themes/ThemesPlace.tsx'

declare module '#renderer/lib/place.ts' {
  interface PlaceNames {
    themes: true
    roadmap: true
    model: true
    matrix: true
    ballots: true
    disputes: true
    decide: true
    memos: true
    map: true
    overrides: true
    amendments: true
    export: true
  }
}

/** Prioritization as the window shows it: quarterly session, triage and fast track. */
export const prioritization: KindPlaces = {
  id: 'prioritization',
  runs: SESSION_KINDS,
  places: {
    themes: () => <ThemesPlace />,
    roadmap: () => <RoadmapPlace />,
    model: () => <ModelPlace />,
    matrix: () => (
      <MatrixPlace
        evidence={(slot) => <EvidencePanel {...slot} />}
        decision={(slot) => <DecisionDialog {...slot} />}
      />
    ),
    ballots: () => <BallotsPlace />,
    disputes: () => <DisputesPlace />,
    decide: () => <DecidePlace />,
    memos: () => <MemosPlace />,
    map: () => <ChartsPlace />,
    overrides: () => <OverridesPlace />,
    amendments: () => <AmendmentsPlace />,
    export: () => <ExportPlace />,
  },
  actions,
  useNav,
  Above,
  Actions: ({ workspace }) => (
    <>
      <PhaseActions key={`${workspace.id} ${workspace.session.id}`} workspace={workspace} />
      {workspace.session.kind === 'fast-track' ? (
        <EmergencyActions key={workspace.session.id} session={workspace.session} />
      ) : null}
    </>
  ),
  Progress: ({ workspace }) => <PhaseSteps session={workspace.session} />,
  Clock: AgendaBar,
  Details: SessionDetails,
}

/** What holds the gate shut, or what is fixed; above it, in a fast track, the emergency and its hour. */
function Above({ workspace, place }: { workspace: OpenWorkspace; place: Place }) {
  const { session } = workspace
  const works = PREPARE_PLACES.has(place) || SESSION_PLACES.has(place)
  return (
    <>
      <GateLine workspace={workspace} place={place} works={works} />
      {session.kind === 'fast-track' && works ? <EmergencyStrip session={session} /> : null}
    </>
  )
}

type GateLineProps = { workspace: OpenWorkspace; place: Place; works: boolean }

function GateLine({ workspace, place, works }: GateLineProps) {
  const { session } = workspace
  if (session.abandoned) return works ? <AbandonedLine abandoned={session.abandoned} /> : null
  if (session.phase === 'prepare') return works ? <PrepareGate workspace={workspace} /> : null
  if (BASIS_PLACES.has(place)) return <BasisBanner session={session} place={place} />
  return SESSION_PLACES.has(place) ? <PhaseGate session={session} /> : null
}
