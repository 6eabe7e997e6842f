import type { Output } from '#shared/contract/contract.ts'
import type { EmergencyView } from '#shared/contract/workspace.contract.ts'
import { openEscalations } from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import {
  gateOf,
  openDisputes,
  themesToDecide,
  votersOf,
} from '#electron/backend/kinds/prioritization/usecases/phases/session-gates.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { responseDue } from '#shared/domain/prioritization/emergency/emergency.ts'
import { readSessions } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'

/** What the app's frame shows of a workspace. */
export function workspaceView(workspace: Workspace): NonNullable<Output<'workspace.get'>> {
  const snapshot = workspace.snapshot()
  const { facts, session } = snapshot
  const toDecide = themesToDecide(snapshot)
  const voters = votersOf(snapshot)
  return {
    path: workspace.path,
    id: facts.uuid,
    name: facts.name,
    currency: facts.currency,
    readOnly: workspace.readOnly,
    session: {
      id: session.id,
      kind: session.kind,
      quarter: session.quarter,
      asOf: session.asOf,
      phase: session.phase,
      startedAt: session.startedAt,
      scoring: snapshot.run?.scoring ?? (session.startedAt === null ? null : 'data'),
      changedSince: snapshot.changedSince,
      capacityNote: snapshot.run?.capacityNote ?? '',
      seal: snapshot.seal && {
        at: snapshot.seal.at,
        who: personName(snapshot, snapshot.seal.personId),
        hash: snapshot.seal.salvaged ? null : snapshot.seal.resultsHash,
      },
      abandoned: snapshot.abandoned && {
        at: snapshot.abandoned.at,
        who: personName(snapshot, snapshot.abandoned.personId),
        why: snapshot.abandoned.why,
      },
      modelReviewed: session.modelReviewed,
      shortlistSize: session.shortlistSize,
      letters: snapshot.letters,
      gate: gateOf(snapshot),
      emergency: emergencyView(snapshot),
    },
    sessions: readSessions(workspace.db).length,
    counts: {
      accounts: snapshot.live.accounts.length,
      requests: snapshot.live.requests.length,
      themes: snapshot.live.themes.length,
      roadmapThemes: snapshot.live.roadmap.length,
      people: snapshot.live.people.length,
      overrides: snapshot.overrides.filter((override) => override.revoked === null).length,
      shortlisted: snapshot.shortlist.length,
      decided: toDecide.filter((id) => snapshot.decisions.get(id)?.status).length,
      toDecide: toDecide.length,
      onTable: snapshot.themes.length,
      ballots: voters.filter((voter) => voter.finished).length,
      voters: voters.filter((voter) => !voter.excused).length,
      disputes: openDisputes(snapshot).length,
      escalations: toDecide.reduce((n, id) => n + openEscalations(snapshot, id).length, 0),
      amendments: snapshot.amendments.length,
    },
    head: workspace.journal.head(),
    undo: workspace.next('undo')?.label ?? null,
    redo: workspace.next('redo')?.label ?? null,
  }
}

/** The competitive emergency of a fast track; null in another kind of session, and before one is raised. */
export function emergencyView(snapshot: Snapshot): EmergencyView | null {
  const { emergency, basis } = snapshot
  if (!emergency || snapshot.session.kind !== 'fast-track') return null
  const { themeId, raisedAt, raisedBy, why, response } = emergency
  return {
    themeId,
    // As it was published: a later name belongs to the next session.
    name: basis.themes.find(({ id }) => id === themeId)?.name ?? '',
    raisedAt,
    raisedBy: personName(snapshot, raisedBy),
    why,
    due: responseDue(emergency),
    response: response && { text: response.text, at: response.at, who: personName(snapshot, response.by) },
  }
}

/** Somebody's name, as records and files print it. */
export function personName({ people, live }: Pick<Snapshot, 'people' | 'live'>, id: string | null): string {
  // Somebody who came after the seal, and amended, is on today's list only.
  const person = people.find((p) => p.id === id) ?? live.people.find((p) => p.id === id)
  return person?.name ?? terms.unnamed
}
