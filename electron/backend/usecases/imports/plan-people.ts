import type { CallContext } from '#electron/backend/core/context.ts'
import { readVoters } from '#electron/backend/kinds/prioritization/repos/open-ballots-repo.ts'
import { personRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { diffPeople, personFields } from '#shared/domain/importing/plan/diff-people.ts'
import type { Steps } from '#shared/domain/importing/rows/steps.ts'
import { validatePeopleInSteps } from '#shared/domain/importing/rows/validate-people.ts'
import { compareWithBlanks } from './blank-cells.ts'
import {
  givenFields,
  type ImportChoice,
  type ImportPlan,
  keptItem,
  planOf,
  waitingOnly,
} from './import-plan.ts'
import type { PendingImport } from './import-store.ts'

/** Plans an import of people. */
export function* planPeople(
  { workspace, ports }: CallContext,
  pending: PendingImport,
  { mapping, answers }: ImportChoice,
): Steps<ImportPlan> {
  const whole = yield* validatePeopleInSteps(pending.table, mapping, answers)
  const validation = waitingOnly(whole, pending)
  const { people } = workspace.snapshot().live
  const given = givenFields(mapping)
  // A ballot was given in the roles of its day: while its session is open, a file doesn't change them.
  const fixed = readVoters(workspace.db)
  const compared = compareWithBlanks(answers, validation.rows, (blanksClear) =>
    diffPeople(people, validation.rows, given, ports.newId, fixed, blanksClear),
  )
  const notes =
    fixed.size > 0 && given.has('roles')
      ? [
          'Anyone with a ballot in an open session keeps their roles until it closes, whatever this file says.',
        ]
      : []
  return planOf({ ...validation, notes: [...validation.notes, ...notes] }, compared, personFields(), {
    name: (person) => person.name,
    write: (rows, person) => rows.put('person', personRow(person)),
    gone: (item) => keptItem(item.id, 'People'),
  })
}
