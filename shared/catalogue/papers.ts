import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

/** What stands beside a seal that was taken over from a damaged or altered file. */
export const salvagedSeal =
  'Salvaged from a damaged or altered file: nothing proves this result, and its numbers are computed from the lists as salvaged'

/** What every document says of itself. */
export const paperWords = {
  draft: 'Draft, not sealed',
  sealed: ({
    day,
    by,
    amended,
    salvaged,
  }: {
    day: string
    by: string | null
    amended: string | null
    salvaged: boolean
  }) =>
    `Sealed on ${day}${by === null ? '' : ` by ${by}`}${amended === null ? '' : `, amended on ${amended}`}${salvaged ? `. ${salvagedSeal}` : ''}`,
  /** For whom a version is. */
  audience: {
    internal: 'Internal: names accounts and ARR. Not for customers.',
    shareable:
      'Shareable: for readers outside the account teams. Account names, ARR and renewal dates are left out.',
  } satisfies Record<MemoCut, string>,
  noRecord: 'No record yet',
  record: ({ hash, seq }: { hash: string; seq: number }) => `Record ${hash}, entry ${seq}`,
  /** An account in a shareable file: the same letter in every file of a session. */
  alias: ({ letters }: { letters: string }) => `Account ${letters}`,
} as const

/** Roles in words: `VP CS`, `the VP CS and the Head of Product`. */
export const rolesInWords = (roles: readonly Role[]): string =>
  listInWords(roles.map((role) => terms.role[role]))
