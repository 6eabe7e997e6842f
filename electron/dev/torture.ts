import { parseArgs } from 'node:util'
import { build } from './build-output.ts'
import { runEndToEnd, runStep, runVitest, say } from './check-steps.ts'
import { scriptArguments } from './system-needs.ts'
import { inWords, sumOf } from './tally.ts'

/**
 * `npm run torture -- --cycles N`: kills, breaks and forges as often as asked for, in the backend and in real Electron,
 * where every packet of every end-to-end test is counted, too; `npm test` does it at small figures.
 */
const { values } = parseArgs({
  args: scriptArguments(),
  options: { cycles: { type: 'string', default: '200' } },
})
const cycles = Number(values.cycles)
if (!Number.isSafeInteger(cycles) || cycles < 1) {
  process.stderr.write('Say how many cycles: npm run torture -- --cycles 200.\n')
  process.exitCode = 2
} else {
  process.env['CONCORD_TORTURE_CYCLES'] = String(cycles)
  const built = await runStep('build', build)
  const tortured = await runVitest('torture', ['--project', 'torture'])
  // Read by the tests' own start of the app (test/support/launch-app.ts).
  process.env['CONCORD_TRACED'] = 'yes'
  const tally = sumOf([built, tortured, await runEndToEnd()])
  say(inWords(tally))
  process.exitCode = tally.failed > 0 ? 1 : 0
}
