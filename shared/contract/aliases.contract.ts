import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { Id, Nothing } from './values.schema.ts'

/** What somebody once said of a name or an ID in a file. */
const Alias = z.object({
  /** `id`: the CRM's ID · `name`: a name, in small letters. */
  kind: z.enum(['id', 'name']),
  value: z.string(),
  accountId: Id,
})

export const aliasesContract = {
  /** Names and IDs that are remembered as an account's, or as not its, by account and name. */
  'aliases.list': query({
    in: Nothing,
    out: z.array(
      Alias.extend({
        account: z.string(),
        /** `merge`: it is the account · `apart`: it is another one. */
        answer: z.enum(['merge', 'apart']),
      }),
    ),
  }),
  /**
   * Forgets one: files that use it are asked about anew. What they brought stays. Refused with `not-found`.
   */
  'aliases.forget': mutation({
    in: Alias,
    out: z.null(),
    touches: ['aliases.list', 'imports.preview', 'workspace.get', 'record.list'],
  }),
}
