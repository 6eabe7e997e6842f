import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { z } from 'zod'
import { CACHE, inRepo } from './repo.ts'

/** Milliseconds without a new byte after which a download counts as hung. */
const STALL = 60_000
/** Milliseconds for which a failure is believed, so that not every start waits for the same refusal. */
const BELIEVE_FAILURE = 60 * 60_000
const FAILURE_FILE = path.join(CACHE, 'official-electron-failed.json')
const Failure = z.object({ at: z.number(), message: z.string() })

/** The words of a download that failed within the last hour; null when there was none. */
export function officialFailedLately(): string | null {
  try {
    const failure = Failure.parse(JSON.parse(readFileSync(FAILURE_FILE, 'utf8')))
    return Date.now() - failure.at < BELIEVE_FAILURE ? failure.message : null
  } catch {
    return null
  }
}

/**
 * Downloads the official Electron with its own installer, which checks it against the checksums in its package.
 * Gives null, or what went wrong in words.
 */
export async function installOfficial(say: (line: string) => void): Promise<string | null> {
  say('Downloading Electron (about 110 MB, once)…')
  const scratch = path.join(CACHE, 'electron-download')
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  const { code, output, hung } = await runInstaller(scratch)
  rmSync(scratch, { recursive: true, force: true })
  if (code === 0) {
    rmSync(FAILURE_FILE, { force: true })
    return null
  }
  const reason = hung
    ? `nothing arrived for ${STALL / 1000} seconds`
    : (
        output.split('\n').find((line) => /error|failed|refused|checksum/i.test(line)) ?? `exit code ${code}`
      ).trim()
  const message = [
    `Electron could not be downloaded (${reason}).`,
    'It comes from github.com; where that can’t be reached, set ELECTRON_MIRROR to a mirror, or unpack the right',
    'Electron by hand and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  ].join('\n')
  writeFileSync(FAILURE_FILE, JSON.stringify({ at: Date.now(), message }))
  return message
}

function runInstaller(scratch: string): Promise<{ code: number; output: string; hung: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRepo('node_modules', 'electron', 'install.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its temporary files go where their growth can be seen.
      env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_GET_NO_PROGRESS: '1' },
    })
    let output = ''
    let hung = false
    let bytes = -1
    let grewAt = Date.now()
    const watch = setInterval(() => {
      const now = sizeOf(scratch) + sizeOf(inRepo('node_modules', 'electron', 'dist'))
      if (now !== bytes) {
        bytes = now
        grewAt = Date.now()
      } else if (Date.now() - grewAt > STALL) {
        hung = true
        child.kill()
      }
    }, 2000)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => void (output += chunk.toString()))
    }
    const end = (code: number): void => {
      clearInterval(watch)
      resolve({ code, output, hung })
    }
    child.on('error', (error) => {
      output += error.message
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** Bytes in a folder, 0 when it isn't there. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0)
  } catch {
    return 0
  }
}
