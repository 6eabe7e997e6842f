import { afterEach, beforeEach, expect, it } from 'vitest'
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
