import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MIGRATIONS, versionOf } from '#electron/backend/db/migrate.ts'
import { concord } from '#test/support/command-line.ts'
import { makeBackend, prepareSmall, refusal, type TestBackend } from '#test/support/backend.ts'
import { writeOlderFile } from '#test/support/older-file.ts'

let backend: TestBackend
let path: string
beforeEach(() => {
  backend = makeBackend()
  path = backend.at('old.concord')
  writeOlderFile(path, 80, {})
})
afterEach(() => backend.dispose())

/** What stands in the folder, byte for byte. */
const folder = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(backend.at('.'))
      .filter((name) => name.startsWith('old.'))
      .map((name) => [name, readFileSync(backend.at(name), 'base64')]),
  )

describe('a file of an older format', () => {
  it('is updated only when somebody agrees, with a copy of it beside', async () => {
    const before = folder()
    expect(await refusal(backend.call('workspace.open', { path }))).toMatchObject({ code: 'file-older' })
    expect(folder()).toEqual(before)
    const view = await backend.call('workspace.open', { path, update: true })
    expect(view.readOnly).toBeNull()
    const copy = `${path}.before-${versionOf(MIGRATIONS)}.backup`
    expect(readFileSync(copy, 'base64')).toBe(before['old.concord'])
  })

  it('is read without a byte of it changing, and nothing is recorded in it', async () => {
    const before = folder()
    const view = await backend.call('workspace.open', { path, readOnly: true })
    expect(view).toMatchObject({ path, name: 'Old', readOnly: { cause: 'chosen' } })
    expect(await refusal(backend.call('workspace.rename', { name: 'New' }))).toMatchObject({
      code: 'read-only',
    })
    await backend.call('workspace.close', {})
    expect(folder()).toEqual(before)
  })

  it('is exported from, and told of, by the command line; importing into it takes --update', async () => {
    const before = folder()
    const read = await concord('preread', '--workspace', path, '--out', backend.at('out'))
    expect(read).toMatchObject({ code: 0 })
    expect(read.err).toContain('a private copy was brought up to date and read')
    const people = backend.at('people.csv')
    writeFileSync(people, 'name,roles\nMira Kang,PM lead\n')
    const args = ['import', '--workspace', path, '--as', 'people', people]
    expect(await concord(...args)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^file-older: .* Add --update/u),
    })
    expect(await concord(...args, '--dry-run')).toMatchObject({ code: 0 })
    expect(folder()).toEqual(before)
    expect(await concord(...args, '--update')).toMatchObject({ code: 0, err: '' })
    expect(Object.keys(folder()).toSorted()).toEqual(
      ['old.concord', `old.concord.before-${versionOf(MIGRATIONS)}.backup`].toSorted(),
    )
  })
})

describe('a file of this format', () => {
  it('is read without a byte of it changing while a change of it is unfinished', async () => {
    await prepareSmall(backend)
    await backend.call('workspace.close', {})
    const small = backend.at('small.concord')
    // A change that was cut off leaves its journal beside the file; whoever opens the file to write takes it back.
    writeFileSync(`${small}-journal`, '')
    const bytes = readFileSync(small, 'base64')
    const view = await backend.call('workspace.open', { path: small, readOnly: true })
    expect(view.counts.accounts).toBeGreaterThan(0)
    await backend.call('workspace.close', {})
    expect(readFileSync(small, 'base64')).toBe(bytes)
    expect(existsSync(`${small}-journal`)).toBe(true)
  })
})
