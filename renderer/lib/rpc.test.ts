import { afterEach, expect, it, vi } from 'vitest'
import type { CallMeta } from '#shared/contract/events.ts'
import type { Answer } from '#shared/contract/operation.ts'
import { call, isReadAgainByCaller } from './rpc.ts'

const STOPPED: Answer = {
  ok: false,
  error: { code: 'backend-stopped', message: 'It was restarted. Try again.' },
}
const theme = { id: null, name: 'SSO', description: '', complianceRuling: null }

/** A backend that stops during the first call; what it then says of it. */
function stopsOnce(written: { written: boolean; id: string | null }) {
  const calls: { operation: string; input: unknown; meta: CallMeta }[] = []
  vi.stubGlobal('window', {
    concord: {
      call: (operation: string, input: unknown, meta: CallMeta): Promise<Answer> => {
        calls.push({ operation, input, meta })
        return Promise.resolve(operation === 'record.written' ? { ok: true, value: written } : STOPPED)
      },
      on: () => () => undefined,
    },
  })
  return calls
}
afterEach(() => vi.unstubAllGlobals())

it('asks by the call’s own id whether it was written, and answers as the call would have', async () => {
  const calls = stopsOnce({ written: true, id: 't-1' })
  expect(await call('themes.save', theme)).toEqual({ id: 't-1' })
  expect(calls.map(({ operation }) => operation)).toEqual(['themes.save', 'record.written'])
  expect(calls[1]?.input).toEqual({ call: calls[0]?.meta.call })
  expect(await call('workspace.rename', { name: 'X' })).toBeNull()
})

it('says that it was recorded where the answer can’t be had again, and that it wasn’t where it wasn’t', async () => {
  stopsOnce({ written: true, id: null })
  await expect(call('record.undo', {})).rejects.toMatchObject({ code: 'recorded' })
  stopsOnce({ written: false, id: null })
  await expect(call('themes.save', theme)).rejects.toMatchObject({ code: 'backend-stopped' })
})

it('gives each change an id of its own, and none to a question', async () => {
  const calls = stopsOnce({ written: false, id: null })
  await Promise.allSettled([call('themes.save', theme), call('themes.save', theme), call('themes.list', {})])
  const ids = calls.filter(({ operation }) => operation.startsWith('themes.')).map(({ meta }) => meta.call)
  expect(new Set(ids).size).toBe(3)
  expect(ids[2]).toBeUndefined()
})

it('tells by its id the news of a change whose caller reads again what it touched, once', async () => {
  const calls = stopsOnce({ written: true, id: 't-1' })
  await call('themes.save', theme, { readsAgain: true })
  await call('themes.save', theme)
  const [mine, other] = calls
    .filter(({ operation }) => operation === 'themes.save')
    .map(({ meta }) => meta.call)
  expect([isReadAgainByCaller(mine), isReadAgainByCaller(mine)]).toEqual([true, false])
  expect(isReadAgainByCaller(other)).toBe(false)
  expect(isReadAgainByCaller(undefined)).toBe(false)
})
