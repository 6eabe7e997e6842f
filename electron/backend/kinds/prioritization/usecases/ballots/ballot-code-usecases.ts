import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import {
  requireActor,
  requireOpen,
  requirePerson,
} from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { forgetTries, hashCode, requireCode } from './ballot-code.ts'

/** The codes that open ballots (ritual, section 3.3): set by whose they are, and given anew where one is lost. */
export const ballotCodeUseCases: UseCases<'ballots.resetCode' | 'people.setCode'> = {
  'ballots.resetCode': (context, { personId, code, why }) => {
    const { workspace, state } = context
    const snapshot = workspace.snapshot()
    requireOpen(snapshot)
    requireActor(context)
    const person = requirePerson(snapshot, personId)
    if (!snapshot.codes.has(personId))
      throw new CallRefused('no-change', `${person.name} has no code. Set one under People.`)
    if (state.openBallot?.personId === personId) state.openBallot = null
    workspace.change(
      context.stamp(),
      { kind: 'ballots.resetCode', label: recordLabels.codeReset(person.name), why },
      (rows) => {
        rows.put('person_code', { person_id: personId, ...hashCode(code) })
        forgetTries(rows, personId)
      },
    )
    return null
  },

  'people.setCode': (context, { personId, code, current }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireOpen(snapshot)
    const person = requirePerson(snapshot, personId)
    requireCode(context, person, current)
    const had = snapshot.codes.has(personId)
    workspace.change(
      context.stamp(),
      {
        kind: 'people.setCode',
        label: code === null ? recordLabels.codeRemoved(person.name) : recordLabels.codeSet(person.name, had),
      },
      (rows) =>
        code === null
          ? rows.remove('person_code', { person_id: personId })
          : rows.put('person_code', { person_id: personId, ...hashCode(code) }),
    )
    return null
  },
}
