import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import Database from 'better-sqlite3'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => {
  vi.restoreAllMocks()
  backend.dispose()
})

it('an operation looks only at what was recorded since the last, however long ago a session was published', async () => {
  const room = await SessionRoom.published(backend)
  const rename = (name: string): Promise<unknown> =>
    backend.call('workspace.rename', { name }, room.as('Dana Ruiz'))
  const told = async (): Promise<boolean | undefined> =>
    (await backend.call('workspace.get', {}))?.session.changedSince
  const theme = { id: null, name: 'Dark mode', description: '', complianceRuling: null }
  expect(await told()).toBe(false)
  const memory = new Database(':memory:')
  const statements = Object.getPrototypeOf(memory.prepare('SELECT 1')) as Database.Statement
  memory.close()
  const get = vi.spyOn(statements, 'get')
  /** How far back the changes of the record were looked through. */
  const looked = (): number[] => {
    const asked = get.mock.calls.flatMap(([since], at) => {
      const { source } = get.mock.contexts[at] as Database.Statement
      return source.includes('FROM change WHERE seq >') ? [Number(since)] : []
    })
    get.mockClear()
    return asked
  }
  const head = async (): Promise<number> => (await backend.call('workspace.get', {}))?.head.seq ?? 0
  for (const changed of [false, true]) {
    if (changed) await backend.call('themes.save', theme, room.as('Dana Ruiz'))
    expect(await told()).toBe(changed)
    for (let n = 0; n < 3; n += 1) {
      const before = await head()
      looked()
      await rename(`${String(changed)} ${n}`)
      expect(await told()).toBe(changed)
      expect(Math.min(...looked())).toBeGreaterThanOrEqual(before)
    }
  }
})
