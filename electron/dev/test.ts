import { onScreen, prepareElectron, reportFile, runChecks, runStep, runVitest, say } from './check-steps.ts'
import { runVisibly, tool } from './run-program.ts'
import { type Tally, inWords, sumOf, tallyOfReport } from './tally.ts'

/**
 * `npm test`: the checks, the backend under torture at small figures, and the end-to-end tests in real Electron. The last
 * line counts everything.
 */
async function runEndToEnd(): Promise<Tally> {
  const ready = await prepareElectron()
  if (ready.code !== 0) return runStep('e2e', () => Promise.resolve(ready))
  const report = reportFile('e2e')
  const program = tool('@playwright/test', ['test', '-c', 'test/e2e/playwright.config.ts'])
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return runStep(
    'e2e',
    async () => ({ code: await runVisibly(onScreen(program), { env }), output: 'What failed stands above.' }),
    (code) => tallyOfReport(report, code),
  )
}

const tally = sumOf([
  await runChecks(),
  await runVitest('torture', ['--project', 'torture']),
  await runEndToEnd(),
])
say(inWords(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
