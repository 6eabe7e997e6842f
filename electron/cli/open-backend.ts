import { randomUUID } from 'node:crypto'
import { type Backend, createBackend } from '#electron/backend/create-backend.ts'
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

/**
 * The same with a workspace open in it. Refused by the backend where that can't be opened.
 * @param by the name of the person who acts, as it was typed; undefined: nobody is named
 */
export function withWorkspace<T>(
  terminal: Terminal,
  path: string,
  by: string | undefined,
  work: (backend: Backend, meta: CallMeta) => Promise<T>,
): Promise<T> {
  return withBackend(terminal, async (backend) => {
    await backend.call('workspace.open', { path })
    return work(backend, await actingAs(backend, by))
  })
}
