import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallMeta } from '#shared/contract/events.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

it('salvages every session of a series as it was, but for the seals', async () => {
  const room = await SessionRoom.published(backend)
  await room.seal()
  const begin = async (kind: 'quarterly' | 'triage' | 'fast-track'): Promise<CallMeta> => {
    const input = { kind, quarter: 'Q2 2027', asOf: '2027-02-22' }
    const { id } = await backend.call('sessions.create', input, room.as('Dana Ruiz'))
    return { ...room.as('Dana Ruiz'), session: id }
  }
  /** Publishes a session, and one person's ballot in it is finished. */
  const vote = async (there: CallMeta): Promise<void> => {
    await backend.call('session.update', { modelReviewed: true }, there)
    await backend.call('session.publish', {}, there)
    backend.acting = there
    await room.vote('Mira Kang', [])
  }
  const givenUp = await begin('triage')
  await vote(givenUp)
  await backend.call('sessions.abandon', { why: 'Nobody came' }, givenUp)
  const open = await begin('quarterly')
  await vote(open)
  await begin('fast-track')
  const told = async (): Promise<unknown> => [
    (await backend.call('sessions.list', {})).map(({ id, kind, phase, state, ended, decided }) =>
      // What was sealed can be sealed again; nobody else's session moves.
      state === 'sealed'
        ? [id, kind, 'decide', 'open', null, decided]
        : [id, kind, phase, state, ended, decided],
    ),
    await backend.call('ballots.status', {}, open),
    await backend.call('ballots.status', {}, givenUp),
  ]
  const before = await told()
  await backend.call('workspace.close', {})
  const to = backend.at('salvaged.concord')
  // A seal is the one row that isn't taken over.
  expect(await backend.call('workspace.salvage', { from: backend.at('small.concord'), to })).toMatchObject({
    lost: 1,
  })
  await backend.call('workspace.open', { path: to })
  const [sessions, ...ballots] = before as [unknown[], ...unknown[]]
  const [after, ...ballotsAfter] = (await told()) as [unknown[], ...unknown[]]
  expect(ballotsAfter).toEqual(ballots)
  expect(new Set(after.map((one) => JSON.stringify(one)))).toEqual(
    new Set(sessions.map((one) => JSON.stringify(one))),
  )
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
})
