import { onAppEvent } from './rpc.ts'

/** Hears of files dropped on the window, workspaces or all others; returns the function that stops it. */
export function onDropped(what: 'workspace' | 'table', listener: (path: string) => void): () => void {
  return onAppEvent((event) => {
    if (event.type === 'dropped' && /\.concord$/iu.test(event.path) === (what === 'workspace'))
      listener(event.path)
  })
}
