import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Linux's folder in memory. */
const IN_MEMORY = '/dev/shm'
/** Bytes that have to be free there, for tests that write files of hundreds of megabytes side by side. */
const ROOM = 4 * 1024 ** 3

/**
 * The environment of tests: their temporary files lie in memory where there is room for them. A workspace waits for the
 * disk at every change, as it must; thousands of tests would wait for it longer than for everything they test. What the
 * disk does to a file is tried by the torture suite, whose faults and power cuts are made above it.
 */
export function testEnv(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  if (env['TMPDIR'] !== undefined || !hasRoom()) return env
  return { ...env, TMPDIR: folder() }
}

let made: string | null = null

function folder(): string {
  if (made !== null) return made
  const folder = mkdtempSync(path.join(IN_MEMORY, 'concord-tests-'))
  // As the system's own folder for temporary files: some tests run as somebody else.
  chmodSync(folder, 0o1777)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  made = folder
  return folder
}

function hasRoom(): boolean {
  if (tmpdir().startsWith(IN_MEMORY)) return false
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}
