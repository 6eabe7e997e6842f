import { afterEach, beforeEach, expect, it } from 'vitest'
import { SessionRoom } from '#test/support/session-room.ts'
import { makeBackend, prepareSmall, refusal, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = makeBackend()
  await prepareSmall(backend)
})
afterEach(() => backend.dispose())

const firstPerson = async () => {
  const [first] = await backend.call('people.list', {})
  if (!first) throw new Error('Nobody is on the list.')
  return first
}

it('says who has a code before anything is published, and never which', async () => {
  const { id, name } = await firstPerson()
  await backend.call('people.setCode', { personId: id, code: '4071', current: null })
  const people = await backend.call('people.list', {})
  expect(people.filter((person) => person.hasCode).map((person) => person.name)).toEqual([name])
  const said = JSON.stringify([
    people,
    await backend.call('record.list', { before: null, limit: 1_000 }),
    await backend.call('workspace.get', {}),
  ])
  expect(said).not.toContain('4071')
})

it('takes a code away only from whoever knows it: undo passes it by', async () => {
  const { id, name } = await firstPerson()
  const before = (await backend.call('workspace.get', {}))?.undo
  await backend.call('people.setCode', { personId: id, code: '4071', current: null })
  expect((await backend.call('workspace.get', {}))?.undo).toBe(before)
  const refused = await refusal(backend.call('people.setCode', { personId: id, code: null, current: '1111' }))
  expect(refused.code).toBe('wrong-code')
  await backend.call('people.setCode', { personId: id, code: null, current: '4071' })
  const person = (await backend.call('people.list', {})).find((one) => one.id === id)
  expect(person).toMatchObject({ name, hasCode: false })
})

it('counts wrong codes in the file, lets nobody guess on, and never shuts a ballot for good', async () => {
  const room = await SessionRoom.of(backend)
  await backend.call('session.publish', {}, room.as('Dana Ruiz'))
  const personId = room.person('Mira Kang')
  const as = room.as('Mira Kang')
  await backend.call('people.setCode', { personId, code: '4071', current: null }, as)
  const open = (code: string): Promise<unknown> => backend.call('ballots.open', { personId, code }, as)
  await open('4071')
  await backend.call('ballots.score', room.score(['SSO for guests', 'alignment', 4]))
  for (let n = 1; n <= 5; n += 1) expect(await refusal(open(`000${n}`))).toMatchObject({ code: 'wrong-code' })
  const latest = async () => (await backend.call('record.list', { before: null, limit: 1 })).entries[0]
  expect(await latest()).toMatchObject({ label: 'Wrong code for Mira Kang’s ballot (5 in a row)' })
  // The right one waits like any other, also after the workspace was opened anew.
  const { path } = (await backend.call('workspace.get', {})) ?? { path: '' }
  await backend.call('workspace.close', {})
  await backend.call('workspace.open', { path })
  expect((await refusal(open('4071'))).message).toMatch(/wrong 5 times in a row. Try again in 1 minute/)
  expect((await backend.call('record.verify', {})).ok).toBe(true)
  backend.skip(60)
  await open('4071')
  const entries = (await backend.call('record.list', { before: null, limit: 5 })).entries
  expect(entries.map(({ label }) => label)).toContain('Right code for Mira Kang’s ballot, after 5 wrong ones')
})

it('gives somebody whose code is lost another one, and leaves the ballot as it is', async () => {
  const room = await SessionRoom.of(backend)
  await backend.call('session.publish', {}, room.as('Dana Ruiz'))
  const personId = room.person('Mira Kang')
  const as = room.as('Mira Kang')
  await backend.call('people.setCode', { personId, code: '4071', current: null }, as)
  await backend.call('ballots.open', { personId, code: '4071' }, as)
  await backend.call('ballots.score', room.score(['SSO for guests', 'alignment', 4]))
  const filled = await backend.call('ballots.get', {})
  const reset = { personId, code: '5555', why: 'Mira forgot it over lunch.' }
  expect(await backend.call('ballots.resetCode', reset, room.as('Dana Ruiz'))).toBeNull()
  expect(await backend.call('ballots.get', {})).toBeNull()
  expect(await refusal(backend.call('ballots.open', { personId, code: '4071' }, as))).toMatchObject({
    code: 'wrong-code',
  })
  await backend.call('ballots.open', { personId, code: '5555' }, as)
  expect(await backend.call('ballots.get', {})).toEqual(filled)
  expect((await backend.call('workspace.get', {}))?.undo).not.toMatch(/code/i)
})

it('keeps what is typed for a ballot with that ballot, behind its code, and in no file', async () => {
  const room = await SessionRoom.of(backend)
  await backend.call('session.publish', {}, room.as('Dana Ruiz'))
  const personId = room.person('Mira Kang')
  backend.acting = room.as('Mira Kang')
  await backend.call('people.setCode', { personId, code: '4071', current: null })
  const { themes, unfinished } = await backend.call('ballots.open', { personId, code: '4071' })
  expect(unfinished).toEqual({})
  const typed = 'Half a reason that nobody else may read'
  const drafts = {
    [`${themes[0]?.themeId ?? ''} breadth`]: { score: null, fit: null, reason: typed },
  }
  const before = (await backend.call('workspace.get', {}))?.head.seq
  await backend.call('ballots.keep', { drafts })
  expect((await backend.call('workspace.get', {}))?.head.seq).toBe(before)
  await backend.call('ballots.handOver', {})
  expect((await refusal(backend.call('ballots.keep', { drafts }))).code).toBe('ballot-closed')
  expect((await refusal(backend.call('ballots.open', { personId, code: '1111' }))).code).toBe('wrong-code')
  expect(await backend.call('ballots.get', {})).toBeNull()
  const others = await Promise.all([
    backend.call('ballots.status', {}),
    backend.call('workspace.get', {}),
    backend.call('record.list', { before: null, limit: 1_000 }),
  ])
  expect(JSON.stringify(others)).not.toContain(typed)
  expect((await backend.call('ballots.open', { personId, code: '4071' })).unfinished).toEqual(drafts)
  await backend.call('ballots.discard', { personId, why: 'Begun twice' })
  expect((await backend.call('ballots.open', { personId, code: null })).unfinished).toEqual({})
})
