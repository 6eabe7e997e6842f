import { join } from 'node:path'
import { keepMemoryLean } from './lean-memory.ts'
import { runCommand } from './run-command.ts'

/** What the SQLite binding needs; an older Node would crash in it without a word. */
const OLDEST_NODE = 22

// A pipe that closes early (`concord score … | head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(
    `node-too-old: This is Node ${process.versions.node}; Concord needs ${OLDEST_NODE} or newer. Run it as npm run -s concord -- …, which brings its own.\n`,
  )
  process.exitCode = 2
} else {
  keepMemoryLean()
  process.exitCode = await runCommand(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    // Both electron/cli and out/cli lie two folders below the root.
    resources: join(import.meta.dirname, '../../resources'),
  })
}
