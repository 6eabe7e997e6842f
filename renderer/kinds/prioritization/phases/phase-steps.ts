import type { Output } from '#shared/contract/contract.ts'
import { type Phase, PHASES } from '#shared/domain/prioritization/phases/session.ts'

type Session = NonNullable<Output<'workspace.get'>>['session']
type Entry = Output<'record.list'>['entries'][number]

/** Where a phase stands: behind one, where one is, ahead, or left out by a session on the data alone. */
export type PhaseState = 'done' | 'now' | 'ahead' | 'unused'

/**
 * All seven phases with where each stands (ritual, section 3). Publish and Close are moments: they are done as soon as
 * the basis is fixed and the seal is set.
 */
export function phaseSteps({
  phase: now,
  scoring,
}: Pick<Session, 'phase' | 'scoring'>): readonly { readonly phase: Phase; readonly state: PhaseState }[] {
  const at = PHASES.indexOf(now)
  return PHASES.map((phase, index) => ({
    phase,
    state:
      scoring === 'data' && (phase === 'score' || phase === 'reveal')
        ? 'unused'
        : index < at
          ? 'done'
          : index === at
            ? 'now'
            : 'ahead',
  }))
}

/** The entries that end each phase; the phases before and after publishing and sealing end with them. */
const ENDED_BY: Readonly<Record<Phase, readonly string[]>> = {
  prepare: ['session.publish', 'session.start'],
  publish: ['session.publish', 'session.start'],
  score: ['session.reveal'],
  reveal: ['session.decide'],
  decide: ['session.close'],
  close: ['session.close'],
  tell: [],
}

/**
 * When a phase that is done was done, and by whom; null where the entries given don't reach back to it.
 * @param entries newest first
 */
export function phaseEnd(phase: Phase, entries: readonly Entry[]): Pick<Entry, 'at' | 'who'> | null {
  const ends = entries.filter((entry) => ENDED_BY[phase].includes(entry.kind))
  // Ballots are taken up to the first theme revealed; everything else may have been undone and done again.
  return (phase === 'score' ? ends.at(-1) : ends[0]) ?? null
}
