import { buildIfNeeded } from './build-output.ts'
import { onScreen, prepareElectron, say } from './check-steps.ts'
import { findTests, needBuild } from './find-tests.ts'
import { type Program, runVisibly, tool } from './run-program.ts'
import { testEnv } from './test-folder.ts'
import { scriptArguments } from './system-needs.ts'

/**
 * `npm run test:one -- NAME`: the test files with NAME in their place, or else the tests with NAME in their title; unit,
 * integration, golden, smoke and end-to-end alike. Builds first, and makes a screen, for those that need it. With `--accept`
 * goldens become what was written.
 */
async function testOne(part: string | undefined): Promise<number> {
  if (part === undefined || part.trim() === '') {
    process.stderr.write('Say which: npm run test:one -- rank-themes, or a part of a test’s title.\n')
    return 2
  }
  const found = findTests(part)
  const files = [...found.vitest, ...found.endToEnd]
  if (files.length === 0) {
    process.stderr.write(`No test file and no title has “${part}” in it.\n`)
    return 1
  }
  say(files.join('\n'))
  const built = needBuild(found)
  if (built) {
    if (!(await buildIfNeeded())) return 1
    const ready = await prepareElectron()
    if (ready.code !== 0) {
      process.stderr.write(`${ready.output}\n`)
      return 1
    }
  }
  const { title } = found
  // Both runners read a pattern; what was typed is meant as it stands.
  const pattern = title === null ? [] : [title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)]
  const wrap = (program: Program): Program => (built ? onScreen(program) : program)
  let code = 0
  if (found.vitest.length > 0) {
    const args = ['run', '--config', 'test/vitest.config.ts', ...pattern.flatMap((title) => ['-t', title])]
    code = await runVisibly(wrap(tool('vitest', [...args, ...found.vitest])), { env: testEnv() })
  }
  if (found.endToEnd.length > 0) {
    const args = ['test', '-c', 'test/e2e/playwright.config.ts', ...pattern.flatMap((title) => ['-g', title])]
    const program = onScreen(tool('@playwright/test', [...args, ...found.endToEnd]))
    code = (await runVisibly(program, { env: testEnv() })) || code
  }
  return code
}

const given = scriptArguments()
// Read by test/golden/golden-files.ts.
if (given.includes('--accept')) process.env['CONCORD_ACCEPT'] = '1'
process.exitCode = await testOne(given.find((argument) => argument !== '--accept'))
