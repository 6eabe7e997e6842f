import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { ChildBackend } from './child-backend.ts'
import { groundOf, nextOperation } from './legal-operations.ts'

/** What came of killing the backend while it worked. Everything but the first two has to be 0. */
export type Losses = {
  readonly kills: number
  /** Changes that were answered as done before a kill. */
  readonly acknowledged: number
  /** Acknowledged changes that the record doesn't hold afterwards. */
  readonly lost: number
  /** Changes that were written a second time when they were sent again. */
  readonly doubled: number
  /** Files that don't verify, or aren't whole, after a kill. */
  readonly broken: readonly string[]
}

/** Makes a folder with the decided sample quarter in it. */
export async function sampleFolder(): Promise<{ dir: string; sample: string }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'concord-torture-'))
  const sample = path.join(dir, 'sample.concord')
  const backend = await ChildBackend.start(path.join(dir, 'backups'))
  await backend.call('workspace.openSample', { path: sample })
  await backend.call('workspace.close', {})
  await backend.kill()
  return { dir, sample }
}

/**
 * Kills the backend again and again while random legal changes are under way on one file, each at another moment, and
 * looks every time whether what was answered is there, once, and whether the record is whole.
 */
export async function killCycles(cycles: number, seed: number): Promise<Losses> {
  const { dir, sample: file } = await sampleFolder()
  const chance = seededChance(seed)
  let [acknowledged, lost, doubled, sent] = [0, 0, 0, 0]
  const broken: string[] = []
  let done: { op: string; input: unknown; call: string }[] = []
  const start = async (): Promise<ChildBackend> => {
    const backend = await ChildBackend.start(path.join(dir, 'backups'))
    await backend.call('workspace.open', { path: file })
    return backend
  }
  /** Looks whether what was answered before the kill is there, once, in a record that is whole. */
  const check = async (backend: ChildBackend, actor: string, cycle: number): Promise<void> => {
    const { ok, problem } = await backend.call('record.verify', {})
    if (!ok) broken.push(`cycle ${cycle}: ${problem?.message ?? 'does not verify'}`)
    for (const { op, input, call } of done) {
      acknowledged += 1
      const { written } = await backend.call('record.written', { call })
      if (!written) lost += 1
      const again = await backend.answer(op, input, { actor, call })
      if (written && (again?.ok !== false || again.error.code !== 'recorded')) doubled += 1
    }
    done = []
  }
  try {
    let backend = await start()
    const ground = await groundOf(backend)
    const { actor } = ground
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const working = (async () => {
        for (;;) {
          const operation = { ...nextOperation(chance, (sent += 1), ground), call: randomUUID() }
          const answer = await backend.answer(operation.op, operation.input, { actor, call: operation.call })
          if (answer === null) return
          if (answer.ok) done.push(operation)
          else if (answer.error.code === 'internal') broken.push(`${operation.op}: ${answer.error.message}`)
        }
      })()
      await pause(chance.between(0, 120))
      await backend.kill()
      await working
      backend = await start()
      await check(backend, actor, cycle)
    }
    await backend.kill()
    return { kills: cycles, acknowledged, lost, doubled, broken }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
