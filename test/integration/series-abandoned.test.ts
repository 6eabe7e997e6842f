import { writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { contract } from '#shared/contract/contract.ts'
import type { Operation } from '#shared/contract/operation.ts'
import { importFile, makeBackend, type TestBackend } from '#test/support/backend.ts'
import { likelyInput, type Shape } from '#test/support/random-input.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

/** Inputs tried for each operation. */
const EACH = 15

it.each([
  ['in Prepare', false],
  ['with ballots begun', true],
])(
  'a session given up %s changes by no operation, and refuses in words',
  { timeout: 60_000 },
  async (_, published) => {
    const room = await SessionRoom.prepared(backend)
    const next = { kind: 'triage', quarter: 'Q1 2027', asOf: '2026-11-22' } as const
    const { id } = await backend.call('sessions.create', next, room.as('Dana Ruiz'))
    const there = { ...room.as('Dana Ruiz'), session: id }
    if (published) {
      await backend.call('session.update', { modelReviewed: true }, there)
      await backend.call('session.publish', {}, there)
      await backend.call('ballots.open', { personId: room.person('Mira Kang'), code: null }, there)
    }
    await backend.call('sessions.abandon', { why: 'Nobody came' }, there)
    const db = new Database(backend.at('small.concord'), { readonly: true })
    const { last } = db.prepare<[], { last: number }>('SELECT max(seq) AS last FROM entry').get() ?? {
      last: 0,
    }
    const file = backend.at('themes.csv')
    writeFileSync(file, 'theme,description,fit,alignment\nHubSpot sync,Changed,none,1\n')
    await importFile({ ...backend, call: (op, input) => backend.call(op, input, there) }, 'themes', file)
    const idsOf = async (name: 'people.list' | 'themes.list' | 'roadmap.list'): Promise<string[]> =>
      (await backend.call(name, {})).map((one) => one.id)
    const words = {
      ids: [
        ...(await idsOf('people.list')),
        ...(await idsOf('themes.list')),
        ...(await idsOf('roadmap.list')),
      ],
      paths: [backend.at('some.xlsx')],
      texts: ['Because this is what we heard', 'HubSpot sync'],
    }
    const chance = seededChance(20_261_127)
    const codes = new Map<string, number>()
    for (const [name, operation] of Object.entries<Operation>(contract)) {
      if (operation.door !== 'backend' || operation.kind !== 'mutation') continue
      if (/^(?:exports|workspace|backups)\./u.test(name)) continue
      const shape = z.toJSONSchema(operation.in, { io: 'input', unrepresentable: 'any' }) as Shape
      for (let n = 0; n < EACH; n += 1) {
        const answer = await backend.answer(name, likelyInput(shape, chance, words), there)
        const code = answer.ok ? 'done' : answer.error.code
        codes.set(code, (codes.get(code) ?? 0) + 1)
        expect(code, `${name}: ${JSON.stringify(answer)}`).not.toMatch(/internal|file-unreadable/u)
      }
    }
    const changed = db
      .prepare(
        `SELECT e.kind, c.tbl FROM change c JOIN entry e ON e.seq = c.seq WHERE c.seq > ? AND c.tbl <> 'abandonment'
         AND (json_extract(coalesce(c.after, c.before), '$.session_id') = ? OR c.key = json_object('id', ?))`,
      )
      .all(last, id, id)
    db.close()
    expect(changed).toEqual([])
    expect(codes.get('abandoned')).toBeGreaterThan(EACH)
    expect(codes.get('done')).toBeGreaterThan(EACH)
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
  },
)
