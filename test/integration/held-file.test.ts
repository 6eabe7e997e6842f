import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leaseOf } from '#electron/backend/core/lease.ts'
import { concord } from '#test/support/command-line.ts'
import { makeBackend, prepareSmall, refusal, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
let path: string
beforeEach(async () => {
  backend = makeBackend()
  path = backend.at('small.concord')
  await prepareSmall(backend)
})
afterEach(() => backend.dispose())

/** Anna's Concord has the file open, as far as the note says. */
function annaHasIt(seen: string): void {
  const note = { id: 'hers', computer: 'ANNA-PC', user: 'anna', process: 7, since: seen, seen }
  writeFileSync(leaseOf(path), JSON.stringify(note))
}

const people = (): string => {
  const csv = backend.at('people.csv')
  writeFileSync(csv, 'Name,Role\nMira Kang,CSM\n')
  return csv
}

describe('a file that another Concord has open', () => {
  it('is noted as open for as long as it is', async () => {
    expect(existsSync(leaseOf(path))).toBe(true)
    await backend.call('workspace.close', {})
    expect(existsSync(leaseOf(path))).toBe(false)
  })

  it('is refused until somebody says to take it over, and read without asking', async () => {
    await backend.call('workspace.close', {})
    annaHasIt(new Date().toISOString())
    const before = readdirSync(backend.at('.')).toSorted()
    expect(await refusal(backend.call('workspace.open', { path }))).toMatchObject({ code: 'file-held' })
    expect((await backend.call('workspace.open', { path, readOnly: true })).readOnly?.cause).toBe('chosen')
    expect(readdirSync(backend.at('.')).toSorted()).toEqual(before)
    expect((await backend.call('workspace.open', { path, takeOver: true })).readOnly).toBeNull()
    await backend.call('workspace.rename', { name: 'Renamed' })
  })

  it('is refused on the command line with the flag that takes it over', async () => {
    await backend.call('workspace.close', {})
    annaHasIt('2026-01-02T09:00:00.000Z')
    const order = ['import', '--workspace', path, '--as', 'people', people()]
    const refused = await concord(...order)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('file-left: small.concord was opened on the computer ANNA-PC (anna)')
    expect(refused.err).toContain('Add --take-over to do that.')
    expect((await concord(...order, '--take-over')).code).toBe(0)
    expect(existsSync(leaseOf(path))).toBe(false)
  })
})

describe('a note about a file that is gone', () => {
  it('doesn’t keep anybody from making one in its place', async () => {
    const fresh = backend.at('fresh.concord')
    const seen = new Date().toISOString()
    const note = { id: 'hers', computer: 'ANNA-PC', user: 'anna', process: 7, since: seen, seen }
    writeFileSync(leaseOf(fresh), JSON.stringify(note))
    const view = await backend.call('workspace.create', {
      path: fresh,
      name: 'Fresh',
      currency: 'USD',
      quarter: 'Q1 2027',
      asOf: '2026-11-22',
    })
    expect(view).toMatchObject({ path: fresh, readOnly: null })
  })
})

describe('a copy beside the file', () => {
  it('is pointed out once it holds entries that the file doesn’t', async () => {
    const copy = backend.at('small (Anna’s conflicted copy 2026-11-26).concord')
    await backend.call('workspace.close', {})
    copyFileSync(path, copy)
    await backend.call('workspace.open', { path })
    expect((await backend.call('workspace.folder', {})).copies).toEqual([])
    const { seq } = (await backend.call('workspace.get', {}))?.head ?? { seq: 0 }
    await backend.call('workspace.rename', { name: 'Here' })
    // What is merely older than the file has nothing that it lacks.
    expect((await backend.call('workspace.folder', {})).copies).toEqual([])

    await backend.call('workspace.open', { path: copy })
    await backend.call('workspace.rename', { name: 'There' })
    await backend.call('workspace.rename', { name: 'There still' })
    await backend.call('workspace.open', { path })
    const { noted, risk, copies } = await backend.call('workspace.folder', {})
    expect({ noted, risk }).toEqual({ noted: true, risk: null })
    expect(copies).toMatchObject([{ path: copy, shared: seq, counts: { here: 1, there: 2 } }])
    expect(copies[0]?.there.map(({ label }) => label)).toEqual([
      expect.stringContaining('There still'),
      expect.stringContaining('There'),
    ])
  })

  it('of another workspace is none', async () => {
    await backend.call('workspace.create', {
      path: backend.at('small two.concord'),
      name: 'Two',
      currency: 'USD',
      quarter: 'Q1 2027',
      asOf: '2026-11-22',
    })
    await backend.call('workspace.open', { path })
    writeFileSync(backend.at('small three.concord'), 'nothing of ours')
    expect((await backend.call('workspace.folder', {})).copies).toEqual([])
  })
})
