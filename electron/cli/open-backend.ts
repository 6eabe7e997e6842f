import { randomUUID } from 'node:crypto'
import { CallRefused } from '#electron/backend/call-refused.ts'
import { type Backend, createBackend } from '#electron/backend/create-backend.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { CallMeta } from '#shared/contract/events.ts'
import { actingAs } from './acting-as.ts'
import type { Terminal } from './command.ts'
import { electronPrinter, printEntry } from './electron-printer.ts'

/** Runs the work with a backend of its own, as the window has one, and closes it whatever happens. */
export async function withBackend<T>(terminal: Terminal, work: (backend: Backend) => Promise<T>): Promise<T> {
  // Electron is started only for the first PDF.
  const printer = electronPrinter(printEntry(terminal.resources))
  const backend = createBackend({
    now: () => new Date().toISOString(),
    newId: randomUUID,
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
  /** The command only reads: not a byte of the file changes. */
  readonly readOnly?: boolean
}

/** Opens the workspace of a command, and says what is to be known of it. Refused where it can't be opened. */
export async function openFor(
  terminal: Terminal,
  backend: Backend,
  { path, update = false, readOnly = false }: Opening,
): Promise<Output<'workspace.open'>> {
  try {
    const view = await backend.call('workspace.open', { path, update, readOnly })
    const told = view.readOnly?.cause === 'chosen' ? view.readOnly.text : ''
    if (told !== '') terminal.err(`${told}\n`)
    return view
  } catch (error) {
    if (error instanceof CallRefused && error.code === 'file-older')
      throw new CallRefused('file-older', `${error.message} Add --update to do that.`)
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
    return work(backend, await actingAs(backend, by))
  })
}
