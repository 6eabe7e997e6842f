import type { CallContext } from '#electron/backend/core/context.ts'
import type { Stamp } from '#electron/backend/db/journal.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { SaidView } from '#shared/contract/values.schema.ts'
import type { Said } from '#shared/domain/prioritization/decisions/decision.ts'
import { requireActor, requirePerson } from './session-guards.ts'

/**
 * Whose word is recorded: the person it is entered for, else the one who acts. Refused when nobody is named who types
 * it, or the person is not on the list.
 */
export function requireSpeaker(context: CallContext, assertedBy: string | null): Person {
  const actor = requireActor(context)
  return assertedBy === null ? actor : requirePerson(context.workspace.snapshot().live, assertedBy)
}

/** Whose word an entry is and who typed it, as rows keep it; null where a rule of the app made it. */
export function saidIn({ personId, assertedBy }: Stamp): Said | null {
  if (personId === null) return null
  return !assertedBy ? { personId, enteredBy: null } : { personId: assertedBy.id, enteredBy: personId }
}

/** The same with names. */
export function saidView(snapshot: Snapshot, { personId, enteredBy }: Said): SaidView {
  return {
    who: personName(snapshot, personId),
    enteredBy: enteredBy === null ? null : personName(snapshot, enteredBy),
  }
}
