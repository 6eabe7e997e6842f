import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openToRead } from '#electron/backend/db/open-database.ts'
import { verifyRecord } from '#electron/backend/db/verify-record.ts'
import { writeOlderFile } from '#test/support/older-file.ts'
import { readZip } from '#test/support/read-zip.ts'
import { ChildBackend } from './child-backend.ts'
import { groundOf } from './legal-operations.ts'

type Place = { readonly dir: string; readonly sample: string; readonly prepared: string }
/** One long piece of work: what it starts from, the call that does it, and what has to be whole afterwards. */
type Work = {
  /** Puts files in place, and opens what has to be open. Gives the call. */
  readonly begin: (
    backend: ChildBackend,
    place: Place,
  ) => Promise<{ op: string; input: unknown; actor?: string }>
  /** Files that are there whole or not at all; `work` is the workspace that was open. */
  readonly whole: readonly string[]
}

const at = ({ dir }: Place, name: string): string => path.join(dir, 'work', name)

async function opened(backend: ChildBackend, place: Place, from: string): Promise<string> {
  copyFileSync(from, at(place, 'open.concord'))
  await backend.call('workspace.open', { path: at(place, 'open.concord') })
  return (await groundOf(backend)).actor
}

const WORKS: Readonly<Record<string, Work>> = {
  import: {
    begin: async (backend, place) => {
      const actor = await opened(backend, place, place.prepared)
      const rows = Array.from(
        { length: 4_000 },
        (_, n) => `Account ${n},${1_000 + n},Enterprise,2027-03-${(n % 28) + 1}`,
      )
      writeFileSync(at(place, 'accounts.csv'), `Name,ARR,Tier,Renewal date\n${rows.join('\n')}\n`)
      const read = await backend.call('imports.read', { path: at(place, 'accounts.csv'), kind: 'accounts' })
      return { op: 'imports.apply', input: { importId: read.importId, mapping: read.mapping }, actor }
    },
    whole: ['open.concord'],
  },
  migration: {
    begin: (_, place) => {
      writeOlderFile(at(place, 'open.concord'), 80, {})
      return Promise.resolve({
        op: 'workspace.open',
        input: { path: at(place, 'open.concord'), update: true },
      })
    },
    whole: ['open.concord'],
  },
  backup: {
    begin: async (backend, place) => {
      await opened(backend, place, place.sample)
      return { op: 'workspace.close', input: {} }
    },
    whole: ['open.concord'],
  },
  export: {
    begin: async (backend, place) => {
      await opened(backend, place, place.sample)
      return { op: 'exports.workbook', input: { path: at(place, 'workbook.xlsx') } }
    },
    whole: ['open.concord', 'workbook.xlsx'],
  },
  publish: {
    begin: async (backend, place) => {
      const actor = await opened(backend, place, place.prepared)
      return { op: 'session.publish', input: {}, actor }
    },
    whole: ['open.concord'],
  },
  seal: {
    begin: async (backend, place) => {
      const actor = await opened(backend, place, place.sample)
      return { op: 'session.close', input: {}, actor }
    },
    whole: ['open.concord'],
  },
  'new workspace': {
    begin: (_, place) =>
      Promise.resolve({
        op: 'workspace.create',
        input: {
          path: at(place, 'new.concord'),
          name: 'New',
          currency: 'EUR',
          quarter: 'Q1 2027',
          asOf: '2026-11-22',
        },
      }),
    whole: ['new.concord'],
  },
  'save a copy': {
    begin: async (backend, place) => {
      await opened(backend, place, place.sample)
      return { op: 'workspace.saveCopy', input: { path: at(place, 'copy.concord') } }
    },
    whole: ['open.concord', 'copy.concord'],
  },
  salvage: {
    begin: (_, place) => {
      copyFileSync(place.sample, at(place, 'open.concord'))
      const input = { from: at(place, 'open.concord'), to: at(place, 'salvaged.concord') }
      return Promise.resolve({ op: 'workspace.salvage', input })
    },
    whole: ['open.concord', 'salvaged.concord'],
  },
}

export const INTERRUPTED = Object.keys(WORKS)

/**
 * Does one piece of work again and again and kills the process while it is under way, at moments spread over the time
 * it takes undisturbed.
 * @returns what wasn't whole afterwards; empty when all was
 */
export async function interrupt(name: string, points: number, place: Place): Promise<string[]> {
  const work = WORKS[name]
  if (!work) throw new Error(`There is no work called ${name}.`)
  const broken: string[] = []
  const once = async (after: number | null): Promise<number> => {
    rmSync(at(place, ''), { recursive: true, force: true })
    mkdirSync(at(place, ''))
    const backups = path.join(place.dir, 'work', 'backups')
    const backend = await ChildBackend.start(backups)
    const { op, input, actor = null } = await work.begin(backend, place)
    const start = performance.now()
    const answer = backend.answer(op, input, { actor })
    if (after === null) {
      const done = await answer
      if (done?.ok !== true) throw new Error(`${name} failed undisturbed: ${JSON.stringify(done)}`)
    } else await pause(after)
    const took = performance.now() - start
    await backend.kill()
    const where = after === null ? 'undisturbed' : `killed after ${after.toFixed(1)} ms`
    for (const file of work.whole) {
      const problem = await problemOf(at(place, file))
      if (problem !== null) broken.push(`${name}, ${where}: ${file} ${problem}`)
    }
    if (existsSync(backups))
      for (const file of readdirSync(backups, { recursive: true, encoding: 'utf8' })) {
        const problem = file.endsWith('.concord') ? await problemOf(path.join(backups, file)) : null
        if (problem !== null) broken.push(`${name}, ${where}: the backup ${file} ${problem}`)
      }
    for (const file of readdirSync(at(place, '')))
      if (
        !/^(?:open|new|copy|salvaged)\.concord(?:-journal|\.lease(?:\.tmp)?|\.part(?:-journal)?|\.before-\d+\.backup)?$|^accounts\.csv$|^workbook\.xlsx$|^backups$|^\.[\da-f-]{36}\.tmp$/u.test(
          file,
        )
      )
        broken.push(`${name}, ${where}: left ${file} behind`)
    return took
  }
  const whole = await once(null)
  for (let point = 0; point < points; point += 1) await once((whole * point) / points)
  return broken
}

/** What is wrong with a file that has to be whole where it is; null: it is, or it isn't there. */
async function problemOf(file: string): Promise<string | null> {
  if (!existsSync(file)) return null
  try {
    if (file.endsWith('.xlsx')) return (await readZip(readFileSync(file))).size > 0 ? null : 'is empty'
    const { db, dispose } = openToRead(file)
    try {
      return verifyRecord(db).problem?.message ?? null
    } finally {
      db.close()
      dispose()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
