import { CallRefused } from '#shared/contract/call-refused.ts'
import { prioritizationUseCases } from '#electron/backend/kinds/prioritization/use-cases.ts'
import { type BackendPorts, BackendState, CallContext, type UseCases } from './context.ts'
import type { CallMeta } from '#shared/contract/events.ts'
import { asRefusal } from '#electron/backend/db/open-database.ts'
import { accountsUseCases } from '#electron/backend/usecases/customers/accounts-usecases.ts'
import { backupsUseCases, backUp, checkSoon } from '#electron/backend/usecases/backups/backups-usecases.ts'
import { importsUseCases } from '#electron/backend/usecases/imports/imports-usecases.ts'
import { peopleUseCases } from '#electron/backend/usecases/people/people-usecases.ts'
import { ratesUseCases } from '#electron/backend/usecases/customers/rates-usecases.ts'
import { recordUseCases } from '#electron/backend/usecases/record/record-usecases.ts'
import { aliasesUseCases } from '#electron/backend/usecases/customers/aliases-usecases.ts'
import { tierWordsUseCases } from '#electron/backend/usecases/customers/tier-words-usecases.ts'
import { searchUseCases } from '#electron/backend/usecases/search/search-usecases.ts'
import { sessionsUseCases } from '#electron/backend/usecases/sessions/sessions-usecases.ts'
import { workspaceUseCases } from '#electron/backend/usecases/workspace/workspace-usecases.ts'
import {
  type Contract,
  contract,
  type Input,
  type OperationName,
  type Output,
} from '#shared/contract/contract.ts'
import { type Answer, type Operation, pathsIn } from '#shared/contract/operation.ts'

/** Operations that the backend answers; the rest are the shell's. */
export type BackendOperation = {
  [N in OperationName]: N extends `shell.${string}` ? never : N
}[OperationName]

const useCases: UseCases<BackendOperation> = {
  ...workspaceUseCases,
  ...sessionsUseCases,
  ...prioritizationUseCases,
  ...accountsUseCases,
  ...peopleUseCases,
  ...importsUseCases,
  ...ratesUseCases,
  ...tierWordsUseCases,
  ...aliasesUseCases,
  ...recordUseCases,
  ...backupsUseCases,
  ...searchUseCases,
}

/** The backend as its doors (window, command line, tests) see it. */
export type Backend = {
  /** Answers one call from outside: unknown operation, unchecked input; never throws. */
  answer(operation: string, input: unknown, meta: CallMeta): Promise<Answer>
  /** A typed call from the same process. @throws CallRefused */
  call<N extends BackendOperation>(operation: N, input: Input<N>, meta?: CallMeta): Promise<Output<N>>
  close(): void
}

/** Exports that write nothing. */
const UNSTAMPED: ReadonlySet<string> = new Set(['exports.ready', 'exports.cancel'])

/** What a backup is taken before: an import changes thousands of rows at once, and nobody is there after a close. */
const BACKED_UP_BEFORE: ReadonlySet<string> = new Set(['imports.apply', 'session.close', 'workspace.close'])

/** What leaves another workspace open than before. */
const OPENERS: ReadonlySet<string> = new Set(['workspace.open', 'workspace.create', 'workspace.openSample'])

const NOBODY: CallMeta = { actor: null }

/** Puts a backend together. It holds at most one workspace open; calls run one after another, but for those out of turn. */
export function createBackend(ports: BackendPorts): Backend {
  const state = new BackendState()
  let queue: Promise<unknown> = Promise.resolve()

  const run = async (name: BackendOperation, input: unknown, meta: CallMeta): Promise<unknown> => {
    const operation: Contract[BackendOperation] = contract[name]
    const parsed = parsedInput(operation, input)
    try {
      // Closing writes nothing, and has to be possible where the drive fails.
      const call = name === 'workspace.close' ? undefined : meta.call
      if (call !== undefined && (state.workspace?.journal.writtenBy(call) ?? null) !== null)
        throw new CallRefused(
          'recorded',
          'This is in the record already, so it wasn’t recorded a second time. Close the form; nothing needs to be entered again.',
        )
      // What leaves the house carries the record's fingerprint, and a file altered outside Concord has no right to one.
      if (name.startsWith('exports.') && !UNSTAMPED.has(name)) state.workspace?.requireIntact()
      if (BACKED_UP_BEFORE.has(name)) await backUp({ ports, state })
      const handle = useCases[name] as (context: CallContext, input: unknown) => unknown
      const value = await handle(new CallContext(ports, state, meta), parsed)
      if (OPENERS.has(name)) checkSoon({ ports, state })
      if (operation.kind === 'mutation' && operation.touches.length > 0)
        ports.emit({
          type: 'changed',
          touches: [...operation.touches],
          ...(meta.call === undefined ? {} : { call: meta.call }),
        })
      return value
    } catch (error) {
      const [asked = name] = pathsIn(operation, parsed)
      throw inOurWords(error, state.workspace?.path ?? null, asked)
    }
  }

  // One at a time: a use case may read a file between two statements, and the next must see it whole.
  const enqueue = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task, task)
    queue = result.catch(() => undefined)
    return result
  }

  // A cancel that waited for its turn would come after what it cancels.
  const inTurn = (name: BackendOperation, task: () => Promise<unknown>): Promise<unknown> => {
    const operation: Contract[BackendOperation] = contract[name]
    return operation.outOfTurn ? task() : enqueue(task)
  }

  return {
    answer: async (operation, input, meta) => {
      if (!isBackendOperation(operation))
        return { ok: false, error: { code: 'bad-input', message: `There is no operation ${operation}.` } }
      try {
        return { ok: true, value: await inTurn(operation, () => run(operation, input, meta)) }
      } catch (error) {
        if (error instanceof CallRefused) return { ok: false, error: error.toCallError() }
        const message = error instanceof Error ? error.message : String(error)
        return {
          ok: false,
          error: {
            code: 'internal',
            message: `Something went wrong inside Concord (${operation}): ${message} Nothing was changed.`,
          },
        }
      }
    },
    call: (operation, input, meta = NOBODY) =>
      inTurn(operation, () => run(operation, input, meta)) as Promise<Output<typeof operation>>,
    close: () => state.replace(null),
  }
}

function isBackendOperation(name: string): name is BackendOperation {
  return Object.hasOwn(useCases, name)
}

/** An input as its operation takes it. @throws CallRefused `bad-input` */
function parsedInput(operation: Operation, input: unknown): unknown {
  const half = illFormed(input)
  if (half !== null)
    throw new CallRefused(
      'bad-input',
      `“${half.toWellFormed().slice(0, 60)}” contains half a character, as a cut-off emoji leaves it. Delete it and type it again.`,
    )
  const parsed = operation.in.safeParse(input)
  if (!parsed.success)
    throw new CallRefused(
      'bad-input',
      parsed.error.issues
        .map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message))
        .join(' '),
      parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    )
  const odd = pathsIn(operation, parsed.data).find((file) => file.includes('\0'))
  if (odd !== undefined)
    throw new CallRefused(
      'bad-input',
      `“${odd.replaceAll('\0', '')}” contains a character that no file name can. Choose another name.`,
    )
  return parsed.data
}

/**
 * What SQLite or the system says of a file that nobody expected to be so (a drive that fails, a name too long, a folder
 * in its place), in words; anything else stays as it is.
 * @param open the path of the workspace that is open
 * @param asked the path the call was about
 */
function inOurWords(error: unknown, open: string | null, asked: string): unknown {
  if (error instanceof CallRefused || !(error instanceof Error)) return error
  if ('code' in error && String(error.code).startsWith('SQLITE_')) return asRefusal(error, open ?? asked)
  if ('syscall' in error) return asRefusal(error, 'path' in error ? String(error.path) : asked)
  return error
}

/** Deeper than any input of the contract; what goes round in a ring never ends. */
const DEEPEST = 50

/** A text in the input that isn't well-formed Unicode; null when there is none. Refuses what nests without end. */
function illFormed(input: unknown, depth = 0): string | null {
  if (typeof input === 'string') return input.isWellFormed() ? null : input
  if (typeof input !== 'object' || input === null) return null
  if (depth > DEEPEST)
    throw new CallRefused(
      'bad-input',
      `The input nests deeper than ${DEEPEST} levels, as nothing in Concord does.`,
    )
  for (const [key, value] of Object.entries(input)) {
    const found = illFormed(key) ?? illFormed(value, depth + 1)
    if (found !== null) return found
  }
  return null
}
