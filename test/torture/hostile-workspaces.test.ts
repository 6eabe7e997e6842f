import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import type { Answer } from '#shared/contract/operation.ts'
import { makeBackend } from '#test/support/backend.ts'
import { contentOf, type Good, makeHostile } from '#test/support/hostile-workspace.ts'
import { howMany, patience } from '#test/support/how-much.ts'
import { SessionRoom } from '#test/support/session-room.ts'
import { ChildBackend } from './child-backend.ts'

const FILES = howMany(100, 500)
/** Another seed makes other files: `CONCORD_SEED=7 npm run torture`. */
const SEED = Number(process.env['CONCORD_SEED'] ?? 1)
/** Milliseconds after which an answer counts as none; what is honest takes some fifty. */
const HANGS = 10_000

let dir: string
let good: Good
let content: string
let actor: string
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-forged-'))
  const backend = makeBackend()
  const room = await SessionRoom.published(backend)
  actor = room.person('Dana Ruiz')
  good = { file: path.join(dir, 'good.concord'), other: path.join(dir, 'other.concord') }
  await backend.call('workspace.saveCopy', { path: good.other })
  await room.seal()
  await backend.call('workspace.saveCopy', { path: good.file })
  backend.dispose()
  content = contentOf(good.file) ?? 'unreadable'
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The bytes of whatever lies beside a path and is a file of the workspace. */
function bytesAt(file: string): string {
  const folder = path.dirname(file)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${name} ${readFileSync(path.join(folder, name)).toString('base64')}`)
    .join('\n')
}

const inTime = (answer: Promise<Answer | null>): Promise<Answer | null | 'hangs'> =>
  Promise.race([answer, pause(HANGS, 'hangs' as const, { ref: false })])

type Found = { refused: number; readOnly: number; harmless: string[]; faults: string[] }

async function tryFiles(): Promise<Found> {
  const found: Found = { refused: 0, readOnly: 0, harmless: [], faults: [] }
  let backend = await ChildBackend.start(path.join(dir, 'backups'))
  for (let n = 0; n < FILES; n += 1) {
    const seed = SEED * 1_000_003 + n
    const chance = seededChance(Math.imul(seed, 2_654_435_761))
    const folder = path.join(dir, `${n}`)
    mkdirSync(folder)
    const file = path.join(folder, 'hostile.concord')
    const what = `${n}: ${makeHostile(file, chance, good)}`
    const journal = existsSync(`${file}-journal`)
    const before = bytesAt(file)
    // A change that was cut off is finished by whoever opens the file to write; a stranger's file is opened to read.
    const readOnly = journal || chance.between(0, 1) === 0
    /** Gives the answer; false where there was none, and another backend begins. */
    const call = async (op: string, input: unknown): Promise<Answer | false> => {
      const answer = await inTime(backend.answer(op, input, { actor }))
      if (answer !== null && answer !== 'hangs') {
        if (!answer.ok && answer.error.code === 'internal')
          found.faults.push(`${what}: ${op}: ${answer.error.message}`)
        return answer
      }
      found.faults.push(`${what}: ${op} ${answer === null ? 'ended the process' : 'hangs'}`)
      await backend.kill()
      backend = await ChildBackend.start(path.join(dir, 'backups'))
      return false
    }
    const opened = await call('workspace.open', { path: file, readOnly })
    if (opened !== false && !opened.ok) found.refused += 1
    if (opened !== false && opened.ok) {
      await call('workspace.get', {})
      const verified = await call('record.verify', {})
      const out = path.join(dir, 'out')
      const exported = await call('exports.lists', { dir: out, cut: 'internal', style: 'raw' })
      const dumped = await call('exports.summary', { dir: out, cut: 'internal', formats: ['md'] })
      const passed = [verified !== false && verified.ok && (verified.value as { ok: boolean }).ok]
      for (const answer of [exported, dumped]) passed.push(answer !== false && answer.ok)
      rmSync(out, { recursive: true, force: true })
      if (passed.every((one) => !one)) {
        found.readOnly += 1
        if (!readOnly) {
          const renamed = await call('workspace.rename', { name: 'Mine now' })
          if (renamed !== false && renamed.ok) found.faults.push(`${what}: was written on`)
        }
      } else if (contentOf(file) === content) found.harmless.push(what)
      else found.faults.push(`${what}: verified, exported (lists, summary): ${passed.join()}`)
    }
    await call('workspace.close', {})
    if (bytesAt(file) !== before) found.faults.push(`${what}: its bytes changed`)
    rmSync(folder, { recursive: true, force: true })
  }
  await backend.kill()
  return found
}

describe(`${FILES} hostile workspaces`, () => {
  it(
    'are refused, or only read and never exported with a head, and keep their bytes',
    { timeout: patience(FILES) },
    async () => {
      const { refused, readOnly, harmless, faults } = await tryFiles()
      console.info(
        `hostile workspaces: ${refused} refused, ${readOnly} only read, ${harmless.length} hold what the good one holds, byte for byte`,
      )
      expect(faults).toEqual([])
      expect(refused + readOnly + harmless.length).toBe(FILES)
      expect(refused).toBeGreaterThan(FILES / 3)
      expect(readOnly).toBeGreaterThan(0)
    },
  )
})
