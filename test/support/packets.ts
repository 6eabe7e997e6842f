import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The calls by which anything leaves a process for the network, or says where to. */
const CALLS = 'connect,sendto,sendmsg,sendmmsg'
/**
 * Chromium asks the kernel whether there is a way to the internet by connecting a UDP socket to one of these addresses
 * and closing it: no packet goes out by that, and what is sent on such a socket counts.
 */
const PROBE =
  /^connect\(\d+<UDP(?:v6)?:[^>]*>, \{sa_family=AF_INET6?, [^}]*"(?:8\.8\.8\.8|2001:4860:4860::8888)"/u

/** Goes to an address of the internet, goes out on a UDP socket, or asks the system's own resolver for a name. */
const LEAVES = /sa_family=AF_INET6?\b|^send\w+\(\d+<UDP|sun_path="[^"]*systemd[^"]*resolve/iu

/** A program that starts another and notes what it sends; or why there is none. */
export type Tracer = {
  /** To be started in place of the program; its children are traced with it. */
  readonly executable: string
  /** Everything that was sent, or said to be sent, to an address of the internet, loopback included; a line each. */
  readonly sent: () => string[]
  readonly remove: () => void
}

/** Why nothing can be traced here; null: it can. */
export function whyNoTracing(): string | null {
  if (process.platform !== 'linux') return 'system calls are traced on Linux only'
  const { error, status, stderr } = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], {
    encoding: 'utf8',
  })
  if (error !== undefined) return `there is no strace (Debian: apt-get install strace): ${error.message}`
  return status === 0 ? null : `tracing is forbidden here: ${stderr.trim()}`
}

/** Prepares to trace what a program sends, counted at the kernel. */
export function traceOf(program: string): Tracer {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-packets-'))
  const [executable, notes] = [path.join(folder, 'traced'), path.join(folder, 'notes')]
  // Seen by the kernel's filter first: calls that nobody asked for cost nothing.
  const strace = `strace -f --seccomp-bpf -qq -yy -s 200 -e signal=none -e trace=${CALLS} -o '${notes}'`
  writeFileSync(executable, `#!/bin/sh\nexec ${strace} '${program}' "$@"\n`)
  chmodSync(executable, 0o755)
  return {
    executable,
    sent: () => (existsSync(notes) ? packetsIn(readFileSync(notes, 'utf8')) : []),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * The lines of a trace in which something goes to an address of the internet: every call that names one but the probe, and
 * whatever is sent on a socket that is connected to one. Answers on what somebody else opened to us (Playwright steers the app so) are
 * no such thing.
 */
export function packetsIn(trace: string): string[] {
  return trace
    .split('\n')
    .map((line) => line.replace(/^\d+\s+/u, ''))
    .filter((line) => LEAVES.test(line))
    .filter((line) => !PROBE.test(line))
}
