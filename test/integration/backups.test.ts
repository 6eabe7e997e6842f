import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BackupKeeper } from '#electron/backend/core/backups.ts'
import { makeBackend, prepareSmall, refusal, type TestBackend } from '#test/support/backend.ts'

let place: TestBackend
let backend: TestBackend
beforeEach(async () => {
  place = makeBackend()
  let minute = 0
  const now = (): string => new Date(Date.UTC(2026, 10, 22, 9, (minute += 1))).toISOString()
  backend = makeBackend(undefined, { backups: new BackupKeeper(place.at('backups'), now) })
  await prepareSmall(backend)
})
afterEach(() => {
  backend.dispose()
  place.dispose()
})

it('a backup is there after closing, and comes back as a file of its own when the workspace is damaged', async () => {
  const file = backend.at('small.concord')
  const { entries, head } = await backend.call('record.verify', {})
  await backend.call('workspace.close', {})
  const [newest] = await backend.call('backups.list', { of: file })
  expect(newest).toMatchObject({ entries })
  const damaged = readFileSync(file).fill(0xa5, 4096, 8192)
  writeFileSync(file, damaged)
  expect(await refusal(backend.call('workspace.open', { path: file }))).toMatchObject({
    code: expect.stringMatching(/^file-(altered|unreadable)$/u) as never,
  })
  const to = backend.at('restored.concord')
  await backend.call('backups.restore', { of: file, name: newest?.name ?? '', to })
  await backend.call('workspace.open', { path: to })
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, entries, head })
  // The damaged file is kept, and nothing is ever written over it.
  expect(readFileSync(file).equals(damaged)).toBe(true)
  expect(
    await refusal(backend.call('backups.restore', { of: file, name: newest?.name ?? '', to: file })),
  ).toMatchObject({ code: 'file-exists' })
  expect(
    await refusal(backend.call('backups.restore', { of: file, name: '../x', to: path.join(to, 'x') })),
  ).toMatchObject({
    code: 'not-found',
  })
  expect(existsSync(path.join(to, 'x'))).toBe(false)
})
