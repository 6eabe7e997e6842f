import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { contract } from '#shared/contract/contract.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { Operation } from '#shared/contract/operation.ts'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { concord } from '#test/support/command-line.ts'
import { likelyInput, type Shape } from '#test/support/random-input.ts'
import { readZip } from '#test/support/read-zip.ts'
import { SessionRoom } from '#test/support/session-room.ts'

/** Two rooms in which everything is the same but what people put on their ballots, as many scores of each. */
type Secret = { readonly score: Score; readonly other: Score; readonly reason: string }
const SECRETS: readonly Secret[] = [
  { score: 5, other: 1, reason: 'They leave without it, I know it' },
  { score: 1, other: 4, reason: 'Nobody ever asked me about this' },
]
/** The one theme on which both rooms say the same, so that it can be revealed. */
const SHOWN = 'HubSpot sync'
/** Inputs tried for each question. */
const EACH = 4

/** What may differ: fingerprints, which follow from every row, ballots included; ids by chance; and a clock that is the system's. */
const settled = (text: string, dir: string): string =>
  text
    .replaceAll(dir, 'DIR')
    .replaceAll(
      /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|\b(?:[\da-f]{64}|[\da-f]{16}|[\da-f]{12})\b|\b[\da-f]{4}(?: [\da-f]{4}){2,}\b/gu,
      'HASH',
    )
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'TIME')

async function filesIn(dir: string, names: readonly string[]): Promise<string[]> {
  return Promise.all(
    names.toSorted().map(async (name) => {
      const bytes = readFileSync(path.join(dir, name))
      // What a file is, its name needn't say: any operation writes to any path here.
      if (bytes.toString('latin1', 0, 2) !== 'PK') return `${name}\n${bytes.toString('latin1')}`
      const parts = [...(await readZip(bytes))].map(([part, text]) => `${part}\n${text}`)
      return `${name}\n${parts.join('\n')}`
    }),
  )
}

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(dir, name)).isFile(),
  )

/** Everything that somebody without the ballots can learn in a phase: answers, files, words of the command line. */
async function learned(backend: TestBackend, phase: string): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  const dir = backend.at(`out-${phase}`)
  mkdirSync(dir)
  const people = (await backend.call('people.list', {})).map(({ id }) => id)
  const themes = (await backend.call('themes.list', {})).map(({ id }) => id)
  const accounts = (await backend.call('accounts.list', {})).map(({ id }) => id)
  // Asked through the session on screen, through another, and through one that isn't there.
  const sessions = ['', ...(await backend.call('sessions.list', {})).map(({ id }) => id), 'forged']
  const words = {
    ids: [...people, ...themes, ...accounts.slice(0, 3), 'nobody'],
    paths: ['a', 'b.xlsx', 'c.svg', 'd.jsonl'].map((name) => path.join(dir, name)),
    texts: ['Slack digest', 'They leave', 'arr'],
  }
  const chance = seededChance(20_261_127)
  for (const [name, operation] of Object.entries<Operation>(contract)) {
    const asks = operation.kind === 'query' || name.startsWith('exports.') || name === 'record.dump'
    if (operation.door !== 'backend' || !asks) continue
    const shape = z.toJSONSchema(operation.in, { io: 'input', unrepresentable: 'any' }) as Shape
    for (let n = 0; n < EACH; n += 1) {
      const input = likelyInput(shape, chance, words)
      const session = chance.pick(sessions)
      const key = `${phase}: ${name} ${session} ${settled(JSON.stringify(input), backend.dir)}`
      if (told.has(key)) continue
      const meta = { actor: chance.pick(people), ...(session === '' ? {} : { session }) }
      const answer = await backend.answer(name, input, meta)
      told.set(key, settled(JSON.stringify(answer), backend.dir))
    }
  }
  const copy = backend.at(`copy-${phase}.concord`)
  copyFileSync(backend.at('small.concord'), copy)
  const out = path.join(dir, 'cli')
  for (const command of [
    ['verify', copy],
    ['dump', '--workspace', copy, '--out', path.join(dir, 'dump')],
    ['preread', '--workspace', copy, '--out', out, '--session', '1'],
    ['preread', '--workspace', copy, '--out', path.join(dir, 'triage')],
    ['export', '--workspace', copy, '--out', out, '--pack', '--session', '1'],
    ['ballots', '--workspace', copy, '--out', out, '--by', 'Dana Ruiz', '--session', '1'],
  ]) {
    const { code, text } = await concord(...command)
    told.set(
      `${phase}: concord ${command.length} ${command[0] ?? ''}`,
      settled(`${code} ${text}`, backend.dir),
    )
  }
  for (const file of await filesIn(dir, filesBelow(dir)))
    told.set(`${phase}: file ${file.split('\n', 1)[0] ?? ''}`, settled(file, backend.dir))
  return told
}

async function run(secret: Secret): Promise<{ told: Map<string, string>; revealed: Map<string, string> }> {
  const events: AppEvent[] = []
  const backend = makeBackend((event) => void events.push(event))
  try {
    const room = await SessionRoom.published(backend)
    const quarter = (await backend.call('workspace.get', {}))?.session.id ?? ''
    const beside = { kind: 'triage', quarter: 'Q1 2027', asOf: '2026-11-22' } as const
    await backend.call('sessions.create', beside, room.as('Dana Ruiz'))
    // What this test does itself is about the quarter; what it asks is about any session.
    backend.acting = { ...room.as('Dana Ruiz'), session: quarter }
    const told = new Map<string, string>()
    const take = async (phase: string): Promise<void> => {
      for (const [key, value] of await learned(backend, phase)) told.set(key, value)
    }
    for (const [at, name] of ['Noor Haddad', 'Mira Kang', 'Dana Ruiz'].entries()) {
      const score = at === 1 ? secret.other : secret.score
      await room.fill(name, [['Slack digest', 'revenue', score, secret.reason]])
      if (at === 0) {
        await backend.call('ballots.handOver', {})
        await take('a ballot begun')
        await room.fill(name, [])
      }
      const ballot = await backend.call('ballots.get', {})
      for (const { themeId, dimension } of ballot?.gaps ?? []) {
        const same = themeId === room.theme(SHOWN)
        const given = {
          themeId,
          dimension,
          score: same ? (3 as const) : score,
          reason: same ? 'We all said so before' : secret.reason,
        }
        await backend.call('ballots.score', given)
      }
      await backend.call('ballots.finish', {})
    }
    await take('some ballots in')
    await room.voteRest()
    await take('all ballots in')
    await backend.call('session.reveal', { themeIds: [room.theme(SHOWN)] })
    await take('one theme revealed')
    // How often a piece of work tells how far it is depends on the machine.
    const news = events.filter(({ type }) => type !== 'progress').map((event) => JSON.stringify(event))
    told.set('events', settled(news.join('\n'), backend.dir))
    await backend.call('session.reveal', { themeIds: null })
    return { told, revealed: await learned(backend, 'revealed') }
  } finally {
    backend.dispose()
  }
}

/** What two runs told differently, each with the place where it does. */
function differences(one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>): string[] {
  return [...one].flatMap(([key, value]) => {
    const other = two.get(key) ?? ''
    if (value === other) return []
    const at =
      Array.from({ length: value.length }, (_, index) => index).find(
        (index) => value[index] !== other[index],
      ) ?? value.length
    const [from, to] = [Math.max(0, at - 80), at + 80]
    return [`${key.slice(0, 200)}\n  ${value.slice(from, to)}\n  ${other.slice(from, to)}`]
  })
}

it('tells the same of every ballot until its theme is revealed', { timeout: 240_000 }, async () => {
  const [one, two] = [await run(SECRETS[0] as Secret), await run(SECRETS[1] as Secret)]
  expect([...one.told.keys()]).toEqual([...two.told.keys()])
  const differing = differences(one.told, two.told)
  const seen = differences(one.revealed, two.revealed)
  console.info(
    `blindness: ${one.told.size} answers, files and outputs of two runs compared: ${differing.length} differ; ${seen.length} of ${one.revealed.size} do once all is revealed`,
  )
  expect(differing).toEqual([])
  // Had the two runs been the same, nothing would be proven.
  expect(seen.length).toBeGreaterThan(10)
})
