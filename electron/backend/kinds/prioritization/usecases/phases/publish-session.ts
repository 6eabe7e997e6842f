import { takesPart } from '#shared/domain/people/role.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { ballotRow, runRow, sessionThemeRow } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import { sessionRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { effectiveSettings } from '#shared/domain/prioritization/scoring/breakpoints.ts'
import type { ScoringMode } from '#shared/domain/prioritization/phases/session.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { requireGate, requireOpen } from './session-guards.ts'

/** Fixes the session's basis and opens either the ballots or, without any, the decisions. */
export function publishSession(context: CallContext, scoring: ScoringMode): void {
  const { workspace, ports } = context
  const snapshot = workspace.snapshot()
  const { session, facts } = snapshot
  requireOpen(snapshot)
  if (session.startedAt !== null)
    throw new CallRefused('session-started', `The session ${session.quarter} is already published.`)
  requireGate(snapshot)
  const stamp = context.stamp()
  const label =
    scoring === 'ballots'
      ? recordLabels.sessionPublished(session.quarter, session.asOf)
      : recordLabels.sessionStarted(session.quarter)
  workspace.change(
    stamp,
    { kind: `session.${scoring === 'ballots' ? 'publish' : 'start'}`, label },
    (rows) => {
      rows.put(
        'session',
        sessionRow({
          ...session,
          phase: scoring === 'ballots' ? 'score' : 'decide',
          startedAt: stamp.at,
          settings: effectiveSettings(facts.settings, snapshot.accounts, facts.currency),
        }),
      )
      rows.put('session_run', runRow(session.id, { scoring, basisSeq: snapshot.seq, capacityNote: '' }))
      putTable(rows, snapshot)
      if (scoring === 'ballots')
        for (const { id, roles } of snapshot.people)
          if (takesPart(roles)) rows.put('ballot', ballotRow(session.id, emptyBallot(id, ports.newId())))
    },
  )
}

/** Puts every theme on the session's table, with what the model says of it. */
export function putTable(rows: RowWriter, { session, scored, scoring, sessionThemes }: Snapshot): void {
  const compliance = new Set(scoring.compliance.map((theme) => theme.themeId))
  for (const { themeId, model } of scored.values())
    if (!sessionThemes.has(themeId))
      rows.put(
        'session_theme',
        sessionThemeRow(session.id, {
          themeId,
          compliance: compliance.has(themeId),
          revenue: model.revenue,
          breadth: model.breadth,
          alignment: model.alignment,
          revealedAt: null,
        }),
      )
}

/** A ballot nobody has begun. */
export function emptyBallot(personId: string, id: string): Parameters<typeof ballotRow>[1] {
  return { id, personId, via: null, enteredBy: null, finishedAt: null, excused: null, scores: [] }
}
