/**
 * Stands in for Electron around the built backend process, in a Node process of its own that a test can kill: its port
 * is this process's channel to whoever forked it.
 */
import { EventEmitter } from 'node:events'

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => void process.send?.(message),
})
process.on('message', (data) => {
  if (data !== 'hold') {
    port.emit('message', { data })
    return
  }
  // What a collector hasn't fetched yet isn't held.
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ held: heapUsed + external })
})
process.on('disconnect', () => process.exit(0))
Object.assign(process, { parentPort: port })
// Not an import of the sources: what is tried is what was built.
const built = new URL('../../out/backend/backend-process.js', import.meta.url).href
await import(built)
process.send?.('ready')
