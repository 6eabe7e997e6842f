import { runQuietly } from './run-program.ts'

/**
 * Why Chromium's sandbox can't be had on this machine; null when it can. Root never has it; elsewhere on Linux it
 * takes user namespaces, which some systems (Ubuntu 24.04, some containers) keep from programs not installed.
 */
export async function whyNoSandbox(): Promise<string | null> {
  if (process.platform !== 'linux') return null
  if (process.getuid?.() === 0) return 'root has no sandbox in Chromium'
  const { code } = await runQuietly({ command: 'unshare', args: ['--user', '--map-root-user', 'true'] })
  if (code === 0) return null
  return 'this system keeps user namespaces from programs that are not installed'
}

/** The switches Electron needs here: none where the sandbox works, `--no-sandbox` where it can't. */
export async function sandboxSwitches(say: (line: string) => void): Promise<string[]> {
  const reason = await whyNoSandbox()
  if (reason === null) return []
  if (process.getuid?.() !== 0)
    say(`Starting without Chromium’s sandbox: ${reason}. An installed Concord has it.`)
  return ['--no-sandbox']
}
