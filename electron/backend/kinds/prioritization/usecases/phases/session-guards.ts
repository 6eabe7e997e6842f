import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { gateOf } from './session-gates.ts'
import type { Phase } from '#shared/domain/prioritization/phases/session.ts'
import { terms } from '#shared/catalogue/terms.ts'

/** Refuses every change of a sealed session, in words (ritual, section 3.6). */
export function requireOpen({ seal, session }: Snapshot): void {
  if (seal)
    throw new CallRefused(
      'sealed',
      `The session ${session.quarter} was sealed on ${seal.at.slice(0, 10)} and can no longer change. Add an amendment that names what it corrects.`,
    )
}

/**
 * Refuses what belongs to another phase of the ritual.
 * @param what the thing refused, as the start of a sentence: `Overrides`
 */
export function requirePhase(snapshot: Snapshot, phases: readonly Phase[], what: string): void {
  requireOpen(snapshot)
  const { phase, startedAt } = snapshot.session
  if (phases.includes(phase)) return
  const names = phases.map((one) => `“${terms.phase[one]}”`).join(' or ')
  if (startedAt === null)
    throw new CallRefused(
      'not-started',
      `${what} wait for the phase ${names}. Publish the session in Prepare first.`,
    )
  throw new CallRefused(
    'wrong-phase',
    `${what} belong to the phase ${names}; the session is in “${terms.phase[phase]}”.`,
  )
}

/** Refuses while something holds the gate out of this phase shut. */
export function requireGate(snapshot: Snapshot): void {
  const gate = gateOf(snapshot)
  if (gate.length === 0) return
  throw new CallRefused(
    'gate-shut',
    `${gate.length === 1 ? 'One item still keeps' : `${gate.length} things still hold`} the gate shut. Resolve what the list at the top names, then continue.`,
    gate,
  )
}

/** Who acts. Refused when nobody has said who they are, for what the record needs a name for. */
export function requireActor(context: CallContext): Person {
  const person = context.workspace.snapshot().live.people.find((p) => p.id === context.meta.actor)
  if (!person)
    throw new CallRefused(
      'no-actor',
      'The record needs a name for this, and nobody is named. Choose under “Recording as…” at the top right who records it, then do it again; on the command line, add --by NAME.',
    )
  return person
}

/** A theme on the table. Refused when it is not there. */
export function requireScored(snapshot: Snapshot, themeId: string): ScoredTheme {
  const theme = snapshot.scored.get(themeId)
  if (!theme) throw new CallRefused('not-found', 'That theme no longer exists. Check the list again.')
  return theme
}

/** Somebody on the list of people. Refused when they are not there. */
export function requirePerson({ people }: Pick<Snapshot, 'people'>, personId: string): Person {
  const person = people.find((p) => p.id === personId)
  if (!person)
    throw new CallRefused('not-found', 'That person is no longer on the list. Check the list again.')
  return person
}
