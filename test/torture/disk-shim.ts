import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SOURCE = path.resolve(import.meta.dirname, '../support/write-faults.c')

/** What of the disk the shim can let fail. */
export const DISK_CALLS = ['write', 'fsync', 'ftruncate', 'rename', 'unlink'] as const
export type DiskCall = (typeof DISK_CALLS)[number]

/** A library that stands between a process and its disk; or why there is none. */
export type Shim = { readonly library: string; readonly remove: () => void } | { readonly missing: string }

/** Compiles the shim (`write-faults.c`), where that can be. */
export function makeShim(): Shim {
  if (process.platform !== 'linux') return { missing: 'the shim is for Linux' }
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-shim-'))
  const library = path.join(folder, 'write-faults.so')
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const compiler = process.env['CC'] ?? 'cc'
  const args = ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl', '-lpthread']
  const { error, status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' })
  if (error === undefined && status === 0) return { library, remove }
  remove()
  const why = error === undefined ? stderr.trim() : error.message
  return { missing: `it takes a C compiler, ${compiler} (Debian: apt-get install gcc libc6-dev): ${why}` }
}

/** Which calls fail: the `nth` of one kind, with an error's number, and so on for as many `times`. */
export type Fault = {
  readonly call: DiskCall
  readonly nth: number
  readonly errno: number
  readonly times: number
}

/** The environment of a process whose files below `dir` go through the shim. */
export function shimmed(
  library: string,
  dir: string,
  { fault, trace, count }: { fault?: Fault; trace?: string; count?: string },
): Record<string, string> {
  return {
    LD_PRELOAD: library,
    CONCORD_SHIM_DIR: dir,
    ...(fault && { CONCORD_SHIM_FAIL: `${fault.call}:${fault.nth}:${fault.errno}:${fault.times}` }),
    ...(trace !== undefined && { CONCORD_SHIM_TRACE: trace }),
    ...(count !== undefined && { CONCORD_SHIM_COUNT: count }),
  }
}

/** How many calls of each kind a process made. */
export function countsIn(file: string): ReadonlyMap<DiskCall, number> {
  const counts = readFileSync(file, 'utf8').trim().split(/\s+/u).map(Number)
  return new Map(DISK_CALLS.map((call, at) => [call, counts[at] ?? 0]))
}
