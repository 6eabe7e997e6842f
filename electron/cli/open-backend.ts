import { orderedId } from '#electron/backend/core/ordered-id.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { type Backend, createBackend } from '#electron/backend/core/create-backend.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { ErrorCode } from '#shared/contract/operation.ts'
import type { CallMeta } from '#shared/contract/events.ts'
import { actingAs } from './acting-as.ts'
import { inSession } from './in-session.ts'
import type { Terminal } from './command.ts'
import { electronPrinter, printEntry } from './electron-printer.ts'

/** Runs the work with a backend of its own, as the window has one, and closes it whatever happens. */
export async function withBackend<T>(terminal: Terminal, work: (backend: Backend) => Promise<T>): Promise<T> {
  // Electron is started only for the first PDF.
  const printer = electronPrinter(printEntry(terminal.resources))
  const backend = createBackend({
    now: () => new Date().toISOString(),
    newId: orderedId,
    resources: terminal.resources,
    emit: () => undefined,
    printPdf: printer.print,
  })
  try {
    return await work(backend)
  } finally {
    backend.close()
    printer.close()
  }
}

/** How a command opens its workspace. */
export type Opening = {
  readonly path: string
  /** It may be brought up to date from an older format. */
  readonly update?: boolean | undefined
  /** It may be opened though another Concord has it open. */
  readonly takeOver?: boolean | undefined
  /** The command only reads: not a byte of the file changes. */
  readonly readOnly?: boolean
  /** The session it is about, as it was typed; left out: the newest open one, or the newest. */
  readonly session?: string | undefined
}

/** What on the command line stands for the questions that the window asks. */
const REMEDIES: Partial<Record<ErrorCode, string>> = {
  'file-older': 'Add --update to do that.',
  'file-held': 'Add --take-over to record in it all the same.',
  'file-left': 'Add --take-over to do that.',
}

/** Opens the workspace of a command, and says what is to be known of it. Refused where it can't be opened. */
export async function openFor(
  terminal: Terminal,
  backend: Backend,
  { path, update = false, takeOver = false, readOnly = false }: Opening,
): Promise<Output<'workspace.open'>> {
  try {
    const view = await backend.call('workspace.open', { path, update, takeOver, readOnly })
    const told = view.readOnly?.cause === 'chosen' ? view.readOnly.text : ''
    if (told !== '') terminal.err(`${told}\n`)
    return view
  } catch (error) {
    const remedy = error instanceof CallRefused ? REMEDIES[error.code] : undefined
    if (error instanceof CallRefused && remedy !== undefined)
      throw new CallRefused(error.code, `${error.message} ${remedy}`)
    throw error
  }
}

/**
 * The same backend with a workspace open in it.
 * @param by the name of the person who acts, as it was typed; undefined: nobody is named
 */
export function withWorkspace<T>(
  terminal: Terminal,
  opening: Opening,
  by: string | undefined,
  work: (backend: Backend, meta: CallMeta) => Promise<T>,
): Promise<T> {
  return withBackend(terminal, async (backend) => {
    await openFor(terminal, backend, opening)
    const chosen = await inSession(backend, opening.session)
    return work(chosen, await actingAs(chosen, by))
  })
}
