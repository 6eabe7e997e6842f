import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import { findElectron } from '#electron/dev/find-electron.ts'
import { REPO } from '#electron/dev/repo.ts'
import { sandboxSwitches } from '#electron/dev/sandbox.ts'
import { traceOf } from './packets.ts'

/** Milliseconds a start may take on a slow machine before it counts as hung. */
const START_LIMIT = 30_000

export type LaunchedApp = {
  readonly app: ElectronApplication
  /** The one window, its page loaded. */
  readonly page: Page
  readonly userData: string
  /** What it has sent to an address of the internet so far, a line each; nothing unless it is traced. */
  readonly sent: () => string[]
  /** Closes the app, and takes its folder away unless the caller gave one. */
  readonly close: () => Promise<void>
}

/**
 * Starts the built app for a test, with a user-data folder of its own. `args` are the app's own arguments
 * (a workspace to open); `userData` is given to start a second time on the same folder. With `traced` whatever it sends is
 * noted; in `npm run torture` that is so for every test, and one that sent anything fails as it closes.
 */
export async function launchApp(
  options: {
    args?: readonly string[]
    userData?: string
    env?: Record<string, string>
    traced?: boolean
  } = {},
): Promise<LaunchedApp> {
  const runtime = await findElectron(() => undefined)
  if (!runtime.ok) throw new Error(runtime.message)
  const userData = options.userData ?? mkdtempSync(path.join(tmpdir(), 'concord-user-data-'))
  const everyOne = process.env['CONCORD_TRACED'] === 'yes'
  const tracer = options.traced === true || everyOne ? traceOf(runtime.executable) : null
  const sent = (): string[] => tracer?.sent() ?? []
  const app = await launchTwice({
    executablePath: tracer?.executable ?? runtime.executable,
    args: [REPO, ...(await sandboxSwitches(() => undefined)), ...(options.args ?? [])],
    cwd: REPO,
    timeout: START_LIMIT,
    // Playwright would switch the sandbox off by itself; here only sandboxSwitches decides.
    chromiumSandbox: true,
    env: { ...inherited(), CONCORD_USER_DATA: userData, ...options.env },
  })
  const page = await app.firstWindow({ timeout: START_LIMIT })
  await page.waitForLoadState('domcontentloaded')
  return {
    app,
    page,
    userData,
    sent,
    close: async () => {
      await app.close()
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true })
      const lines = sent()
      tracer?.remove()
      if (options.traced !== true && lines.length > 0)
        throw new Error(`The app sent ${lines.length} packets:\n${lines.slice(0, 5).join('\n')}`)
    },
  }
}

/**
 * Electron's start under Xvfb was seen to hang twice here, before the app's own code could answer. Only such a start is
 * tried a second time, and it says so; whatever a test finds stands.
 */
async function launchTwice(
  options: NonNullable<Parameters<typeof _electron.launch>[0]>,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error
    process.stderr.write('Electron hung while starting; starting it once more.\n')
    return await _electron.launch(options)
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
