import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallMeta } from '#shared/contract/events.ts'
import { makeBackend, refusal, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

type Two = { room: SessionRoom; quarter: string; triage: string; as: (name: string, id: string) => CallMeta }

/** A quarter and a triage of the same workspace, both with open ballots. */
async function twoPublished(): Promise<Two> {
  const room = await SessionRoom.published(backend)
  const quarter = (await backend.call('workspace.get', {}))?.session.id ?? ''
  const next = { kind: 'triage', quarter: 'Q1 2027', asOf: '2026-11-22' } as const
  const { id: triage } = await backend.call('sessions.create', next, room.as('Dana Ruiz'))
  const as = (name: string, session: string): CallMeta => ({ ...room.as(name), session })
  await backend.call('session.update', { modelReviewed: true }, as('Dana Ruiz', triage))
  await backend.call('session.publish', {}, as('Dana Ruiz', triage))
  return { room, quarter, triage, as }
}

describe('a ballot that is begun in one session', () => {
  it('is guarded by its code still when the person’s ballot of another session is discarded', async () => {
    const { room, quarter, triage, as } = await twoPublished()
    const personId = room.person('Mira Kang')
    await backend.call('people.setCode', { personId, code: '4711', current: null }, as('Mira Kang', quarter))
    await backend.call('ballots.open', { personId, code: '4711' }, as('Mira Kang', quarter))
    await backend.call(
      'ballots.score',
      room.score(['HubSpot sync', 'alignment', 5]),
      as('Mira Kang', quarter),
    )
    await backend.call('ballots.handOver', {}, as('Mira Kang', quarter))
    await backend.call('ballots.discard', { personId, why: 'The code is lost' }, as('Dana Ruiz', triage))
    expect(
      await refusal(backend.call('ballots.open', { personId, code: null }, as('Dana Ruiz', quarter))),
    ).toMatchObject({ code: 'wrong-code' })
    // Nothing else is guarded by it, so it goes with this one.
    await backend.call('ballots.discard', { personId, why: 'The code is lost' }, as('Dana Ruiz', quarter))
    await backend.call('ballots.open', { personId, code: null }, as('Mira Kang', quarter))
    expect((await backend.call('ballots.get', {}, as('Mira Kang', quarter)))?.gaps).toHaveLength(5)
  })

  it('keeps the roles it was given in, whichever session is on screen', async () => {
    const { room, quarter, triage, as } = await twoPublished()
    const id = room.person('Mira Kang')
    await backend.call('ballots.open', { personId: id, code: null }, as('Mira Kang', quarter))
    await backend.call(
      'ballots.score',
      room.score(['HubSpot sync', 'alignment', 5]),
      as('Mira Kang', quarter),
    )
    const other = { id, name: 'Mira Kang', title: '', email: '', roles: ['cs-ops' as const] }
    for (const session of [quarter, triage])
      expect(await refusal(backend.call('people.save', other, as('Dana Ruiz', session)))).toMatchObject({
        code: 'in-use',
      })
    const file = backend.at('people.csv')
    writeFileSync(file, 'name,roles\nMira Kang,CS Ops\n')
    const roles = async (): Promise<unknown> =>
      (await backend.call('people.list', {})).find((person) => person.id === id)?.roles
    const importRoles = async (): Promise<void> => {
      const asked = as('Dana Ruiz', triage)
      const { importId, mapping } = await backend.call('imports.read', { path: file, kind: 'people' }, asked)
      await backend.call('imports.apply', { importId, mapping }, asked)
    }
    await importRoles()
    expect(await roles()).toEqual(['pm-lead'])
    // A session that came to nothing holds nobody's roles.
    await backend.call('sessions.abandon', { why: 'Nobody came' }, as('Dana Ruiz', quarter))
    await importRoles()
    expect(await roles()).toEqual(['cs-ops'])
  })
})

it('a workbook of one session isn’t taken by another, in words that tell the two apart', async () => {
  const { room, quarter, triage, as } = await twoPublished()
  const { files } = await backend.call(
    'ballots.writeWorkbooks',
    { dir: backend.at('ballots'), personIds: [room.person('Mira Kang')] },
    as('Dana Ruiz', quarter),
  )
  const path = files[0] ?? ''
  expect(
    await refusal(backend.call('ballots.importWorkbook', { path }, as('Dana Ruiz', triage))),
  ).toMatchObject({
    code: 'ballot-refused',
    message: expect.stringContaining('this is the Q1 2027 triage') as string,
  })
})

it('a score that was taken back stays hidden when the publishing is taken back too', async () => {
  const room = await SessionRoom.published(backend)
  const why = 'They leave without it, I know it'
  await backend.call('ballots.open', { personId: room.person('Mira Kang'), code: null })
  await backend.call('ballots.score', room.score(['HubSpot sync', 'alignment', 5, why]))
  // The score, the beginning of the ballot, and the publishing.
  for (let n = 0; n < 3; n += 1) await backend.call('record.undo', {}, room.as('Dana Ruiz'))
  expect((await backend.call('workspace.get', {}))?.session.phase).toBe('prepare')
  const path = backend.at('dump.jsonl')
  await backend.call('record.dump', { path })
  const told = [
    JSON.stringify(await backend.call('record.list', { before: null, limit: 500 })),
    readFileSync(path, 'utf8'),
  ].join('')
  expect(told).toContain('Ballot of Mira Kang')
  expect(told).not.toContain(why)
  expect(told).not.toContain('"table":"ballot_score"')
})
