import { z } from 'zod'
import type { CallMeta } from '#shared/contract/events.ts'
import {
  type Answer,
  type CallError,
  type ErrorCode,
  type Operation,
  pathsIn,
} from '#shared/contract/operation.ts'
import type { Grants } from './grants.ts'

/** Answers one operation of the shell; the input has been parsed by its schema. */
export type ShellHandler = (input: unknown) => unknown

export type GateParts = {
  readonly operations: Readonly<Record<string, Operation>>
  readonly grants: Grants
  readonly shell: Readonly<Record<string, ShellHandler>>
  readonly backend: { call: (op: string, input: unknown, meta: CallMeta) => Promise<Answer> }
  /** Also holds every answer against its schema: for development and tests; a mistake of ours, not of the person. */
  readonly checkAnswers: boolean
  /** Told of every good answer of the backend: the shell keeps the recent list and the window's title by it. */
  readonly onAnswer: (op: string, input: unknown, value: unknown) => void
  /** Where an unexpected error goes, for the log. */
  readonly onError: (op: string, error: unknown) => void
}

const Meta = z.object({
  actor: z.string().max(200).nullable(),
  call: z.uuid().optional(),
  session: z.string().max(200).optional(),
})

/**
 * Makes the one gate between the window and everything else: the operation exists, its input fits its schema, its
 * paths were chosen by the person. Whatever goes wrong comes back as data.
 */
export function makeGate(parts: GateParts): (op: unknown, input: unknown, meta: unknown) => Promise<Answer> {
  return async (op, input, meta) => {
    const name = typeof op === 'string' ? op : ''
    const operation = Object.hasOwn(parts.operations, name) ? parts.operations[name] : undefined
    if (!operation)
      return refuse('bad-input', `Concord has no operation called “${name}”. This is a mistake in Concord.`)
    const who = Meta.safeParse(meta)
    if (!who.success) return refuse('bad-input', `${name} was called without saying who acts.`)
    const parsed = operation.in.safeParse(input)
    if (!parsed.success) return refuse('bad-input', inWords(parsed.error), parsed.error.issues)
    const forbidden = pathsIn(operation, parsed.data).find((file) => !parts.grants.has(file))
    if (forbidden !== undefined) {
      return refuse(
        'file-not-granted',
        `Concord only touches files you choose, and ${forbidden} wasn’t chosen. Choose it with Open or Browse.`,
        { path: forbidden },
      )
    }
    try {
      const answer = await perform(parts, name, operation, parsed.data, who.data)
      return parts.checkAnswers ? checked(name, operation, answer) : answer
    } catch (error) {
      parts.onError(name, error)
      return refuse('internal', `${name} failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

async function perform(
  parts: GateParts,
  name: string,
  operation: Operation,
  input: unknown,
  meta: CallMeta,
): Promise<Answer> {
  if (operation.door === 'backend') {
    const answer = await parts.backend.call(name, input, meta)
    if (answer.ok) parts.onAnswer(name, input, answer.value)
    return answer
  }
  const handler = Object.hasOwn(parts.shell, name) ? parts.shell[name] : undefined
  if (!handler) throw new Error('the shell has no handler for it')
  return { ok: true, value: await handler(input) }
}

function checked(name: string, operation: Operation, answer: Answer): Answer {
  if (!answer.ok) return answer
  const parsed = operation.out.safeParse(answer.value)
  if (parsed.success) return { ok: true, value: parsed.data }
  return refuse(
    'internal',
    `${name} answered against its contract: ${inWords(parsed.error)}`,
    parsed.error.issues,
  )
}

function refuse(code: ErrorCode, message: string, details?: unknown): Answer<never> {
  const error: CallError = details === undefined ? { code, message } : { code, message, details }
  return { ok: false, error }
}

function inWords(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`)
    .join(' ')
}
