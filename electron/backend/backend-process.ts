import { randomUUID } from 'node:crypto'
import { type Backend, createBackend } from './create-backend.ts'
import type { CallMeta } from '#shared/contract/events.ts'

/** What the shell sends: first `start`, then calls. */
type FromShell =
  | { readonly type: 'start'; readonly resources: string }
  | { readonly id: number; readonly op: string; readonly input: unknown; readonly meta: CallMeta }

/** Electron's port to the process that forked this one; typed here because the backend never imports electron. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: FromShell }) => void): void
  postMessage(message: unknown): void
}

const port = (process as unknown as { parentPort: ParentPort }).parentPort
let backend: Backend | null = null

port.on('message', ({ data }) => {
  if ('type' in data) {
    backend = createBackend({
      now: () => new Date().toISOString(),
      newId: randomUUID,
      resources: data.resources,
      emit: (event) => port.postMessage({ event }),
    })
    return
  }
  const { id, op, input, meta } = data
  void backend?.answer(op, input, meta).then((answer) => port.postMessage({ id, answer }))
})
