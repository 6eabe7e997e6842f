import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBackend, prepareSmall, refusal, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = makeBackend()
  await prepareSmall(backend)
})
afterEach(() => backend.dispose())

const CALL = '0b2f6a4e-7d41-4f1e-9c63-5f2d1a9b8c70'
const theme = (name: string) => ({ id: null, name, description: '', complianceRuling: null })
const names = async (): Promise<string[]> =>
  (await backend.call('themes.list', {})).map(({ name }) => name).filter((name) => name.startsWith('New'))

test('a call that was written is found by its id after a restart, and is never written twice', async () => {
  const meta = { actor: null, call: CALL }
  expect(await backend.call('record.written', { call: CALL })).toEqual({ written: false, id: null })
  const { id } = await backend.call('themes.save', theme('New'), meta)
  const { path } = (await backend.call('workspace.get', {})) ?? { path: '' }
  // As after the end of the process: nothing is known but the file.
  await backend.call('workspace.close', {})
  await backend.call('workspace.open', { path })
  expect(await backend.call('record.written', { call: CALL })).toEqual({ written: true, id })
  expect(await refusal(backend.call('themes.save', theme('New too'), meta))).toMatchObject({
    code: 'recorded',
  })
  expect(await names()).toEqual(['New'])
  await backend.call('record.undo', {})
  expect(await names()).toEqual([])
  expect((await backend.call('record.verify', {})).ok).toBe(true)
})

test('a refused call is not written, and may be tried again under its id', async () => {
  const meta = { actor: null, call: CALL }
  const [taken] = await backend.call('themes.list', {})
  expect(await refusal(backend.call('themes.save', theme(taken?.name ?? ''), meta))).toMatchObject({
    code: 'name-taken',
  })
  await backend.call('themes.save', theme('New'), meta)
  expect(await names()).toEqual(['New'])
})
