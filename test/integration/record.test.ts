import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  makeBackend,
  personId,
  refusal,
  startSmall,
  type TestBackend,
  themeId,
} from '#test/support/backend.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

describe('a workspace file', () => {
  it('shows the same numbers when it is opened again', async () => {
    await startSmall(backend)
    const ranking = await backend.call('ranking.get', {})
    await backend.call('workspace.close', {})
    expect(await refusal(backend.call('ranking.get', {}))).toMatchObject({ code: 'no-workspace' })
    await backend.call('workspace.open', { path: backend.at('small.concord') })
    expect(await backend.call('ranking.get', {})).toEqual(ranking)
  })

  it('can be copied while it is open, and the copy is a workspace', async () => {
    await startSmall(backend)
    const ranking = await backend.call('ranking.get', {})
    await backend.call('workspace.saveCopy', { path: backend.at('copy.concord') })
    await backend.call('workspace.open', { path: backend.at('copy.concord') })
    expect(await backend.call('ranking.get', {})).toEqual(ranking)
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })

  it('stays open when another one can not be opened', async () => {
    await startSmall(backend)
    const opening = backend.call('workspace.open', { path: backend.at('nowhere.concord') })
    expect(await refusal(opening)).toMatchObject({ code: 'file-missing' })
    expect((await backend.call('workspace.get', {}))?.name).toBe('Aurora Analytics')
  })
})

describe('the record', () => {
  it('holds who did what and why, newest first, and verifies', async () => {
    await startSmall(backend)
    const mira = await personId(backend, 'Mira Kang')
    const id = await themeId(backend, 'HubSpot sync')
    await backend.call(
      'alignment.set',
      { themeId: id, score: 4, reason: 'Only the preliminary half fits' },
      { actor: mira },
    )
    const { entries, total } = await backend.call('record.list', { before: null, limit: 2 })
    expect(entries[0]).toMatchObject({
      who: 'Mira Kang',
      label: 'Alignment of HubSpot sync 5 → 4',
      why: 'Only the preliminary half fits',
      themeName: 'HubSpot sync',
    })
    expect([entries.length, entries[0]?.seq]).toEqual([2, total])
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, entries: total, problem: null })
  })

  it('takes everything back to the empty workspace, brings it all again, and still verifies', async () => {
    await startSmall(backend)
    const ranking = await backend.call('ranking.get', {})
    let undone = 0
    while ((await backend.call('workspace.get', {}))?.undo) {
      await backend.call('record.undo', {})
      undone += 1
    }
    expect((await backend.call('workspace.get', {}))?.counts).toMatchObject({
      accounts: 0,
      themes: 0,
      people: 0,
    })
    for (let i = 0; i < undone; i += 1) await backend.call('record.redo', {})
    expect(await backend.call('ranking.get', {})).toEqual(ranking)
    expect((await backend.call('record.verify', {})).ok).toBe(true)
    expect(await refusal(backend.call('record.redo', {}))).toMatchObject({ code: 'nothing-to-redo' })
  })

  it('names the entry when a stored value was changed behind it', async () => {
    await startSmall(backend)
    await backend.call('workspace.close', {})
    const db = new Database(backend.at('small.concord'))
    db.exec("UPDATE account SET arr = arr + 1 WHERE external_id = 'A-1'")
    db.close()
    await backend.call('workspace.open', { path: backend.at('small.concord') })
    const found = await backend.call('record.verify', {})
    expect(found.ok).toBe(false)
    expect(found.problem?.message).toContain('account')
  })
})

describe('calls from outside', () => {
  it('are answered with data, never thrown', async () => {
    expect(await backend.answer('no.such', {}, { actor: null })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
    expect(await backend.answer('workspace.create', { name: '' }, { actor: null })).toMatchObject({
      ok: false,
      error: { code: 'bad-input', message: expect.stringContaining('name') as string },
    })
    expect(await backend.answer('ranking.get', {}, { actor: null })).toMatchObject({
      ok: false,
      error: { code: 'no-workspace' },
    })
  })
})

describe('a printed fingerprint', () => {
  it('finds the entry that a document was made at, in the form it stands there, and what came after', async () => {
    await startSmall(backend)
    const { entries } = await backend.call('record.list', { before: null, limit: 5 })
    const [, , third] = entries
    const hash = third?.hash ?? ''
    const spaced = `${hash.slice(0, 8)} ${hash.slice(8)}\n`
    for (const [printed, short] of [
      [hash, false],
      [spaced, false],
      [hash.toUpperCase(), false],
      [hash.slice(0, 12), true],
    ] as const)
      expect((await backend.call('record.verify', { printed })).printed).toEqual({
        short,
        entry: { seq: third?.seq, at: third?.at, label: third?.label, after: 2 },
      })
    expect((await backend.call('record.verify', {})).printed).toBeNull()
  })

  it('is found nowhere once the file was cut or written anew, though the file itself looks whole', async () => {
    await startSmall(backend)
    const { head } = await backend.call('record.verify', {})
    await backend.call('record.undo', {})
    await backend.call('workspace.create', {
      path: backend.at('anew.concord'),
      name: 'Small',
      currency: 'USD',
      quarter: 'Q1 2027',
      asOf: '2026-11-22',
    })
    const other = await backend.call('record.verify', { printed: head })
    expect(other).toMatchObject({ ok: true, printed: { entry: null } })
    for (const printed of ['zzz', 'abc', 'a'.repeat(65)])
      expect(await refusal(backend.call('record.verify', { printed }))).toMatchObject({ code: 'bad-input' })
  })
})
