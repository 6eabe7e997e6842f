/**
 * Stands in for Electron around the built backend process, in a Node process of its own that a test can kill: its port
 * is this process's channel to whoever forked it.
 */
import { EventEmitter } from 'node:events'

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => void process.send?.(message),
})
process.on('message', (data) => port.emit('message', { data }))
process.on('disconnect', () => process.exit(0))
Object.assign(process, { parentPort: port })
await import('../../out/backend/backend-process.js' as string)
process.send?.('ready')
