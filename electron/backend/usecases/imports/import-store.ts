import { CallRefused } from '#shared/contract/call-refused.ts'
import type { BackendState } from '#electron/backend/core/context.ts'
import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import type { RivalColumn } from '#shared/domain/importing/columns/rival-columns.ts'
import type { ImportTable } from '#shared/domain/importing/rows/table.ts'

/** A file that was read and waits for the person to say what its columns mean. */
export type PendingImport = {
  readonly id: string
  readonly kind: ImportKind
  readonly table: ImportTable
  /** Rows of it that waited to be fixed, the others are imported; absent: it is a file, and all of it counts. */
  readonly kept?: { readonly id: string; readonly waiting: ReadonlySet<number> } | undefined
  /** What was told when it was read. */ readonly notices: readonly string[]
  /** Columns that aren't used because what they hold is in doubt, in words. */ readonly doubts: readonly string[]
  /** Columns that aren't used because another was taken for their field. */
  readonly rivals?: readonly RivalColumn[] | undefined
}

/** Longest table whose refused rows can wait in the workspace; of a longer one they are saved as a file. */
export const KEPT_TABLE_ROWS = 20_000

/** How many files wait at once; the oldest is forgotten. */
const WAITING = 4

// Beside the state, not in it: only this room knows that imports take two calls.
const waiting = new WeakMap<BackendState, PendingImport[]>()

/** Keeps a file until it is imported or pushed out by newer ones. */
export function keepImport(state: BackendState, pending: PendingImport): void {
  waiting.set(state, [...(waiting.get(state) ?? []), pending].slice(-WAITING))
}

/** The file of an earlier call. Refused with `import-expired` when it is forgotten. */
export function findImport(state: BackendState, id: string): PendingImport {
  const found = waiting.get(state)?.find((pending) => pending.id === id)
  if (!found) throw new CallRefused('import-expired', 'This file was read too long ago. Choose it again.')
  return found
}
