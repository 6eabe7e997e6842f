import { runChecks, say } from './check-steps.ts'
import { inWords } from './tally.ts'

/** `npm run check`: everything but the end-to-end tests. */
const tally = await runChecks()
say(inWords(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
