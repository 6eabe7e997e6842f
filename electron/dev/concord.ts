import { pathToFileURL } from 'node:url'
import { buildIfNeeded } from './build-output.ts'
import { findElectron } from './find-electron.ts'
import { inRepo } from './repo.ts'
import { sandboxSwitches } from './sandbox.ts'
import { ensureSystem, hasDisplay, scriptArguments } from './system-needs.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** `npm run -s concord -- …`: the command line, built when there is need. Nothing of ours goes to stdout. */
process.argv.splice(2, Infinity, ...scriptArguments())
if (await buildIfNeeded()) {
  if (process.argv.includes('--pdf')) await offerPrinter()
  const entry = inRepo('out', 'cli', 'concord.js')
  process.argv[1] = entry
  // In this very process: a second Node would cost as much as a small scoring.
  await import(pathToFileURL(entry).href)
} else {
  process.exitCode = 2
}

/** Finds the Electron that prints PDF, and tells the command line of it; where there is none, says why. */
async function offerPrinter(): Promise<void> {
  const runtime = await findElectron(say)
  if (!runtime.ok) return say(runtime.message)
  const lacking = await ensureSystem(runtime.executable, { display: !hasDisplay(), say })
  if (lacking !== null) return say(lacking)
  process.env['CONCORD_RUNTIME'] = runtime.executable
  process.env['CONCORD_RUNTIME_SWITCHES'] = (await sandboxSwitches(say)).join(' ')
}
