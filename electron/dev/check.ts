import { runChecks, say } from './check-steps.ts'
import { scriptArguments } from './system-needs.ts'
import { inWords } from './tally.ts'

/** `npm run check`: everything but the end-to-end tests. */
// Hears of --no-install-system, for all that is started from here.
scriptArguments()
const tally = await runChecks()
say(inWords(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
