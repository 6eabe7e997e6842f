import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { type Person, personRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { readVoters } from '#electron/backend/kinds/prioritization/repos/open-ballots-repo.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { foldName } from '#shared/kernel/text.ts'

export const peopleUseCases: UseCases<'people.list' | 'people.save' | 'people.remove'> = {
  'people.list': ({ workspace }) => {
    const { live, codes } = workspace.snapshot()
    return live.people.map(({ position: _position, ...person }) => ({
      ...person,
      roles: [...person.roles],
      hasCode: codes.has(person.id),
    }))
  },

  'people.save': (context, input) => {
    const { workspace } = context
    const { people } = workspace.snapshot().live
    const taken = people.find((person) => foldName(person.name) === foldName(input.name))
    if (taken && taken.id !== input.id)
      throw new CallRefused(
        'name-taken',
        `${taken.name} is already on the list. Edit that entry, or add something to tell the two apart.`,
      )
    if (new Set(input.roles).size < input.roles.length)
      throw new CallRefused('bad-input', 'The same role is chosen twice. Choose two different roles, or one.')
    const existing = people.find((person) => person.id === input.id)
    if (input.id !== null && !existing)
      throw new CallRefused('not-found', 'That person no longer exists. Check the list again.')
    if (existing && rolesDiffer(existing.roles, input.roles) && readVoters(workspace.db).has(existing.id))
      throw new CallRefused(
        'in-use',
        `${existing.name} has a ballot in an open session, given in their current roles. Discard the ballot first, or change the roles after the session.`,
      )
    const person: Person = {
      id: existing?.id ?? context.ports.newId(),
      name: input.name,
      title: input.title,
      email: input.email,
      roles: input.roles,
      position: existing?.position ?? (people.at(-1)?.position ?? 0) + 1,
    }
    workspace.change(
      context.stamp(),
      { kind: 'people.save', label: recordLabels.personSaved(person.name, !existing) },
      (rows) => rows.put('person', personRow(person)),
    )
    return { id: person.id }
  },

  'people.remove': (context, { id }) => {
    const { workspace } = context
    const { live, decisions, overrides, ballots, codes, emergency } = workspace.snapshot()
    const person = live.people.find((p) => p.id === id)
    if (!person) return null
    const owns = [...decisions.values()].some((decision) => decision.ownerId === id)
    const overrode = overrides.some(
      (o) => o.personId === id || o.revoked?.by === id || o.revoked?.enteredBy === id,
    )
    if (owns || overrode)
      throw new CallRefused(
        'in-use',
        `${person.name} ${owns ? 'owns a decision' : 'made an override'}, so the record needs the name. ${owns ? 'Give the decision another owner first.' : 'People who made overrides stay on the list.'}`,
      )
    if (emergency?.raisedBy === id || emergency?.response?.by === id)
      throw new CallRefused(
        'in-use',
        `${person.name} ${emergency.raisedBy === id ? 'raised' : 'answered'} the competitive emergency, so the record needs the name.`,
      )
    if (ballots.has(id))
      throw new CallRefused(
        'in-use',
        `${person.name} has a ballot in this session, so the record needs the name. You can skip the ballot under Ballots.`,
      )
    const stamp = context.stamp()
    try {
      workspace.change(
        stamp,
        { kind: 'people.remove', label: recordLabels.personRemoved(person.name) },
        (rows) => {
          if (codes.has(id)) rows.remove('person_code', { person_id: id })
          rows.remove('person', { id })
        },
      )
    } catch (error) {
      // Whoever decided, settled, typed or sealed something stands in its row.
      if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'))
        throw error
      throw new CallRefused(
        'in-use',
        `${person.name} decided, settled or entered something in a session of this workspace, so the record needs the name.`,
      )
    }
    return null
  },
}

const rolesDiffer = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.toSorted().join() !== b.toSorted().join()
