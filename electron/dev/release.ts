import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { changelogSection, releaseFaults } from './release-checks.ts'
import { inRepo } from './repo.ts'
import { runQuietly, runVisibly } from './run-program.ts'
import { scriptArguments } from './system-needs.ts'

const Versioned = z.object({ version: z.string() })
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** `npm run release -- X.Y.Z`: checks that this version may go out, runs every test, and tags it. Pushes nothing. */
async function release(version: string): Promise<number> {
  const changelog = readFileSync(inRepo('CHANGELOG.md'), 'utf8')
  const faults = releaseFaults({
    version,
    manifestVersion: versionIn('package.json'),
    lockVersion: versionIn('package-lock.json'),
    tags: (await git('tag', '--list', 'v*')).split('\n'),
    changes: await git('status', '--porcelain'),
    changelog,
    today: new Date().toISOString().slice(0, 10),
  })
  if (faults.length > 0) {
    say(`${faults.join('\n')}\nNothing was tagged.`)
    return 1
  }
  const tested = await runVisibly({ command: process.execPath, args: [inRepo('electron/dev/test.ts')] })
  if (tested !== 0) {
    say('The tests failed, so nothing was tagged.')
    return 1
  }
  // The tests ran for minutes: what is tagged is what they saw.
  if ((await git('status', '--porcelain')).trim() !== '') {
    say('Files changed while the tests ran, so nothing was tagged.')
    return 1
  }
  const { text } = changelogSection(changelog, version) ?? { text: '' }
  await git(
    'tag',
    '--annotate',
    '--cleanup=verbatim',
    `v${version}`,
    '--message',
    `Concord ${version}\n\n${text}\n`,
  )
  say(`Tagged v${version}, here only. Push it when you mean it: git push origin v${version}`)
  return 0
}

function versionIn(file: string): string {
  return Versioned.parse(JSON.parse(readFileSync(inRepo(file), 'utf8'))).version
}

async function git(...args: string[]): Promise<string> {
  const { code, output } = await runQuietly({ command: 'git', args })
  if (code !== 0) throw new Error(`git ${args[0]} failed: ${output}`)
  return output
}

process.exitCode = await release(scriptArguments()[0] ?? '')
