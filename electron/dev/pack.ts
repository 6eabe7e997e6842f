import path from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build } from './build-output.ts'
import { findOfficial } from './find-electron.ts'
import { inRepo } from './repo.ts'
import { runVisibly, tool } from './run-program.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** `npm run pack`: an unpacked, fused app in dist/, made from the official Electron and no other. */
async function pack(): Promise<number> {
  const runtime = await findOfficial(say)
  if (!runtime.ok) {
    say(`${runtime.message}\nNothing was packed: what is shipped is made from the official Electron only.`)
    return 1
  }
  const built = await build()
  if (built.code !== 0) {
    say(`${built.output}\nNothing was packed: the build failed.`)
    return 1
  }
  // The runtime that was just found and checked; electron-builder would download it a second time.
  const electronDist = path.resolve(runtime.executable, process.platform === 'darwin' ? '../../../..' : '..')
  const code = await runVisibly(
    tool('electron-builder', ['--dir', '--publish', 'never', `--config.electronDist=${electronDist}`]),
  )
  if (code !== 0) {
    say('electron-builder could not pack the app; its words stand above.')
    return code
  }
  const wrong = await wrongFuses()
  if (wrong.length > 0) {
    say(`The app in dist/ must not be shipped, its fuses are wrong: ${wrong.join(', ')}.`)
    return 1
  }
  say('The app is in dist/, its fuses set.')
  return 0
}

/**
 * What each of Electron's nine fuses has to be in a shipped program. electron-builder.yml sets the first eight; the ninth
 * is on as Electron comes, and a program in which it isn't was tampered with.
 */
const FUSES: Readonly<Record<FuseV1Options, FuseState>> = {
  [FuseV1Options.RunAsNode]: FuseState.DISABLE,
  [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
  [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
  [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
}

/** Reads the fuses back from the packed program: what the configuration asks for is not yet what it got. */
async function wrongFuses(): Promise<string[]> {
  const wire = await getCurrentFuseWire(packedProgram())
  return Object.entries(FUSES).flatMap(([fuse, wanted]) => {
    const index = Number(fuse) as FuseV1Options
    return wire[index] === wanted
      ? []
      : [`${FuseV1Options[index]} is not ${FuseState[wanted].toLowerCase()}d`]
  })
}

function packedProgram(): string {
  const arm = process.arch === 'arm64'
  if (process.platform === 'darwin') return inRepo('dist', arm ? 'mac-arm64' : 'mac', 'Concord.app')
  if (process.platform === 'win32')
    return inRepo('dist', arm ? 'win-arm64-unpacked' : 'win-unpacked', 'Concord.exe')
  return inRepo('dist', arm ? 'linux-arm64-unpacked' : 'linux-unpacked', 'concord-app')
}

process.exitCode = await pack()
