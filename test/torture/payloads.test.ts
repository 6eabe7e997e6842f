import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Chance, seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { contract } from '#shared/contract/contract.ts'
import { ERROR_CODES, type Operation } from '#shared/contract/operation.ts'
import { makeBackend, SMALL, type TestBackend } from '#test/support/backend.ts'
import { howMany, patience } from '#test/support/how-much.ts'
import { hostileValue, likelyInput, type Shape, spoiled, type Words } from '#test/support/random-input.ts'
import { SessionRoom } from '#test/support/session-room.ts'

const EACH = howMany(16, 1_000)
const OPERATIONS: [string, Operation][] = Object.entries<Operation>(contract).filter(
  ([, { door }]) => door === 'backend',
)
/** Refusals that are an entry themselves: a wrong code is counted in the file. */
const COUNTED: ReadonlySet<string> = new Set(['wrong-code'])
const TABLES = ['accounts.csv', 'requests.csv', 'people.csv'] as const
const PHASES = ['prepare', 'scoring', 'revealed', 'sealed'] as const

let backend: TestBackend
let words: Words
let people: readonly string[]
beforeAll(async () => {
  backend = makeBackend()
  watcher = new Database(':memory:')
  const room = await SessionRoom.prepared(backend)
  const themes = (await backend.call('themes.list', {})).map(({ id }) => id)
  const keep = async (name: string): Promise<void> => {
    await backend.call('workspace.saveCopy', { path: backend.at(`${name}.good`) })
  }
  await keep('prepare')
  await backend.call('session.publish', {}, room.as('Dana Ruiz'))
  await keep('scoring')
  await room.vote('Noor Haddad', [['Slack digest', 'revenue', 5]])
  await room.voteRest()
  await room.reveal()
  await keep('revealed')
  await backend.call('workspace.close', {})
  await backend.call('workspace.openSample', { path: backend.at('sample.concord') })
  const sample = await backend.call('people.list', {})
  const chair = sample.find(({ roles }) => roles.includes('vp-cs'))?.id ?? null
  await backend.call('session.close', {}, { actor: chair })
  await keep('sealed')
  await backend.call('workspace.close', {})
  mkdirSync(backend.at('folder'))
  for (const name of TABLES) copyFileSync(path.join(SMALL, name), backend.at(name))
  writeFileSync(backend.at('text.csv'), 'Name,ARR\nAcme,1000\n')
  people = ['Dana Ruiz', 'Noor Haddad', 'Mira Kang'].map((name) => room.person(name))
  words = {
    ids: ['id-000001', 'nobody', '1', ...people, ...themes, ...sample.map(({ id }) => id).slice(0, 4)],
    paths: [
      'open.concord',
      'other.concord',
      'new.concord',
      'folder',
      'text.csv',
      ...TABLES,
      'out.xlsx',
      'out.svg',
      'no/such/folder/x',
    ].map((name) => path.join(backend.dir, name)),
    texts: [
      'Acme',
      'Slack digest',
      'HubSpot sync',
      'Because we know the customers well',
      '0.5',
      'arr',
      '北京 😀 é',
    ],
  }
}, 120_000)
afterAll(() => {
  watcher.close()
  backend.dispose()
})

/** Looks at the open file past the backend. */
let watcher: Database.Database
const head = (): string =>
  JSON.stringify(watcher.prepare('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get())

/** Whatever a payload says, its files stay inside the folder: a page can name no others (grants.test.ts). */
function inFolder(input: unknown, paths: readonly string[]): unknown {
  if (typeof input !== 'object' || input === null) return input
  const made = { ...input } as Record<string, unknown>
  for (const field of paths) {
    const value = made[field]
    if (typeof value === 'string' && value !== '' && !value.startsWith(backend.dir))
      made[field] = path.join(backend.dir, `sub-${value.replaceAll(/\.\.|[/\\]/gu, '_')}`)
  }
  return made
}

/** As it arrives from a page: cloned. What can't be cloned, such as nesting without end, never leaves the page. */
function asCrossed(input: unknown): unknown {
  try {
    return structuredClone(input)
  } catch {
    return null
  }
}

function payload(shape: Shape, chance: Chance): unknown {
  const way = chance.between(0, 9)
  if (way === 0) return hostileValue(chance)
  const likely = likelyInput(shape, chance, words)
  return way < 4 ? likely : spoiled(likely, chance)
}

/** Opens a workspace in a phase, fresh. */
async function open(phase: (typeof PHASES)[number]): Promise<void> {
  watcher.close()
  await backend.call('workspace.close', {})
  const file = backend.at('open.concord')
  copyFileSync(backend.at(`${phase}.good`), file)
  copyFileSync(backend.at('prepare.good'), backend.at('other.concord'))
  await backend.call('workspace.open', { path: file, takeOver: true })
  watcher = new Database(file, { readonly: true })
}

/** Operations that a workspace is opened afresh after: what a hundred accepted payloads leave is no phase any more. */
const FRESH_AFTER = 8
const seen = { answered: 0, refused: new Map<string, number>() }

async function faultsOf(phase: (typeof PHASES)[number]): Promise<string[]> {
  const faults: string[] = []
  const chance = seededChance(20_261_127 + PHASES.indexOf(phase))
  let before = ''
  for (const [at, [name, operation]] of OPERATIONS.entries()) {
    const shape = z.toJSONSchema(operation.in, { io: 'input', unrepresentable: 'any' }) as Shape
    if (at % FRESH_AFTER === 0) await open(phase)
    before = head()
    for (let n = 0; n < EACH / PHASES.length; n += 1) {
      const input = asCrossed(inFolder(payload(shape, chance), operation.paths))
      const answer = await backend.answer(name, input, { actor: chance.pick([null, ...people]) })
      const fault = (what: string): unknown =>
        faults.push(`${phase}, ${name} ${inWords(input)}: ${what.slice(0, 300)}`)
      const now = head()
      if (answer.ok) {
        seen.answered += 1
        const out = operation.out.safeParse(answer.value)
        if (!out.success) fault(`answered against the contract: ${out.error.message}`)
        if (operation.kind === 'query' && now !== before) fault('a question wrote an entry')
      } else {
        const { code, message } = answer.error
        seen.refused.set(code, (seen.refused.get(code) ?? 0) + 1)
        if (code === 'internal' || !ERROR_CODES.includes(code)) fault(`${code}: ${message}`)
        if (message === '') fault('refused without a word')
        if (now !== before && !COUNTED.has(code)) fault(`refused (${code}), and an entry was written`)
      }
      if (answer.ok && name.startsWith('workspace.')) await open(phase)
      before = head()
    }
  }
  const whole = await backend.call('record.verify', {})
  if (whole.problem) faults.push(`${phase}: ${whole.problem.message}`)
  return faults
}

describe(`${EACH} payloads for each of ${OPERATIONS.length} operations`, () => {
  it.each(PHASES)(
    'are answered or refused in words: %s',
    { timeout: patience(EACH * OPERATIONS.length) },
    async (phase) => {
      expect(await faultsOf(phase)).toEqual([])
    },
  )

  it('some of them as if they were honest', () => {
    const refused = [...seen.refused].toSorted(([, a], [, b]) => b - a)
    console.info(
      `payloads: ${seen.answered} answered; refused: ${refused.map(([code, n]) => `${code} ${n}`).join(', ')}`,
    )
    expect(seen.answered).toBeGreaterThan(OPERATIONS.length)
    expect(seen.refused.size).toBeGreaterThan(15)
  })
})

/** The payload as far as a line of a report can hold it. */
function inWords(input: unknown): string {
  try {
    return (JSON.stringify(input) ?? String(input)).slice(0, 160)
  } catch {
    return 'a payload that JSON can’t hold'
  }
}
