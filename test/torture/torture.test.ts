import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChildBackend } from './child-backend.ts'
import { INTERRUPTED, interrupt } from './interrupted.ts'
import { killCycles, sampleFolder } from './kill-cycles.ts'

/** How much of everything: 1 in `npm test`, more with `npm run torture -- --cycles N`. */
const CYCLES = Number(process.env['CONCORD_TORTURE_CYCLES'] ?? 40)
const POINTS = Math.max(3, Math.round(CYCLES / 10))
/** Milliseconds, a guard against what hangs. */
const PATIENCE = 60_000 + CYCLES * 10_000

describe('the backend, killed while it works', () => {
  it(`loses, halves and doubles nothing in ${CYCLES} kills`, { timeout: PATIENCE }, async () => {
    const { acknowledged, ...losses } = await killCycles(CYCLES, 20_261_126)
    expect(losses).toEqual({ kills: CYCLES, lost: 0, doubled: 0, broken: [] })
    expect(acknowledged).toBeGreaterThan(CYCLES)
  })

  let place: { dir: string; sample: string; prepared: string }
  beforeAll(async () => {
    const made = await sampleFolder()
    const backend = await ChildBackend.start(path.join(made.dir, 'backups'))
    const prepared = path.join(made.dir, 'prepared.concord')
    await backend.call('workspace.openSample', { path: prepared, upTo: 'prepared' })
    await backend.call('workspace.close', {})
    await backend.kill()
    place = { ...made, prepared }
  })
  afterAll(() => rmSync(place.dir, { recursive: true, force: true }))

  it.each(INTERRUPTED)(
    `leaves whole files at ${POINTS} points of: %s`,
    { timeout: PATIENCE },
    async (name) => {
      expect(await interrupt(name, POINTS, place)).toEqual([])
    },
  )
})
