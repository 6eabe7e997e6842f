import { takesPart } from '#shared/domain/people/role.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, OpenBallot } from '#electron/backend/core/context.ts'
import type { Stamp } from '#electron/backend/db/journal.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import {
  requirePerson,
  requirePhase,
  requireScored,
} from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { emptyBallot } from '#electron/backend/kinds/prioritization/usecases/phases/publish-session.ts'
import {
  type Ballot,
  type BallotRefusal,
  type BallotScore,
  checkBallotScore,
  type GivenScore,
  type ModelScores,
} from '#shared/domain/prioritization/ballots/ballot.ts'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'

/** Refuses a ballot outside the phase in which ballots are taken: after the reveal, none is. */
export function requireScoring(snapshot: Snapshot): void {
  requirePhase(snapshot, ['score'], 'Ballots')
}

/** The open ballot, its person and what was said so far. Refused when none is open at this computer. */
export function requireOpenBallot(context: CallContext): {
  open: OpenBallot
  person: Person
  ballot: Ballot
} {
  const snapshot = context.workspace.snapshot()
  requireScoring(snapshot)
  const open = context.desk.open
  if (!open)
    throw new CallRefused(
      'ballot-closed',
      'No ballot is open on this computer. Choose whose turn it is, and open it again.',
    )
  const person = requirePerson(snapshot, open.personId)
  return { open, person, ballot: ballotOf(snapshot, person) }
}

/** A person's ballot; one not begun where they have none yet. Refused for an observer. */
export function ballotOf(snapshot: Snapshot, person: Person): Ballot {
  const ballot = snapshot.ballots.get(person.id)
  if (ballot) return ballot
  if (!takesPart(person.roles))
    throw new CallRefused(
      'not-your-role',
      `${person.name} is an observer and has no ballot. Give ${person.name} another role under People first.`,
    )
  return emptyBallot(person.id, '')
}

/** Refuses a ballot that is counted already: there is no second one. */
export function requireUncounted(person: Person, ballot: Ballot): void {
  if (ballot.finishedAt !== null)
    throw new CallRefused(
      'ballot-counted',
      `The ballot from ${person.name} is already in. To redo it, discard it first and give a reason.`,
    )
}

/** What the model says of every theme that is voted on, by theme id, in the order of the names. */
export function modelOf({ scoring }: Snapshot): Map<string, ModelScores> {
  return new Map(scoring.themes.map((theme) => [theme.themeId, theme.model]))
}

/** Checks one score for a person; the refusal in words. @param where what the words begin with, when not the theme */
export function checkedScore(snapshot: Snapshot, person: Person, given: GivenScore): BallotScore {
  const theme = requireScored(snapshot, given.themeId)
  if (snapshot.scoring.compliance.includes(theme))
    throw new CallRefused('bad-input', `${theme.name} is on the compliance track: a legal duty isn’t scored.`)
  const checked = checkBallotScore(given, person.roles, theme.model, snapshot.settings)
  if (checked.ok) return checked.value
  throw refusalOf(checked.error, theme.name, given, person)
}

function refusalOf(
  refusal: BallotRefusal,
  theme: string,
  { dimension, score }: GivenScore,
  person: Person,
): CallRefused {
  const what = `${terms.dimension[dimension]} of ${theme}`
  switch (refusal.code) {
    case 'observer':
      return new CallRefused('not-your-role', `${person.name} is an observer, and observers don’t score.`)
    case 'abstain-reason':
      return new CallRefused('reason-needed', `${what}: say why you abstain.`)
    case 'reason':
      return new CallRefused(
        'reason-needed',
        `${what}: the model says ${refusal.model}. Say why it is ${String(score)}.`,
        { model: refusal.model },
      )
    case 'fit':
      return new CallRefused(
        'fit-range',
        `${what}: ${terms.fit[refusal.fit].toLowerCase()} allows ${rangeInWords(refusal)}, not ${String(score)}. Change the fit to score it ${String(score)}.`,
        refusal,
      )
    case 'fit-unnamed':
      return new CallRefused('fit-range', `${what}: choose which fit ${String(score)} means.`)
  }
}

const rangeInWords = ({ min, max }: { min: Score; max: Score }): string =>
  min === max ? `only ${min}` : `${min} to ${max}`

/** Who an entry about a ballot is by: whoever types, not whoever is chosen at the top right; and whose word it is. */
export function ballotStamp(context: CallContext, { personId, enteredBy }: OpenBallot): Stamp {
  const { people } = context.workspace.snapshot()
  const nameOf = (id: string): string => people.find((p) => p.id === id)?.name ?? ''
  const by = enteredBy ?? personId
  return {
    at: context.ports.now(),
    personId: by,
    personName: nameOf(by),
    assertedBy: by === personId ? null : { id: personId, name: nameOf(personId) },
  }
}
