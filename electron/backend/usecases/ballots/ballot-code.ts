import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { CallRefused } from '#electron/backend/call-refused.ts'
import type { CallContext } from '#electron/backend/context.ts'
import type { Person } from '#electron/backend/repos/session-repo.ts'

/** Wrong codes in a row after which a ballot stays shut until Concord is started again. */
const MOST_TRIES = 5

/** A code as it is kept: salted and slow to guess, though four digits are never many. */
export function hashCode(
  code: string,
  salt: string = randomBytes(16).toString('hex'),
): { salt: string; hash: string } {
  return { salt, hash: scryptSync(code, salt, 32).toString('hex') }
}

/** Refuses a person's ballot or code to whoever doesn't know the code; without a code anybody may. */
export function requireCode({ state, workspace }: CallContext, person: Person, code: string | null): void {
  const kept = workspace.snapshot().codes.get(person.id)
  if (!kept) return
  const wrong = state.wrongCodes.get(person.id) ?? 0
  if (wrong >= MOST_TRIES)
    throw new CallRefused(
      'wrong-code',
      `The code of ${person.name} was wrong ${MOST_TRIES} times. Reopen the workspace to try again, or discard the ballot with its code.`,
    )
  const given = Buffer.from(hashCode(code ?? '', kept.salt).hash, 'hex')
  if (timingSafeEqual(given, Buffer.from(kept.hash, 'hex'))) {
    state.wrongCodes.delete(person.id)
    return
  }
  state.wrongCodes.set(person.id, wrong + (code === null ? 0 : 1))
  throw new CallRefused(
    'wrong-code',
    code === null
      ? `${person.name} has a code. Type its four digits to continue.`
      : `That’s not the code for ${person.name}. Type the four digits again.`,
  )
}
