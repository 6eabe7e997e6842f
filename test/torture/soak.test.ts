import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chance, seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { makeBackend, startSmall } from '#test/support/backend.ts'
import { howMany, inTorture, patience } from '#test/support/how-much.ts'
import { ChildBackend } from './child-backend.ts'
import type { LegalOperation } from './legal-operations.ts'

const OPERATIONS = howMany(1_000, 50_000)
/** Parts that are compared: the first warms up, and the second and the last stand for a short record and a long one. */
const PARTS = 10

let dir: string
let file: string
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-soak-'))
  file = path.join(dir, 'soak.concord')
  const backend = makeBackend()
  await startSmall(backend)
  await backend.call('workspace.saveCopy', { path: file })
  backend.dispose()
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

type Ground = { readonly actor: string; readonly themes: readonly string[] }
/** What a session room does for hours. The data stay as large as they are: only the record grows. */
const SOME: readonly ((chance: Chance, n: number, ground: Ground) => LegalOperation)[] = [
  (_, n) => ({ op: 'workspace.rename', input: { name: `Quarter ${n}` } }),
  (_, n) => ({ op: 'session.update', input: { capacityNote: `Two squads, note ${n}` } }),
  (chance, n, { themes, actor }) => ({
    op: 'decisions.set',
    input: {
      themeId: chance.pick(themes),
      status: chance.pick(['build', 'defer'] as const),
      ownerId: actor,
      rationale: `Because of what we saw in week ${n}.`,
      workaround: '',
      assertedBy: null,
    },
  }),
  () => ({ op: 'record.undo', input: {} }),
  () => ({ op: 'record.redo', input: {} }),
  () => ({ op: 'workspace.get', input: {} }),
  () => ({ op: 'ranking.get', input: {} }),
  () => ({ op: 'memos.list', input: {} }),
  () => ({ op: 'record.list', input: { before: null, limit: 50 } }),
]

/** Milliseconds below which 99 of 100 lie. */
const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0

it(
  `works on through ${OPERATIONS} operations without growing slower or larger`,
  { timeout: patience(OPERATIONS / 10) },
  async () => {
    const backend = await ChildBackend.start(path.join(dir, 'backups'))
    await backend.call('workspace.open', { path: file })
    const people = await backend.call('people.list', {})
    const { ranked } = await backend.call('ranking.get', {})
    const ground: Ground = {
      actor: people.find(({ roles }) => roles.includes('vp-cs'))?.id ?? '',
      themes: ranked.map(({ themeId }) => themeId),
    }
    const chance = seededChance(20_261_127)
    const times: number[] = []
    const memory: (number | null)[] = []
    const held: number[] = []
    const faults: string[] = []
    for (let n = 1; n <= OPERATIONS; n += 1) {
      const { op, input } = chance.pick(SOME)(chance, n, ground)
      const start = performance.now()
      const answer = await backend.answer(op, input, { actor: ground.actor, call: randomUUID() })
      times.push(performance.now() - start)
      if (n % 100 === 0) memory.push(backend.memory())
      // Asking collects what nobody asked V8 to, so it is done twice and not all along.
      if (n === (OPERATIONS * 2) / PARTS || n === OPERATIONS) held.push(await backend.held())
      if (answer === null) throw new Error(`The backend ended at operation ${n}, ${op}.`)
      if (!answer.ok && !/^(?:nothing-to-|no-change$)/u.test(answer.error.code))
        faults.push(`${op}: ${answer.error.code}: ${answer.error.message}`)
    }
    const verified = await backend.call('record.verify', {})
    await backend.kill()
    const part = <T>(of: readonly T[], at: number): readonly T[] =>
      of.slice(Math.floor((of.length * at) / PARTS), Math.floor((of.length * (at + 1)) / PARTS))
    const typical = (at: number): number =>
      part(memory, at)
        .map((bytes) => bytes ?? 0)
        .toSorted((a, b) => a - b)[Math.floor(memory.length / PARTS / 2)] ?? 0
    const [slow, slowLast] = [p99(part(times, 1)), p99(part(times, PARTS - 1))]
    const [used, usedLast] = [typical(1), typical(PARTS - 1)]
    const [keeps = 0, keepsLast = 0] = held
    const more = (then: number, now: number): string => `${((now / then - 1) * 100).toFixed(1)} % more`
    const megabytes = (all: readonly number[]): string =>
      all.map((bytes) => (bytes / 1e6).toFixed(0)).join(', ')
    console.info(
      `soak: ${OPERATIONS} operations, ${verified.entries} entries; p99 ${slow.toFixed(1)} ms, at the end ${slowLast.toFixed(1)} ms; held ${megabytes(held)} MB (${more(keeps, keepsLast)}); in use ${megabytes(Array.from({ length: PARTS }, (_, at) => typical(at)))} MB (${more(used, usedLast)})`,
    )
    expect(faults).toEqual([])
    expect(verified).toMatchObject({ ok: true })
    if (!inTorture) return
    // What a collection leaves, and what the system gave and never got back.
    expect(keepsLast).toBeLessThan(keeps * 1.1)
    expect(usedLast).toBeLessThan(used * 1.1 + 1)
    // Half as much again is what a busy machine makes of the same work.
    expect(slowLast).toBeLessThan(slow * 1.5 + 5)
  },
)
