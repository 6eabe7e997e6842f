import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Answer } from '#shared/contract/operation.ts'
import type { AppEvent, CallMeta } from '#shared/contract/events.ts'

/** All that the window can reach of the computer: two functions, nothing else. */
export type ConcordBridge = {
  /** Calls an operation of the contract by name; refusals come back as data, never as a thrown error. */
  readonly call: (op: string, input: unknown, meta: CallMeta) => Promise<Answer>
  /** Listens to the app's events; the function it gives back stops listening. */
  readonly on: (listener: (event: AppEvent) => void) => () => void
}

const bridge: ConcordBridge = {
  call: (op, input, meta) => ipcRenderer.invoke('rpc', op, input, meta),
  on: (listener) => {
    // The IPC event itself stays here: it would hand the page a reference to the sender.
    const forward = (_: unknown, event: AppEvent): void => listener(event)
    ipcRenderer.on('event', forward)
    return () => {
      ipcRenderer.off('event', forward)
    }
  },
}

contextBridge.exposeInMainWorld('concord', bridge)

// A file dropped on the window was chosen by the person as much as one from a dialog. Its path goes to the shell from
// here, where the page can't make one up: a File that the page made itself has none.
window.addEventListener('dragover', (event) => event.preventDefault())
window.addEventListener('drop', (event) => {
  event.preventDefault()
  const [file] = event.dataTransfer?.files ?? []
  const path = file ? webUtils.getPathForFile(file) : ''
  if (path !== '') ipcRenderer.send('dropped', path)
})
