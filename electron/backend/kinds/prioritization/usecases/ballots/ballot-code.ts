import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { readCodeTries } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { waitAfter } from '#shared/domain/people/code-tries.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { counted } from '#shared/kernel/text.ts'

/** A code as it is kept: salted and slow to guess, though four digits are never many. */
export function hashCode(
  code: string,
  salt: string = randomBytes(16).toString('hex'),
): { salt: string; hash: string } {
  return { salt, hash: scryptSync(code, salt, 32).toString('hex') }
}

/**
 * Refuses a person's ballot or code to whoever doesn't know the code; without a code anybody may. Wrong codes are
 * entries of the record, so that starting again gives no new tries; after five of them each is followed by a wait.
 */
export function requireCode(context: CallContext, person: Person, code: string | null): void {
  const { workspace, ports } = context
  const kept = workspace.snapshot().codes.get(person.id)
  if (!kept) return
  const tries = readCodeTries(workspace.db, person.id)
  const now = ports.now()
  const wait = tries === null ? 0 : waitAfter(tries.wrong, tries.at, now)
  if (wait > 0)
    throw new CallRefused(
      'wrong-code',
      `The code of ${person.name} was wrong ${counted(tries?.wrong ?? 0, 'time')} in a row. Try again in ${counted(wait, 'minute')}, or have the code reset under Ballots.`,
    )
  const given = Buffer.from(hashCode(code ?? '', kept.salt).hash, 'hex')
  // Whoever it was: a person at this computer whom nobody named.
  const stamp = { at: now, personId: null, personName: '' }
  if (timingSafeEqual(given, Buffer.from(kept.hash, 'hex'))) {
    if (tries !== null)
      workspace.change(
        stamp,
        { kind: 'ballots.rightCode', label: recordLabels.codeRight(person.name, tries.wrong) },
        (rows) => forgetTries(rows, person.id),
      )
    return
  }
  if (code !== null) {
    const wrong = (tries?.wrong ?? 0) + 1
    workspace.change(
      stamp,
      { kind: 'ballots.wrongCode', label: recordLabels.codeWrong(person.name, wrong) },
      (rows) => rows.put('code_tries', { person_id: person.id, wrong, at: now }),
    )
    ports.emit({ type: 'changed', touches: ['record.list', 'workspace.get'] })
  }
  throw new CallRefused(
    'wrong-code',
    code === null
      ? `${person.name} has a code. Type its four digits to continue.`
      : `That’s not the code for ${person.name}. Type the four digits again.`,
  )
}

/** Takes the count of wrong codes away, with the code or once the right one was typed. */
export function forgetTries(rows: RowWriter, personId: string): void {
  rows.remove('code_tries', { person_id: personId })
}
