import type { CallContext } from '#electron/backend/context.ts'
import { personRow } from '#electron/backend/repos/session-repo.ts'
import { diffPeople, personFields } from '#shared/domain/importing/diff-people.ts'
import type { Steps } from '#shared/domain/importing/steps.ts'
import { validatePeopleInSteps } from '#shared/domain/importing/validate-people.ts'
import { givenFields, type ImportChoice, type ImportPlan, keptItem, planOf } from './import-plan.ts'
import type { PendingImport } from './import-store.ts'

/** Plans an import of people. */
export function* planPeople(
  { workspace, ports }: CallContext,
  { table }: PendingImport,
  { mapping }: ImportChoice,
): Steps<ImportPlan> {
  const validation = yield* validatePeopleInSteps(table, mapping)
  const { people } = workspace.snapshot()
  const diff = diffPeople(people, validation.rows, givenFields(mapping), ports.newId)
  return planOf(validation, diff, personFields(), {
    name: (person) => person.name,
    write: (rows, person) => rows.put('person', personRow(person)),
    gone: (item) => keptItem(item.id, 'People'),
  })
}
