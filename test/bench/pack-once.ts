/**
 * `node pack-once.js make WORKSPACE DIR` makes the big session; `node pack-once.js docx|pdf WORKSPACE DIR` writes its pack and
 * prints how long it took (ms), the most memory the process had (bytes), and the file. Built before it is run.
 */
import { randomUUID } from 'node:crypto'
import { createBackend } from '#electron/backend/core/create-backend.ts'
import { electronPrinter, printEntry } from '#electron/cli/electron-printer.ts'
import { keepMemoryLean } from '#electron/cli/lean-memory.ts'
import { makeBigSession } from './big-session.ts'

const [what = '', workspace = '', dir = '', resources = ''] = process.argv.slice(2)
keepMemoryLean()
const printer = electronPrinter(printEntry(resources))
const backend = createBackend({
  now: () => new Date().toISOString(),
  newId: randomUUID,
  resources,
  emit: () => undefined,
  printPdf: printer.print,
})
try {
  if (what === 'make') await makeBigSession(backend, workspace, dir)
  else {
    const start = performance.now()
    await backend.call('workspace.open', { path: workspace })
    const format = what === 'pdf' ? 'pdf' : 'docx'
    const { files } = await backend.call('exports.memos', {
      dir,
      formats: [format],
      cut: 'internal',
      pack: true,
    })
    const ms = performance.now() - start
    process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS * 1_024, file: files[0] }))
  }
} finally {
  backend.close()
  printer.close()
}
