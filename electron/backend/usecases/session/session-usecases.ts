import { CallRefused } from '#electron/backend/call-refused.ts'
import type { UseCases } from '#electron/backend/context.ts'
import { type SessionFacts, sessionRow } from '#electron/backend/repos/session-repo.ts'
import { gateOf } from '#electron/backend/usecases/workspace/workspace-view.ts'
import { effectiveSettings } from '#shared/domain/scoring/breakpoints.ts'
import { recordLabels } from '#shared/i18n/en/record-labels.ts'

export const sessionUseCases: UseCases<'session.update' | 'session.start'> = {
  'session.update': (context, input) => {
    const { workspace } = context
    const { session } = workspace.snapshot()
    const changesBasis =
      (input.asOf !== undefined && input.asOf !== session.asOf) ||
      (input.quarter !== undefined && input.quarter !== session.quarter) ||
      (input.modelReviewed !== undefined && input.modelReviewed !== session.modelReviewed)
    if (changesBasis && session.startedAt !== null)
      throw new CallRefused(
        'session-started',
        'The session has started: its quarter, as-of date and model are fixed. Undo the start to change them.',
      )
    const next: SessionFacts = {
      ...session,
      quarter: input.quarter ?? session.quarter,
      asOf: input.asOf ?? session.asOf,
      modelReviewed: input.modelReviewed ?? session.modelReviewed,
      shortlistSize: input.shortlistSize ?? session.shortlistSize,
    }
    const labels = [
      next.quarter !== session.quarter && recordLabels.quarterChanged(session.quarter, next.quarter),
      next.asOf !== session.asOf && recordLabels.asOfChanged(session.asOf, next.asOf),
      next.modelReviewed !== session.modelReviewed && recordLabels.modelReviewed(next.modelReviewed),
      next.shortlistSize !== session.shortlistSize &&
        recordLabels.shortlistSize(session.shortlistSize, next.shortlistSize),
    ].filter((label) => label !== false)
    workspace.change(context.stamp(), { kind: 'session.update', label: labels.join('; ') }, (rows) =>
      rows.put('session', sessionRow(next)),
    )
    return null
  },

  'session.start': (context) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const { session, facts } = snapshot
    if (session.startedAt !== null)
      throw new CallRefused('session-started', `The session ${session.quarter} has started already.`)
    const gate = gateOf(snapshot)
    if (gate.length > 0)
      throw new CallRefused(
        'gate-shut',
        `${gate.length === 1 ? 'One thing still holds' : `${gate.length} things still hold`} the session shut. Mend what the list in Prepare names, then start.`,
        gate,
      )
    const stamp = context.stamp()
    workspace.change(
      stamp,
      { kind: 'session.start', label: recordLabels.sessionStarted(session.quarter) },
      (rows) =>
        rows.put(
          'session',
          sessionRow({
            ...session,
            phase: 'decide',
            startedAt: stamp.at,
            settings: effectiveSettings(facts.settings, snapshot.accounts, facts.currency),
          }),
        ),
    )
    return null
  },
}
