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

/** What can be done about a lack: nothing needed, words for the person, or packages to install. */
export type Remedy =
  | { readonly kind: 'none' }
  | { readonly kind: 'tell'; readonly words: string }
  | { readonly kind: 'install'; readonly packages: readonly string[]; readonly command: string }

/** This system, as far as installing goes. */
export type System = {
  /** Whether apt-get is there. */
  readonly apt: boolean
  readonly root: boolean
  /** Whether its packages have the newer names. */
  readonly t64: boolean
  /** False once `--no-install-system` was given. */
  readonly mayInstall: boolean
}

/** Root on Debian installs, unless forbidden; whoever can't or may not install gets the command to run. */
export function remedyFor(needs: Needs, system: System): Remedy {
  const lacking = [...needs.libraries, ...needs.programs].join(', ')
  if (lacking === '') return { kind: 'none' }
  if (!system.apt) {
    const words = `This system lacks ${lacking}. Install the packages of your distribution that bring them, then try again.`
    return { kind: 'tell', words }
  }
  const packages = packagesFor(needs, system.t64)
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (system.root && system.mayInstall) return { kind: 'install', packages, command }
  const sudo = system.root ? '' : 'sudo '
  const words = `This system lacks ${lacking}. Run this once, then try again:\n  ${sudo}apt-get update && ${sudo}${command}`
  return { kind: 'tell', words }
}

/** The switch of every script that may need something of the system, and what it sets for the programs it starts. */
const SWITCH = '--no-install-system'
const VARIABLE = 'CONCORD_NO_INSTALL_SYSTEM'

/**
 * What a script was called with, without `--no-install-system`, which from then on stands in the environment, where
 * CONCORD_NO_INSTALL_SYSTEM says the same to begin with.
 */
export function scriptArguments(argv: readonly string[] = process.argv, env = process.env): string[] {
  if (argv.includes(SWITCH)) env[VARIABLE] = 'yes'
  return argv.slice(2).filter((argument) => argument !== SWITCH)
}

/** Whether the scripts may install packages: neither the switch nor its variable forbids it. */
export function mayInstall(env = process.env): boolean {
  return (env[VARIABLE] ?? '') === ''
}

/**
 * Sees to it that Electron can start: as root on Debian says what it installs and does so, else says exactly what to
 * run. Gives null when all is well, or the words. Does nothing on macOS and Windows, which lack nothing.
 */
export async function ensureSystem(
  executable: string,
  options: { display: boolean; say: (line: string) => void },
): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const remedy = remedyFor(await missingNeeds(executable, options.display), {
    apt: findOnPath('apt-get') !== null,
    root: process.getuid?.() === 0,
    t64: usesT64Names(),
    mayInstall: mayInstall(),
  })
  if (remedy.kind !== 'install') return remedy.kind === 'tell' ? remedy.words : null
  const packages = remedy.packages.join(' ')
  options.say(`Installing what Electron needs here (${SWITCH} forbids it): ${remedy.command}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update', '-qq'], remedy.command.split(' ').slice(1)]) {
    const code = await runVisibly({ command: 'apt-get', args }, { env, stdio: ['ignore', 2, 2] })
    if (code !== 0)
      return `apt-get ${args.join(' ')} failed; its words stand above. Electron needs: ${packages}`
  }
  const still = await missingNeeds(executable, options.display)
  if (still.libraries.length + still.programs.length === 0) return null
  return `Still missing after installing ${packages}: ${[...still.libraries, ...still.programs].join(', ')}`
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
