import type { Output } from '#shared/contract/contract.ts'
import { prepareGate } from '#shared/domain/sessions/gates.ts'
import type { Snapshot, Workspace } from '#electron/backend/workspace.ts'

/** What the app's frame shows of a workspace. */
export function workspaceView(workspace: Workspace): NonNullable<Output<'workspace.get'>> {
  const snapshot = workspace.snapshot()
  const { facts, session } = snapshot
  const toDecide = themesToDecide(snapshot)
  return {
    path: workspace.path,
    id: facts.uuid,
    name: facts.name,
    currency: facts.currency,
    session: {
      id: session.id,
      kind: session.kind,
      quarter: session.quarter,
      asOf: session.asOf,
      phase: session.phase,
      startedAt: session.startedAt,
      modelReviewed: session.modelReviewed,
      shortlistSize: session.shortlistSize,
      gate: gateOf(snapshot),
    },
    counts: {
      accounts: snapshot.accounts.length,
      requests: snapshot.requests.length,
      themes: snapshot.themes.length,
      roadmapThemes: snapshot.roadmap.length,
      people: snapshot.people.length,
      overrides: snapshot.overrides.filter((override) => override.revoked === null).length,
      shortlisted: snapshot.shortlist.length,
      decided: toDecide.filter((id) => snapshot.decisions.get(id)?.status).length,
      toDecide: toDecide.length,
    },
    head: workspace.journal.head(),
    undo: workspace.journal.undoLabel(),
    redo: workspace.journal.redoLabel(),
  }
}

/** What still holds the gate out of Prepare shut; empty once the session has started. */
export function gateOf(snapshot: Snapshot): ReturnType<typeof prepareGate> {
  if (snapshot.session.startedAt !== null) return []
  return prepareGate({
    accounts: snapshot.accounts.length,
    requests: snapshot.requests.length,
    roles: snapshot.people.flatMap((person) => person.roles),
    roadmapThemes: snapshot.roadmap.length,
    themes: snapshot.themes.length,
    unmappedThemes: snapshot.scoring.themes.filter((theme) => theme.alignment === null).length,
    modelReviewed: snapshot.session.modelReviewed,
  })
}

/** Every theme on the table: each leaves with a decision, the compliance track included. */
export function themesToDecide(snapshot: Snapshot): string[] {
  return [...snapshot.scored.keys()]
}
