import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCase } from '#electron/backend/core/context.ts'
import { agendaRow } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import { sealRow } from '#electron/backend/kinds/prioritization/repos/seal-repo.ts'
import { sessionRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { readSnapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { customerWords, memoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { FORMULA_VERSION } from '#shared/domain/prioritization/scoring/settings.ts'
import { paused } from '#shared/domain/prioritization/phases/agenda.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { hashResults, sealedResults } from './sealed-results.ts'
import { putTable } from './publish-session.ts'
import { requireGate, requirePhase } from './session-guards.ts'

/** Closes and seals the session (ritual, section 3.6). */
export const closeSession: UseCase<'session.close'> = (context) => {
  const { workspace } = context
  const snapshot = workspace.snapshot()
  const { session, shortlist } = snapshot
  requirePhase(snapshot, ['decide'], 'Closing and sealing')
  requireGate(snapshot)
  const desk = memoDesk(workspace)
  for (const theme of snapshot.scored.values())
    if (customerWords(desk, theme).text.trim() === '')
      throw new CallRefused(
        'gate-shut',
        `The memo for ${theme.name} has no text for customers. Write it first.`,
      )
  const results = sealedResults(snapshot)
  // Read and computed anew: what is sealed is what the file holds, not what this process remembers of it.
  if (sealedResults(readSnapshot(workspace.db, snapshot.seq, null)) !== results)
    throw new CallRefused(
      'seal-mismatch',
      'Recomputed, the session gives different numbers from those on screen, so it was not sealed. Close Concord, reopen the workspace and verify its record.',
    )
  const stamp = context.stamp()
  const resultsHash = hashResults(results)
  workspace.change(
    stamp,
    { kind: 'session.close', label: recordLabels.sessionSealed(session.quarter) },
    (rows) => {
      for (const item of snapshot.agenda)
        if (item.runningSince !== null) rows.put('agenda_item', agendaRow(session.id, paused(item, stamp.at)))
      putTable(rows, snapshot)
      rows.put('session', sessionRow({ ...session, phase: 'tell' }))
      rows.put(
        'seal',
        sealRow(session.id, {
          at: stamp.at,
          personId: stamp.personId,
          formulaVersion: FORMULA_VERSION,
          shortlist,
          results,
          resultsHash,
        }),
      )
    },
  )
  return { hash: resultsHash }
}
