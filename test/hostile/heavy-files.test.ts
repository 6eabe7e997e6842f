import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'

import { afterAll, expect, test } from 'vitest'

import { HEAVY_CASES, type HeavyCase } from './heavy-cases.ts'

const MB = 1024 * 1024
/** What one file may take at most: milliseconds, and bytes of the whole process, Node's own 50 MB included. */
const PATIENCE = 15_000
const MEMORY = 256 * MB
/** V8 takes what it is given before it tidies up; less than this and it tidies up in time. */
const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=8']

const folder = mkdtempSync(path.join(tmpdir(), 'concord-heavy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(HEAVY_CASES.map((each) => [each.what, each] as const))(
  '%s',
  async (_, each) => {
    const { ends, peak } = await readInChild(each)
    expect(ends).toBe(each.ends)
    expect(peak).toBeLessThan(MEMORY)
  },
  // Making the file takes its time too.
  2 * PATIENCE,
)

async function readInChild({ name, bytes, limits }: HeavyCase): Promise<{ ends: string; peak: number }> {
  const file = path.join(folder, name)
  writeFileSync(file, bytes())
  const reader = path.join(import.meta.dirname, 'read-in-child.ts')
  const child = spawn(process.execPath, [...HEAP, reader, file, JSON.stringify(limits)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
  })
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (child.signalCode !== null || output === '')
    throw new Error(
      `reading ${name} was ended by ${child.signalCode ?? 'a crash'}: ${complaint.slice(0, 500)}`,
    )
  return JSON.parse(output) as { ends: string; peak: number }
}
