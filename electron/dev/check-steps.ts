import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { build } from './build-output.ts'
import { findElectron } from './find-electron.ts'
import { CACHE } from './repo.ts'
import { type Ended, type Program, runQuietly, runVisibly, tool } from './run-program.ts'
import { ensureSystem, hasDisplay } from './system-needs.ts'
import { testEnv } from './test-folder.ts'
import { type Tally, forgetReport, skippedIn, sumOf, tallyOfCode, tallyOfReport } from './tally.ts'

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs one step, says how it went and how long it took, and shows its words only when it failed. */
export async function runStep(
  name: string,
  run: () => Promise<Ended>,
  tally: (code: number) => Tally = tallyOfCode,
): Promise<Tally> {
  const start = performance.now()
  const { code, output } = await run()
  const result = tally(code)
  const good = result.failed === 0
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(`${good ? 'pass' : 'FAIL'}  ${name.padEnd(8)} ${seconds.padStart(6)} s`)
  if (!good) say(output.trimEnd())
  return result
}

/** Runs tests with Vitest and counts them from its report. */
export function runVitest(
  name: string,
  args: readonly string[],
  wrap = (p: Program): Program => p,
): Promise<Tally> {
  const report = reportFile(name)
  const program = tool('vitest', [
    'run',
    '--config',
    'test/vitest.config.ts',
    // A step's words are shown when it failed: then only of what failed, or a log that is cut loses it.
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ])
  return runStep(
    name,
    () => runQuietly(wrap(program), { env: testEnv() }),
    (code) => {
      for (const title of skippedIn(report)) say(`skipped: ${title}`)
      return tallyOfReport(report, code)
    },
  )
}

/** Where a step's report goes; the report of an earlier run is gone afterwards. */
export function reportFile(name: string): string {
  const file = path.join(CACHE, 'reports', `${name}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  forgetReport(file)
  return file
}

/** Runs a program on the screen there is, or on one of its own where there is none (Linux). */
export function onScreen(program: Program): Program {
  if (hasDisplay()) return program
  const screen = ['-a', '-s', '-screen 0 1600x1000x24']
  return { command: 'xvfb-run', args: [...screen, program.command, ...program.args] }
}

let electron: Promise<Ended> | null = null

/** Sees to a runtime and to what it needs of the system, once; code 0 and its path, or code 1 and words. */
export function prepareElectron(): Promise<Ended> {
  electron ??= findElectron(say).then(async (runtime) => {
    if (!runtime.ok) return { code: 1, output: runtime.message }
    const lacking = await ensureSystem(runtime.executable, { display: !hasDisplay(), say })
    return lacking === null ? { code: 0, output: runtime.executable } : { code: 1, output: lacking }
  })
  return electron
}

/** Everything `npm run check` does: format, lint, types, unused, tests, build, and the app booted from the build. */
export async function runChecks(): Promise<Tally> {
  // Two lanes for two cores: the type-checker takes about as long as the three others together.
  const still = await Promise.all([
    (async () => [
      await runStep('format', () => runQuietly(tool('oxfmt', ['--check', '.']))),
      await runStep('lint', () => runQuietly(tool('oxlint', ['--deny-warnings']))),
      await runStep('unused', () => runQuietly(tool('knip'))),
    ])(),
    runStep('types', () => runQuietly(tool('typescript', ['-b']))),
  ])
  // Smoke and torture try the build, which isn't made yet in a clean clone.
  const tests = await runVitest('tests', ['--project', '!smoke', '--project', '!torture'])
  const built = await runStep('build', build)
  return sumOf([...still.flat(), tests, built, await runSmoke(built.failed === 0)])
}

async function runSmoke(built: boolean): Promise<Tally> {
  const ready = built ? await prepareElectron() : { code: 1, output: 'There is no build to try.' }
  if (ready.code !== 0) return runStep('smoke', () => Promise.resolve(ready))
  return runVitest('smoke', ['--project', 'smoke'], onScreen)
}

/** The end-to-end tests in real Electron, their words shown as they come. */
export async function runEndToEnd(): Promise<Tally> {
  const ready = await prepareElectron()
  if (ready.code !== 0) return runStep('e2e', () => Promise.resolve(ready))
  const report = reportFile('e2e')
  const program = tool('@playwright/test', ['test', '-c', 'test/e2e/playwright.config.ts'])
  const env = { ...testEnv(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return runStep(
    'e2e',
    async () => ({ code: await runVisibly(onScreen(program), { env }), output: 'What failed stands above.' }),
    (code) => tallyOfReport(report, code),
  )
}
