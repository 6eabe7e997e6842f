import { readdirSync, statSync } from 'node:fs'
import { inRepo } from './repo.ts'
import { runQuietly, tool } from './run-program.ts'

/** What the build is made from; a change in any of them makes it stale. */
const SOURCES = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json', 'tsconfig.json']
/** Written last, so that a build that broke off counts as none. */
const LAST_OUTPUT = 'out/renderer/index.html'
const ENTRIES = ['out/main/main.js', 'out/backend/backend-process.js', 'out/cli/concord.js', LAST_OUTPUT]

/** Whether out/ is missing or older than its sources; tests and the scripts in electron/dev don't count. */
export function needsBuild(): boolean {
  const built = ENTRIES.map((entry) => modified(inRepo(entry)))
  if (built.includes(0)) return true
  return newest() > modified(inRepo(LAST_OUTPUT))
}

function newest(): number {
  return Math.max(
    ...SOURCES.flatMap((source) => {
      const place = inRepo(source)
      if (!statSync(place).isDirectory()) return [modified(place)]
      return readdirSync(place, { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => !/\.test\.tsx?$/.test(file))
        .filter(
          (file) => !(source === 'electron' && file.startsWith('dev/') && !file.includes('vite.config')),
        )
        .map((file) => modified(inRepo(source, file)))
    }),
  )
}

/** Milliseconds since 1970, 0 when there is no such file. Folders don't count: their time changes with any file's. */
function modified(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.isFile() ? stat.mtimeMs : 0
}

/** Builds everything into out/; gives the exit code and what was printed. */
export function build(): Promise<{ code: number; output: string }> {
  const config = 'electron/dev/electron.vite.config.ts'
  return runQuietly(tool('electron-vite', ['build', '--config', config, '--logLevel', 'warn']))
}

/** Builds if there is a need, speaking on stderr only; false when the build failed. */
export async function buildIfNeeded(): Promise<boolean> {
  if (!needsBuild()) return true
  process.stderr.write('Building Concord…\n')
  const { code, output } = await build()
  if (code === 0) return true
  process.stderr.write(`${output}\nThe build failed; what is wrong stands above.\n`)
  return false
}
