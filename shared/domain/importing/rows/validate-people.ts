import type { Role } from '#shared/domain/people/role.ts'
import { parseRole } from '#shared/domain/importing/values/choices.ts'
import type { ColumnMapping, FieldOf } from '#shared/domain/importing/columns/fields.ts'
import { personNameProblem } from '#shared/domain/people/person-name.ts'
import { onePerName } from './one-per-name.ts'
import { type Answers, NO_ANSWERS } from '#shared/domain/importing/plan/questions.ts'
import type { Draft, Validation } from './refusal.ts'
import { NAME_LENGTH, RowReader } from './row-reader.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { finish, STEP_ROWS, type Steps } from './steps.ts'
import type { ImportTable } from './table.ts'

type Field = FieldOf<'people'>

/** A person as a file describes them. */
export type PersonDraft = {
  readonly name: string
  readonly email: string
  readonly title: string
  /** One or two. */
  readonly roles: readonly Role[]
}

/**
 * Reads a table of people. Only the name must be there. Roles stand in one cell, separated by comma, semicolon or
 * plus; a blank cell means observer, who has no say.
 */
export function validatePeople(table: ImportTable, mapping: ColumnMapping<Field>): Validation<PersonDraft> {
  return finish(validatePeopleInSteps(table, mapping, NO_ANSWERS))
}

/** As `validatePeople`, in steps; each yields how many rows are done. */
export function* validatePeopleInSteps(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  answers: Answers,
): Steps<Validation<PersonDraft>> {
  const reader = new RowReader<Field>(table, mapping, { answers })
  const drafts: Draft<PersonDraft>[] = []
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP_ROWS === 0) yield index
    if (!reader.start(row)) continue
    const draft = {
      row: row.number,
      name: readName(reader),
      email: readEmail(reader),
      title: reader.text('title', NAME_LENGTH),
      roles: readRoles(reader),
      blank: reader.blanks(),
    }
    if (!reader.stands()) continue
    drafts.push(draft)
  }
  const { rows, notes } = onePerName(reader, table, 'name', 'a person of this name', drafts)
  return {
    rows,
    refused: reader.refused.toSorted((a, b) => a.row - b.row),
    total: table.rows.length,
    dateQuestion: null,
    questions: reader.questions(),
    notes: [...reader.notes(), ...notes],
  }
}

function readName(reader: RowReader<Field>): string {
  const name = reader.name('name', 'the person’s name')
  const problem = name === '' ? null : personNameProblem(name)
  if (problem !== null) reader.refuse('name', 'required-missing', problem)
  return name
}

function readEmail(reader: RowReader<Field>): string {
  const email = reader.text('email', NAME_LENGTH)
  if (email === '' || /^[^\s@]+@[^\s@]+$/.test(email)) return email
  reader.refuse(
    'email',
    'unreadable-email',
    `“${short(email)}” isn’t an email address. Correct it, or leave it blank.`,
  )
  return ''
}

function readRoles(reader: RowReader<Field>): Role[] {
  const text = reader.text('roles')
  if (text === '') return ['observer']
  const roles = new Set<Role>()
  for (const word of text.split(/[;,+|&]|\band\b/i).filter((part) => part.trim() !== '')) {
    const role = parseRole(word)
    if (role === null) {
      reader.refuse(
        'roles',
        'unknown-role',
        `“${short(word.trim())}” isn’t a role. Use VP CS, CS Ops, PM lead, Rev Ops, Head of Product or observer.`,
      )
      return []
    }
    roles.add(role)
  }
  if (roles.size > 2)
    reader.refuse('roles', 'unknown-role', 'A person can hold one or two roles. Remove the others.')
  return [...roles]
}
