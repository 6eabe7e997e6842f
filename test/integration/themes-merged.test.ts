import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFile, makeBackend, refusal, SMALL, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
let room: SessionRoom
beforeEach(async () => {
  backend = makeBackend()
  room = await SessionRoom.prepared(backend)
})
afterEach(() => backend.dispose())

const themes = async (): Promise<Map<string, { accounts: number; requests: number; also: string[] }>> =>
  new Map(
    (await backend.call('themes.list', {})).map(({ name, accounts, requests, alsoKnownAs }) => [
      name,
      { accounts, requests, also: alsoKnownAs },
    ]),
  )
const askers = async (name: string): Promise<string[]> =>
  (await backend.call('requests.list', {}))
    .filter(({ themeName }) => themeName === name)
    .map(({ who }) => who)
const verified = async (): Promise<boolean> => (await backend.call('record.verify', {})).ok

describe('themes that are one', () => {
  test('merge in one gesture: requests move, an account counts once, the name is remembered, undo brings all back', async () => {
    const before = await themes()
    const names = [...before.keys()]
    const [into = '', other = ''] = names
    const both = new Set([...(await askers(into)), ...(await askers(other))])
    const moved = before.get(other)?.requests ?? 0
    expect(moved).toBeGreaterThan(0)
    const entries = (await backend.call('record.list', { before: null, limit: 1 })).entries[0]?.seq ?? 0
    expect(
      await backend.call('themes.merge', { into: room.theme(into), themeIds: [room.theme(other)] }),
    ).toEqual({ requests: moved })
    expect((await backend.call('record.list', { before: null, limit: 1 })).entries[0]).toMatchObject({
      seq: entries + 1,
      label: `“${other}” merged into “${into}”`,
    })
    const after = await themes()
    expect([...after.keys()]).toEqual(names.filter((name) => name !== other))
    expect(after.get(into)).toMatchObject({
      requests: (before.get(into)?.requests ?? 0) + moved,
      also: [other],
    })
    expect(after.get(into)?.accounts).toBe(both.size)
    // The same file again says nothing new: the name stands for where it went.
    await importFile(backend, 'requests', path.join(SMALL, 'requests.csv'))
    expect(await themes()).toEqual(after)
    expect(await verified()).toBe(true)
    await backend.call('record.undo', {})
    await backend.call('record.undo', {})
    expect(await themes()).toEqual(before)
    expect(await verified()).toBe(true)
  })

  test('are met by the merged name where somebody types it', async () => {
    const [into = '', other = '', third = ''] = [...(await themes()).keys()]
    await backend.call('themes.merge', { into: room.theme(into), themeIds: [room.theme(other)] })
    const before = (await themes()).get(into)?.requests ?? 0
    const source = 'Call of Nov 20 with them'
    const values = { account: 'A-1', theme: other.toUpperCase() }
    await backend.call('requests.add', { values, source }, room.as('Dana Ruiz'))
    const moved = (await backend.call('requests.list', {})).find(({ themeName }) => themeName === third)
    const correct = { id: moved?.id ?? '', values: { theme: other }, source }
    await backend.call('requests.correct', correct, room.as('Dana Ruiz'))
    expect((await themes()).get(into)?.requests).toBe(before + 2)
    expect((await themes()).has(other)).toBe(false)
  })

  test('what was merged twice is in the last, and a name that was merged can’t be given anew', async () => {
    const [a = '', b = '', c = ''] = [...(await themes()).keys()]
    await backend.call('themes.merge', { into: room.theme(b), themeIds: [room.theme(a)] })
    await backend.call('themes.merge', { into: room.theme(c), themeIds: [room.theme(b)] })
    expect((await themes()).get(c)?.also).toEqual([a, b].toSorted())
    const save = { id: null, name: a, description: '', complianceRuling: null }
    expect(await refusal(backend.call('themes.save', save))).toMatchObject({ code: 'name-taken' })
    expect(
      await refusal(backend.call('themes.merge', { into: room.theme(a), themeIds: [room.theme(c)] })),
    ).toMatchObject({ code: 'not-found' })
    expect(
      await refusal(backend.call('themes.merge', { into: room.theme(c), themeIds: [room.theme(c)] })),
    ).toMatchObject({ code: 'bad-input' })
  })

  test('a theme with requests is removed with them or not at all, and comes back by its name', async () => {
    const [name = ''] = [...(await themes()).keys()]
    const id = room.theme(name)
    expect(await refusal(backend.call('themes.remove', { id }))).toMatchObject({ code: 'in-use' })
    await backend.call('themes.remove', { id, withRequests: true })
    expect((await themes()).has(name)).toBe(false)
    expect(await askers(name)).toEqual([])
    const saved = await backend.call('themes.save', {
      id: null,
      name,
      description: 'Back',
      complianceRuling: null,
    })
    expect(saved.id).toBe(id)
    expect((await themes()).get(name)).toMatchObject({ requests: 0, also: [] })
    expect(await verified()).toBe(true)
  })

  test('after publishing the session goes on with both; the next one has one', async () => {
    const ranked = async (): Promise<unknown> => (await backend.call('ranking.get', {})).ranked
    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    const before = await ranked()
    const [into = '', other = ''] = [...(await themes()).keys()]
    const merge = { into: room.theme(into), themeIds: [room.theme(other)] }
    expect(await refusal(backend.call('themes.merge', merge, { actor: null }))).toMatchObject({
      code: 'no-actor',
    })
    await backend.call('themes.merge', merge, room.as('Dana Ruiz'))
    expect(await ranked()).toEqual(before)
    expect((await themes()).has(other)).toBe(false)
    await backend.call(
      'sessions.create',
      { kind: 'triage', quarter: 'Q2 2027', asOf: '2027-02-22' },
      room.as('Dana Ruiz'),
    )
    expect((await themes()).get(into)?.also).toEqual([other])
    await importFile(backend, 'requests', path.join(SMALL, 'requests.csv'))
    expect((await themes()).has(other)).toBe(false)
    expect(await verified()).toBe(true)
  })

  test('a file that lists the merged theme among themes doesn’t bring it back', async () => {
    const [into = '', other = ''] = [...(await themes()).keys()]
    await backend.call('themes.merge', { into: room.theme(into), themeIds: [room.theme(other)] })
    const text = readFileSync(path.join(SMALL, 'themes.csv'), 'utf8')
    expect(text).toContain(other)
    const { importId, mapping } = await backend.call('imports.read', {
      path: path.join(SMALL, 'themes.csv'),
      kind: 'themes',
    })
    const shown = await backend.call('imports.preview', { importId, mapping, dateOrder: null })
    expect(shown.counts.added).toBe(0)
    expect(shown.refused).toEqual([])
    expect(shown.notes).toContain(
      `1 theme was merged here, so its row is skipped: “${other}” into “${into}”.`,
    )
  })
})
