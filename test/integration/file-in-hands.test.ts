import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeBackend, prepareSmall, refusal, type TestBackend } from '#test/support/backend.ts'

let one: TestBackend
let two: TestBackend
beforeEach(async () => {
  one = makeBackend()
  two = makeBackend()
  await prepareSmall(one)
})
afterEach(() => {
  two.dispose()
  one.dispose()
})
const file = (): string => one.at('small.concord')

describe('a file that somebody else has in hands too', () => {
  it('the second Concord is told before it records on top of what the first recorded', async () => {
    await two.call('workspace.open', { path: file() })
    await one.call('workspace.rename', { name: 'First' })
    expect(await refusal(two.call('workspace.rename', { name: 'Second' }))).toMatchObject({
      code: 'file-changed',
    })
    // Undo and redo are changes too.
    expect(await refusal(two.call('record.undo', {}))).toMatchObject({ code: 'file-changed' })
    await two.call('workspace.open', { path: file() })
    await two.call('workspace.rename', { name: 'Second' })
    expect(await refusal(one.call('workspace.rename', { name: 'First again' }))).toMatchObject({
      code: 'file-changed',
    })
    expect((await two.call('record.verify', {})).ok).toBe(true)
    expect((await two.call('workspace.get', {}))?.name).toBe('Second')
  })

  it.skipIf(process.platform === 'win32')('a file moved, deleted or replaced is named as such', async () => {
    const elsewhere = one.at('elsewhere.concord')
    renameSync(file(), elsewhere)
    const gone = await refusal(one.call('workspace.rename', { name: 'Lost?' }))
    expect(gone).toMatchObject({ code: 'file-missing' })
    expect(gone.message).toContain('was moved or deleted')
    copyFileSync(elsewhere, file())
    expect((await refusal(one.call('workspace.rename', { name: 'Lost?' }))).message).toContain('was replaced')
    rmSync(file())
    renameSync(elsewhere, file())
    // Back in its place it is the same file, and goes on.
    await one.call('workspace.rename', { name: 'Found' })
    expect((await one.call('record.verify', {})).ok).toBe(true)
  })
})
