import { BackupKeeper } from './backups.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { orderedId } from './ordered-id.ts'
import type { PrintPage } from '#electron/backend/files/paper/print-page.ts'
import { type Backend, createBackend } from './create-backend.ts'
import type { CallMeta } from '#shared/contract/events.ts'

/** What the shell sends: first `start`, then calls, and what became of documents it was asked to print. */
type FromShell =
  | { readonly type: 'start'; readonly resources: string; readonly backups: string }
  | { readonly printed: number; readonly pdf?: Uint8Array; readonly error?: string }
  | { readonly id: number; readonly op: string; readonly input: unknown; readonly meta: CallMeta }

/** Electron's port to the process that forked this one; typed here because the backend never imports electron. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: FromShell }) => void): void
  postMessage(message: unknown): void
}

const port = (process as unknown as { parentPort: ParentPort }).parentPort
let backend: Backend | null = null

/** Documents in the shell's printer, by number. */
const printing = new Map<number, { done: (pdf: Uint8Array) => void; failed: (error: Error) => void }>()
let prints = 0

function printPdf({ html, css }: PrintPage): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const id = (prints += 1)
    printing.set(id, { done, failed })
    port.postMessage({ print: { id, html, css } })
  })
}

port.on('message', ({ data }) => {
  if ('type' in data) {
    const now = (): string => new Date().toISOString()
    backend = createBackend({
      now,
      newId: orderedId,
      resources: data.resources,
      emit: (event) => port.postMessage({ event }),
      printPdf,
      backups: new BackupKeeper(data.backups, now),
    })
    return
  }
  if ('printed' in data) {
    const waiting = printing.get(data.printed)
    printing.delete(data.printed)
    if (data.pdf) waiting?.done(data.pdf)
    else
      waiting?.failed(
        new CallRefused(
          'no-printer',
          `The PDF could not be printed: ${data.error ?? 'no reason given'}. Existing files are unchanged. Export DOCX instead, and print that.`,
        ),
      )
    return
  }
  const { id, op, input, meta } = data
  void backend?.answer(op, input, meta).then((answer) => port.postMessage({ id, answer }))
})
