import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-folder-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('makes a folder with those above it, and leaves one that is there', async () => {
  const deep = path.join(dir, 'a/b/c')
  await makeFolder(deep)
  expect(existsSync(deep)).toBe(true)
  await makeFolder(deep)
  await Promise.all(['d/e', 'd/f', 'd/e'].map((name) => makeFolder(path.join(dir, name))))
  expect(existsSync(path.join(dir, 'd/f'))).toBe(true)
})

it('refuses a file in its place in words', async () => {
  writeFileSync(path.join(dir, 'file'), '')
  for (const name of ['file', 'file/below'])
    await expect(makeFolder(path.join(dir, name))).rejects.toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining('is a file, so nothing can be written into it.'),
    })
})

it.runIf(process.platform === 'linux')('comes to an end where nothing can be made', async () => {
  await expect(makeFolder('/proc/concord/below')).rejects.toMatchObject({ code: 'file-unwritable' })
})
