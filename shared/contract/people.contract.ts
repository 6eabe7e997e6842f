import { z } from 'zod'
import { personNameProblem } from '#shared/domain/people/person-name.ts'
import { mutation, query } from './operation.ts'
import { Id, Name, Nothing, RoleValue } from './values.schema.ts'

/** Somebody who takes part, with the one or two roles they hold. */
export const PersonView = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  email: z.string(),
  roles: z.array(RoleValue),
  /** A code opens their ballot; the code itself is in no answer. */
  hasCode: z.boolean(),
})
export type PersonView = z.infer<typeof PersonView>

export const peopleContract = {
  'people.list': query({ in: Nothing, out: z.array(PersonView) }),
  'people.save': mutation({
    in: z.object({
      id: Id.nullable(),
      name: Name.check(({ value, issues }) => {
        const message = personNameProblem(value)
        if (message !== null) issues.push({ code: 'custom', input: value, message })
      }),
      title: z.string().max(200),
      email: z.string().max(200),
      roles: z.array(RoleValue).min(1).max(2),
    }),
    out: z.object({ id: Id }),
    touches: ['people.list', 'workspace.get', 'ranking.get', 'memos.get', 'record.list'],
  }),
  /** Refused with `in-use` while the person owns a decision or has made an override. */
  'people.remove': mutation({
    in: z.object({ id: Id }),
    out: z.null(),
    touches: ['people.list', 'workspace.get'],
  }),
}
