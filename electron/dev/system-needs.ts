import { existsSync, readFileSync } from 'node:fs'
import { findOnPath, runQuietly, runVisibly } from './run-program.ts'

/** The Debian package for each library Electron needs and a bare system lacks. */
const LIBRARY_PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/^lib(nss3|nssutil3|smime3|nspr4|plc4|plds4)\.so/, 'libnss3'],
  [/^libasound\.so/, 'libasound2'],
  [/^libgbm\.so/, 'libgbm1'],
]
/** Whatever else is missing (GTK, ATK, X, Cairo, Pango, CUPS, D-Bus) comes along with GTK. */
const EVERYTHING_ELSE = 'libgtk-3-0'
/** Ubuntu 24.04 and Debian 13 renamed these when 32-bit time ended. */
const RENAMED = new Set(['libgtk-3-0', 'libasound2'])

export type Needs = {
  /** Libraries the loader doesn't find, as it names them. */
  readonly libraries: readonly string[]
  /** Programs not on the PATH. */
  readonly programs: readonly string[]
}

/** What this Linux lacks to start `executable`; with `display` also what a screen of our own takes. */
export async function missingNeeds(executable: string, display: boolean): Promise<Needs> {
  const { output } = await runQuietly({ command: 'ldd', args: [executable] })
  const programs = display ? ['Xvfb', 'xvfb-run', 'xauth'].filter((name) => findOnPath(name) === null) : []
  return { libraries: missingLibraries(output), programs }
}

/** Reads `ldd`'s answer: the libraries it calls not found, each once. */
export function missingLibraries(ldd: string): string[] {
  return [...new Set([...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? ''))]
}

/** The apt packages that bring what is missing. `t64` says that this release uses the newer names. */
export function packagesFor(needs: Needs, t64: boolean): string[] {
  const names = needs.libraries.map(
    (library) => LIBRARY_PACKAGES.find(([pattern]) => pattern.test(library))?.[1] ?? EVERYTHING_ELSE,
  )
  for (const program of needs.programs) names.push(program === 'xauth' ? 'xauth' : 'xvfb')
  return [...new Set(names)].map((name) => (t64 && RENAMED.has(name) ? `${name}t64` : name)).toSorted()
}

/**
 * Sees to it that Electron can start: installs what is missing where that is possible (root, apt), else says exactly
 * what to run. Gives null when all is well, or the words. Does nothing on macOS and Windows, which lack nothing.
 */
export async function ensureSystem(
  executable: string,
  options: { display: boolean; say: (line: string) => void },
): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const needs = await missingNeeds(executable, options.display)
  if (needs.libraries.length + needs.programs.length === 0) return null
  const lacking = [...needs.libraries, ...needs.programs].join(', ')
  if (findOnPath('apt-get') === null) {
    return `This system lacks ${lacking}. Install the packages of your distribution that bring them, then try again.`
  }
  const packages = packagesFor(needs, usesT64Names())
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() !== 0) {
    return `This system lacks ${lacking}. Run this once, then try again:\n  sudo apt-get update && sudo ${install}`
  }
  options.say(`Installing what Electron needs here: ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update', '-qq'], install.split(' ').slice(1)]) {
    const code = await runVisibly({ command: 'apt-get', args }, { env, stdio: ['ignore', 2, 2] })
    if (code !== 0)
      return `apt-get ${args.join(' ')} failed; its words stand above. Electron needs: ${packages.join(' ')}`
  }
  const still = await missingNeeds(executable, options.display)
  if (still.libraries.length + still.programs.length === 0) return null
  return `Still missing after installing ${packages.join(' ')}: ${[...still.libraries, ...still.programs].join(', ')}`
}

/** Whether there is a screen to open a window on. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

function usesT64Names(): boolean {
  if (!existsSync('/etc/os-release')) return false
  const text = readFileSync('/etc/os-release', 'utf8')
  const id = /^ID="?([a-z]+)"?$/m.exec(text)?.[1]
  const version = Number(/^VERSION_ID="?([\d.]+)"?$/m.exec(text)?.[1])
  if (id === 'ubuntu') return version >= 24.04
  // Debian's testing and unstable have no VERSION_ID.
  return id === 'debian' && (version >= 13 || Number.isNaN(version))
}
