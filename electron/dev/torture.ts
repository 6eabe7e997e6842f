import { parseArgs } from 'node:util'
import { build } from './build-output.ts'
import { runVitest, runStep, say } from './check-steps.ts'
import { inWords, sumOf } from './tally.ts'

/** `npm run torture -- --cycles N`: kills, breaks and forges as often as asked for; `npm test` does it 40 times. */
const { values } = parseArgs({ options: { cycles: { type: 'string', default: '200' } } })
const cycles = Number(values.cycles)
if (!Number.isSafeInteger(cycles) || cycles < 1) {
  process.stderr.write('Say how many cycles: npm run torture -- --cycles 200.\n')
  process.exitCode = 2
} else {
  process.env['CONCORD_TORTURE_CYCLES'] = String(cycles)
  const built = await runStep('build', build)
  const tally = sumOf([built, await runVitest('torture', ['--project', 'torture'])])
  say(inWords(tally))
  process.exitCode = tally.failed > 0 ? 1 : 0
}
