import { runChecks, runEndToEnd, runVitest, say } from './check-steps.ts'
import { scriptArguments } from './system-needs.ts'
import { inWords, sumOf } from './tally.ts'

/**
 * `npm test`: the checks, the backend under torture at small figures, and the end-to-end tests in real Electron. The last
 * line counts everything.
 */
// Hears of --no-install-system, for all that is started from here.
scriptArguments()
const tally = sumOf([
  await runChecks(),
  await runVitest('torture', ['--project', 'torture']),
  await runEndToEnd(),
])
say(inWords(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
