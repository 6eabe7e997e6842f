import type { z } from 'zod'

/** Every way a call can be refused; a closed list, so that each has its words and its test. */
export const ERROR_CODES = [
  'bad-input',
  'no-workspace',
  'not-found',
  'file-missing',
  'file-exists',
  'file-unreadable',
  'file-too-large',
  'file-not-a-workspace',
  'file-newer',
  'file-older',
  'file-held',
  'file-left',
  'read-only',
  'file-altered',
  'file-changed',
  'file-locked',
  'file-unwritable',
  'file-not-granted',
  'read-failed',
  'column-missing',
  'nothing-to-import',
  'import-expired',
  'pairs-open',
  'cancelled',
  'fit-range',
  'reason-needed',
  'reason-too-short',
  'name-taken',
  'in-use',
  'gate-shut',
  'not-started',
  'session-started',
  'not-ranked',
  'shortlist-full',
  'no-change',
  'decision-incomplete',
  'wording-open',
  'sealed',
  'abandoned',
  'session-open',
  'not-sealed',
  'wrong-phase',
  'no-actor',
  'not-your-role',
  'wrong-code',
  'ballot-closed',
  'ballot-counted',
  'ballot-incomplete',
  'ballot-refused',
  'not-disputed',
  'seal-mismatch',
  'no-printer',
  'nothing-to-undo',
  'nothing-to-redo',
  'record-broken',
  'backend-stopped',
  'recorded',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** A refusal as it crosses processes: a code for the program, words for the person. */
export type CallError = {
  readonly code: ErrorCode
  readonly message: string
  readonly details?: unknown
}

/** What every call answers with. */
export type Answer<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError }

/** Who answers an operation: the backend process, or the shell (window, dialogs, recent files). */
export type Door = 'backend' | 'shell'

/**
 * Whether the record needs a name for what an operation changes (ritual, section 1): never; always; once the session is
 * published, before which it only prepares; or, for undo and redo, whenever the gesture they touch needed one.
 */
export const NAME_RULES = ['never', 'always', 'once-published', 'as-the-gesture'] as const
export type NameRule = (typeof NAME_RULES)[number]

/** One operation: what it needs, gives and touches. */
export type Operation<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> = {
  readonly kind: 'query' | 'mutation'
  readonly door: Door
  readonly in: In
  readonly out: Out
  /** Queries whose answers may differ afterwards: their full names, `feature.*`, or `*`. */
  readonly touches: readonly string[]
  /** Fields of the input that hold file paths; the shell lets only paths through that the person chose. */
  readonly paths: readonly string[]
  /** Answered at once while another call is under way; so it must never look at the workspace. */
  readonly outOfTurn: boolean
  /** When the record refuses what it changes without a person, or a named rule of the app, behind it (`no-actor`). */
  readonly named: NameRule
}

type Spec<In extends z.ZodType, Out extends z.ZodType> = {
  in: In
  out: Out
  touches?: readonly string[]
  door?: Door
  paths?: readonly string[]
  outOfTurn?: boolean
  named?: NameRule
}

const USUAL = { door: 'backend', touches: [], paths: [], outOfTurn: false, named: 'never' } as const

/** Declares an operation that only reads. */
export function query<In extends z.ZodType, Out extends z.ZodType>(spec: Spec<In, Out>): Operation<In, Out> {
  return { kind: 'query', ...USUAL, ...spec }
}

/** Declares an operation that changes something; `touches` says what has to be read again. */
export function mutation<In extends z.ZodType, Out extends z.ZodType>(
  spec: Spec<In, Out>,
): Operation<In, Out> {
  return { kind: 'mutation', ...USUAL, ...spec }
}

/** The paths in an input: the fields the operation names, each one path or a list of them. */
export function pathsIn(operation: Operation, input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return []
  return operation.paths.flatMap((field) => {
    const value: unknown = Reflect.get(input, field)
    const list: unknown[] = Array.isArray(value) ? value : [value]
    return list.filter((item) => typeof item === 'string')
  })
}
