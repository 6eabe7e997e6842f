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
  const open = await openFuses()
  if (open.length > 0) {
    say(`The app in dist/ must not be shipped: ${open.join(', ')} can still be switched on from outside.`)
    return 1
  }
  say('The app is in dist/, its fuses set.')
  return 0
}

/** Reads the fuses back from the packed program: what the configuration asks for is not yet what it got. */
async function openFuses(): Promise<string[]> {
  const wire = await getCurrentFuseWire(packedProgram())
  const mustBeOff = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
  ]
  return mustBeOff.filter((fuse) => wire[fuse] !== FuseState.DISABLE).map((fuse) => FuseV1Options[fuse])
}

function packedProgram(): string {
  const arm = process.arch === 'arm64'
  if (process.platform === 'darwin') return inRepo('dist', arm ? 'mac-arm64' : 'mac', 'Concord.app')
  if (process.platform === 'win32')
    return inRepo('dist', arm ? 'win-arm64-unpacked' : 'win-unpacked', 'Concord.exe')
  return inRepo('dist', arm ? 'linux-arm64-unpacked' : 'linux-unpacked', 'concord-app')
}

process.exitCode = await pack()
