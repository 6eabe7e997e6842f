import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallMeta } from '#shared/contract/events.ts'
import { makeBackend, refusal, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const text = 'The HubSpot number was typed with a digit too many.'

type Kind = 'quarterly' | 'triage' | 'fast-track'
/** Begins another session; whoever acts from now on does so in it. */
async function begin(room: SessionRoom, kind: Kind): Promise<CallMeta> {
  const input = { kind, quarter: 'Q2 2027', asOf: '2027-02-22' }
  const { id } = await backend.call('sessions.create', input, room.as('Dana Ruiz'))
  return { ...room.as('Dana Ruiz'), session: id }
}

async function publish(there: CallMeta): Promise<void> {
  await backend.call('session.update', { modelReviewed: true }, there)
  await backend.call('session.publish', {}, there)
  backend.acting = there
}

async function salvage(change = ''): Promise<{ kept: number; lost: number }> {
  await backend.call('workspace.close', {})
  const db = new Database(backend.at('small.concord'))
  db.pragma('foreign_keys = OFF')
  db.exec(change)
  db.close()
  const to = backend.at('salvaged.concord')
  const outcome = await backend.call('workspace.salvage', { from: backend.at('small.concord'), to })
  await backend.call('workspace.open', { path: to })
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, salvaged: true, sealed: null })
  return outcome
}

it('salvages every session of a series as it was, and no seal proves anything', async () => {
  const room = await SessionRoom.published(backend)
  await room.seal()
  const [first] = await backend.call('sessions.list', {})
  const sealed = { ...room.as('Dana Ruiz'), session: first?.id ?? '' }
  await backend.call('amendments.add', { kind: 'correction', corrects: 1, text }, sealed)
  const givenUp = await begin(room, 'triage')
  await publish(givenUp)
  await room.vote('Mira Kang', [])
  const open = await begin(room, 'quarterly')
  await publish(open)
  await room.vote('Mira Kang', [])
  await backend.call('sessions.abandon', { why: 'Nobody came' }, givenUp)
  await begin(room, 'fast-track')
  const told = async (): Promise<unknown> => [
    (await backend.call('sessions.list', {})).map((session) => ({ ...session, holds: null })),
    (await backend.call('amendments.list', {}, sealed)).map((one) => one.text),
    (await backend.call('ranking.get', {}, sealed)).ranked,
    await backend.call('ballots.status', {}, open),
    await backend.call('ballots.status', {}, givenUp),
  ]
  const before = await told()
  expect(await salvage()).toMatchObject({ lost: 0 })
  expect(await told()).toEqual(before)
  const list = await backend.call('sessions.list', {})
  expect(list.filter(({ state }) => state === 'sealed').map(({ holds }) => holds)).toEqual([null])
  // A second quarter is refused while one is open, as before; what is over isn't decided a second time.
  expect(await refusal(begin(room, 'quarterly'))).toMatchObject({ code: 'session-open' })
  expect(await refusal(backend.call('session.close', {}, sealed))).toMatchObject({ code: 'sealed' })
  expect((await backend.call('workspace.get', {}, sealed))?.session.seal).toMatchObject({ hash: null })
  const dir = backend.at('memos')
  const memos = async (): Promise<string[]> => {
    await backend.call('exports.memos', { dir, formats: ['md'], cut: 'internal', pack: false }, sealed)
    return readdirSync(dir).map((name) => readFileSync(path.join(dir, name), 'utf8'))
  }
  const printed = await memos()
  expect(printed.length).toBeGreaterThan(2)
  for (const memo of printed) expect(memo).toContain('nothing proves this result')
  // They name the entry that took them over, however long the record has grown since.
  await backend.call('workspace.rename', { name: 'Goes on' }, open)
  rmSync(dir, { recursive: true })
  expect(await memos()).toEqual(printed)
})

it('leaves one session of a kind open where seals can’t be given again', async () => {
  const room = await SessionRoom.published(backend)
  await room.seal()
  const second = await begin(room, 'quarterly')
  await publish(second)
  await room.seal()
  const ida = { id: null, name: 'Ida Berg', title: '', email: '', roles: ['cs-ops' as const] }
  const { id: actor } = await backend.call('people.save', ida)
  const givenUp = await begin(room, 'triage')
  await backend.call('sessions.abandon', { why: 'Nobody came' }, { ...givenUp, actor })
  await salvage(
    `DROP TRIGGER sealed_decision_delete; DELETE FROM decision; DELETE FROM person WHERE name = 'Ida Berg'`,
  )
  // Who gave the triage up is lost; that it was given up isn't.
  expect(
    (await backend.call('sessions.list', {})).map(({ kind, state, phase, id }) => [
      kind,
      state,
      phase,
      id === second.session,
    ]),
  ).toEqual([
    ['quarterly', 'open', 'decide', true],
    ['triage', 'abandoned', 'prepare', false],
    ['quarterly', 'abandoned', 'tell', false],
  ])
})
