import path from 'node:path'
import { buildIfNeeded } from './build-output.ts'
import { inRepo } from './repo.ts'
import { runVisibly } from './run-program.ts'
import { startApp } from './start-app.ts'
import { hasDisplay, scriptArguments } from './system-needs.ts'

const OUT = 'demo-output'

/** `npm run demo`: the sample quarter, whole, into demo-output/; then the app on it, where there is a display. */
async function demo(): Promise<number> {
  if (!(await buildIfNeeded())) return 2
  const cli = { command: process.execPath, args: [inRepo('out', 'cli', 'concord.js'), 'demo', '--out', OUT] }
  const code = await runVisibly(cli)
  if (code !== 0) return code
  const why = process.env['CI'] ? 'CI is set' : hasDisplay() ? null : 'there is no display'
  if (why !== null) {
    process.stdout.write(`\nThe app was not opened, because ${why}. \`npm start\` opens it.\n`)
    return 0
  }
  const outcome = await startApp([inRepo(OUT, 'sample-quarter.concord')])
  if ('code' in outcome) return outcome.code
  // The demo itself is done and its files are there: a missing runtime doesn't make it a failure.
  process.stdout.write(`\n${outcome.message}\nThe demo's files are in ${path.resolve(inRepo(OUT))}.\n`)
  return 0
}

// Hears of --no-install-system, for all that is started from here.
scriptArguments()
process.exitCode = await demo()
