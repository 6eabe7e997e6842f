import { buildIfNeeded } from './build-output.ts'
import { findElectron } from './find-electron.ts'
import { REPO } from './repo.ts'
import { runVisibly } from './run-program.ts'
import { sandboxSwitches } from './sandbox.ts'
import { ensureSystem, hasDisplay } from './system-needs.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Builds if needed and opens the app with these arguments; gives its exit code, or words when it can't be started. */
export async function startApp(args: readonly string[]): Promise<{ code: number } | { message: string }> {
  if (!(await buildIfNeeded())) return { message: 'Concord was not started, because it could not be built.' }
  const runtime = await findElectron(say)
  if (!runtime.ok) return runtime
  const lacking = await ensureSystem(runtime.executable, { display: false, say })
  if (lacking !== null) return { message: lacking }
  if (!hasDisplay()) {
    return {
      message:
        'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start Concord from a desktop session.',
    }
  }
  const program = { command: runtime.executable, args: [REPO, ...(await sandboxSwitches(say)), ...args] }
  return { code: await runVisibly(program, { cwd: process.cwd() }) }
}
