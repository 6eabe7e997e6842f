import { randomUUID } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { verifyRecord } from '#electron/backend/db/verify-record.ts'
import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import type { Output } from '#shared/contract/contract.ts'
import { makeBackend, refusal, startSmall } from '#test/support/backend.ts'
import { howMany, patience } from '#test/support/how-much.ts'
import { ChildBackend } from './child-backend.ts'
import { countsIn, DISK_CALLS, type Fault, makeShim, shimmed } from './disk-shim.ts'
import { groundOf, type LegalOperation, nextOperation } from './legal-operations.ts'
import { afterPowerCut } from './power-cut.ts'

const RUNS = howMany(24, 192)
const CUTS = howMany(10, 100)
const SEED = 20_261_127

const shim = makeShim()
if ('missing' in shim) console.info(`skipped, disk faults and power cuts: ${shim.missing}`)
const library = 'library' in shim ? shim.library : ''

let dir: string
let good: string
let table: string
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-disk-'))
  good = path.join(dir, 'good.concord')
  table = path.join(dir, 'accounts.csv')
  const rows = Array.from({ length: 300 }, (_, n) => `Account ${n},${1_000 + n},Enterprise,2027-03-01`)
  writeFileSync(table, `Name,ARR,Tier,Renewal date\n${rows.join('\n')}\n`)
  const backend = makeBackend()
  await startSmall(backend)
  await backend.call('workspace.saveCopy', { path: good })
  backend.dispose()
})
afterAll(() => {
  rmSync(dir, { recursive: true, force: true })
  if ('remove' in shim) shim.remove()
})

type Sent = LegalOperation & { readonly call: string; readonly actor: string }
type Outcome = { done: Sent[]; refused: Sent[]; faults: string[]; files: string[] }

/** A folder with a fresh workspace in it. */
function freshFolder(): { folder: string; file: string } {
  const folder = path.join(dir, 'work')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const file = path.join(folder, 'open.concord')
  copyFileSync(good, file)
  return { folder, file }
}

/** Some of everything that writes, on one workspace: changes, an import, a copy, files, and closing with its backup. */
async function workOn(folder: string, env: Record<string, string>): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: [], faults: [], files: [] }
  const backend = await ChildBackend.start(path.join(folder, 'backups'), env)
  const send = async (operation: LegalOperation, actor: string): Promise<unknown> => {
    const sent = { ...operation, call: randomUUID(), actor }
    const answer = await backend.answer(sent.op, sent.input, { actor, call: sent.call })
    if (answer === null) outcome.faults.push(`${sent.op} ended the process`)
    else if (answer.ok) {
      outcome.done.push(sent)
      return answer.value
    } else {
      outcome.refused.push(sent)
      const { code, message } = answer.error
      if (code === 'internal' || message === '') outcome.faults.push(`${sent.op}: ${code}: ${message}`)
    }
    return null
  }
  const opened = await send(
    { op: 'workspace.open', input: { path: path.join(folder, 'open.concord') } },
    'nobody',
  )
  if (opened !== null) {
    const ground = await groundOf(backend)
    const chance = seededChance(SEED)
    for (let n = 1; n <= 6; n += 1) await send(nextOperation(chance, n, ground), ground.actor)
    const read = await backend.answer('imports.read', { path: table, kind: 'accounts' })
    if (read?.ok === true) {
      const { importId, mapping } = read.value as Output<'imports.read'>
      await send({ op: 'imports.apply', input: { importId, mapping } }, ground.actor)
    }
    for (const [op, made] of [
      ['workspace.saveCopy', path.join(folder, 'copy.concord')],
      ['record.dump', path.join(folder, 'record.jsonl')],
    ] as const) {
      await send({ op, input: { path: made } }, ground.actor)
      if (outcome.done.at(-1)?.op === op) outcome.files.push(made)
    }
    await send(nextOperation(chance, 7, ground), ground.actor)
    await send({ op: 'workspace.close', input: {} }, ground.actor)
  }
  await backend.kill()
  return outcome
}

/** Looks, on a disk that is well again, for what was acknowledged. */
async function checkAfter(
  file: string,
  { done, refused, files }: Outcome,
): Promise<{ lost: string[]; kept: number }> {
  const lost: string[] = []
  let kept = 0
  const backend = makeBackend()
  try {
    await backend.call('workspace.open', { path: file })
    const { problem } = await backend.call('record.verify', {})
    if (problem) lost.push(problem.message)
    const written = async ({ call }: Sent): Promise<boolean> =>
      (await backend.call('record.written', { call })).written
    for (const sent of done)
      if (!/^(?:workspace\.(?:open|close|saveCopy)|record\.dump)$/u.test(sent.op) && !(await written(sent)))
        lost.push(`${sent.op} was acknowledged and is lost`)
    for (const sent of refused) {
      if (!(await written(sent))) continue
      // It was written before the disk failed: sent again it is not written twice.
      kept += 1
      const again = await refusal(backend.call(sent.op as 'workspace.rename', sent.input as never, sent))
      if (again.code !== 'recorded') lost.push(`${sent.op} was written twice`)
    }
    for (const one of files) {
      if (!existsSync(one) || statSync(one).size === 0) lost.push(`${one} was acknowledged and is lost`)
      else if (one.endsWith('.concord')) {
        const db = openDatabase(one)
        if (!verifyRecord(db).ok) lost.push(`${one} is not whole`)
        db.close()
      }
    }
  } catch (error) {
    lost.push(`can’t be opened any more: ${String(error)}`)
  } finally {
    backend.dispose()
  }
  return { lost, kept }
}

describe.skipIf('missing' in shim)('a disk that fails', () => {
  it(`takes no acknowledged change with it in ${RUNS} runs`, { timeout: patience(RUNS) }, async () => {
    const { folder } = freshFolder()
    const count = path.join(dir, 'count')
    const whole = await workOn(folder, shimmed(library, folder, { count }))
    expect(whole.faults).toEqual([])
    const counts = countsIn(count)
    const calls = DISK_CALLS.filter((call) => (counts.get(call) ?? 0) > 0)
    expect(calls).toEqual(expect.arrayContaining(['write', 'fsync', 'rename', 'unlink']))
    const found: string[] = []
    let [acknowledged, refused, kept] = [0, 0, 0]
    for (let run = 0; run < RUNS; run += 1) {
      const call = calls[run % calls.length] ?? 'write'
      // Spread over all there are of it, the first and the last among them.
      const rounds = Math.ceil(RUNS / calls.length)
      const nth =
        1 +
        Math.round((((counts.get(call) ?? 1) - 1) * Math.floor(run / calls.length)) / Math.max(1, rounds - 1))
      const errno = run % 2 === 0 ? constants.errno.EIO : constants.errno.ENOSPC
      const fault: Fault = { call, nth, errno, times: run % 3 === 0 ? 1_000_000 : 1 }
      const at = freshFolder()
      const outcome = await workOn(at.folder, shimmed(library, at.folder, { fault }))
      const after = await checkAfter(at.file, outcome)
      acknowledged += outcome.done.length
      refused += outcome.refused.length
      kept += after.kept
      const what = `${call} ${nth} fails with ${errno}${fault.times > 1 ? ' from then on' : ''}`
      for (const one of [...outcome.faults, ...after.lost]) found.push(`${what}: ${one}`)
    }
    console.info(
      `disk faults: ${RUNS} runs, ${acknowledged} calls acknowledged, ${refused} refused in words, ${kept} of these written nevertheless and not twice`,
    )
    expect(found).toEqual([])
    expect(refused).toBeGreaterThan(0)
  })

  it(
    `takes no acknowledged change with it when the power goes, at ${CUTS} points`,
    { timeout: patience(CUTS) },
    async () => {
      const { folder, file } = freshFolder()
      const trace = path.join(dir, 'trace')
      const start = new Map([[file, readFileSync(file)]])
      const backend = await ChildBackend.start(path.join(dir, 'backups'), shimmed(library, folder, { trace }))
      await backend.call('workspace.open', { path: file })
      const ground = await groundOf(backend)
      const chance = seededChance(SEED)
      /** How long the trace was when the answer came, and the record's last entry then. */
      const acknowledged: { at: number; seq: number; hash: string }[] = []
      for (let n = 1; n <= 30; n += 1) {
        const { op, input } = nextOperation(chance, n, ground)
        const answer = await backend.answer(op, input, { actor: ground.actor, call: randomUUID() })
        const at = statSync(trace).size
        const head = (await backend.call('workspace.get', {}))?.head
        if (answer?.ok === true && head) acknowledged.push({ at, seq: head.seq, hash: head.hash })
      }
      await backend.kill()
      const text = readFileSync(trace, 'latin1')
      const lines = text.split('\n').slice(0, -1)
      const ends = lines.reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [])
      /** What is lost or broken when the power goes after some lines; null: nothing. */
      const lossAt = (length: number, syncs: boolean): string | null => {
        const cut = path.join(dir, 'cut')
        rmSync(cut, { recursive: true, force: true })
        mkdirSync(cut)
        for (const [name, content] of afterPowerCut(start, lines.slice(0, length), chance, syncs))
          writeFileSync(path.join(cut, path.basename(name)), content)
        const last = acknowledged.findLast(({ at }) => at <= (ends[length - 1] ?? 0))
        try {
          const db = openDatabase(path.join(cut, 'open.concord'))
          try {
            const { problem } = verifyRecord(db)
            if (problem) return problem.message
            if (!last) return null
            const hash: unknown = db.prepare('SELECT hash FROM entry WHERE seq = ?').pluck().get(last.seq)
            return hash === last.hash ? null : `entry ${last.seq} was acknowledged and is lost`
          } finally {
            db.close()
          }
        } catch (error) {
          return String(error)
        }
      }
      const lost: string[] = []
      let control = 0
      for (let cut = 0; cut < CUTS; cut += 1) {
        const length = chance.between(1, lines.length)
        const loss = lossAt(length, true)
        if (loss !== null) lost.push(`after line ${length} of ${lines.length}: ${loss}`)
        if (lossAt(length, false) !== null) control += 1
      }
      console.info(
        `power cuts: ${CUTS} points in ${lines.length} writes and syncs of ${acknowledged.length} acknowledged changes, ${lost.length} lost; with synchronous OFF ${control} lose`,
      )
      expect(lost).toEqual([])
      expect(acknowledged.length).toBeGreaterThan(15)
      expect(control).toBeGreaterThan(CUTS / 3)
    },
  )
})
