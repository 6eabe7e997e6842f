import { randomUUID } from 'node:crypto'
import { type Backend, createBackend } from '#electron/backend/create-backend.ts'
import type { Terminal } from './command.ts'

/** Runs the work with a backend of its own, as the window has one, and closes it whatever happens. */
export async function withBackend<T>(terminal: Terminal, work: (backend: Backend) => Promise<T>): Promise<T> {
  const backend = createBackend({
    now: () => new Date().toISOString(),
    newId: randomUUID,
    resources: terminal.resources,
    emit: () => undefined,
  })
  try {
    return await work(backend)
  } finally {
    backend.close()
  }
}
