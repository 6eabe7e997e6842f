import { mkdtemp, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { reasonOf, writeFileWhole } from './atomic-file.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'concord-write-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const refusal = async (path: string, data = 'new'): Promise<CallRefused> => {
  const error: unknown = await writeFileWhole(path, data).then(
    () => null,
    (e: unknown) => e,
  )
  if (!(error instanceof CallRefused)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe('writing a file whole or not at all', () => {
  it('writes new files, replaces old ones, and leaves nothing beside them', async () => {
    const path = join(dir, 'Quarterly décision.xlsx')
    await writeFileWhole(path, 'old')
    await writeFileWhole(path, new Uint8Array([110, 101, 119]))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(dir)).toEqual(['Quarterly décision.xlsx'])
  })

  it('takes away what a writer that was killed left there, and nothing else', async () => {
    const id = '0b1f3c5e-1111-4222-8333-444455556666'
    const files = [`.${id}.tmp`, `.${id.replace('0b', '1c')}.tmp`, 'notes.tmp']
    for (const file of files) await writeFile(join(dir, file), 'x')
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    for (const file of [files[0], files[2]]) await utimes(join(dir, file ?? ''), longAgo, longAgo)
    await writeFileWhole(join(dir, 'memo.md'), 'new')
    expect((await readdir(dir)).toSorted()).toEqual([files[1], 'memo.md', 'notes.tmp'])
  })

  it('names the folder that is not there', async () => {
    const error = await refusal(join(dir, 'gone', 'memo.md'))
    expect(error.toCallError()).toMatchObject({ code: 'file-unwritable', details: { reason: 'no-folder' } })
    expect(error.message).toMatch(/^memo\.md was not written\. The folder .*gone can’t be found\. Create it/u)
  })

  it('leaves a folder of that name whole', async () => {
    await mkdir(join(dir, 'memo.md'))
    await writeFile(join(dir, 'memo.md', 'inside'), 'x')
    const error = await refusal(join(dir, 'memo.md'))
    expect(error.details).toMatchObject({ reason: 'is-a-folder' })
    expect(await readdir(dir)).toEqual(['memo.md'])
    expect(await readFile(join(dir, 'memo.md', 'inside'), 'utf8')).toBe('x')
  })

  it('refuses a name that is too long before anything is written', async () => {
    const error = await refusal(join(dir, `${'é'.repeat(140)}.xlsx`))
    expect(error.details).toMatchObject({ reason: 'path-too-long' })
    expect(await readdir(dir)).toEqual([])
  })

  it('a file in place of a folder is said so', async () => {
    await writeFile(join(dir, 'file'), 'x')
    expect((await refusal(join(dir, 'file', 'memo.md'))).details).toMatchObject({ reason: 'no-folder' })
  })

  it('knows what the systems mean, and that Windows says "not permitted" of a file that is open', () => {
    expect(reasonOf('EPERM', 'win32')).toBe('in-use')
    expect(reasonOf('EBUSY', 'darwin')).toBe('in-use')
    expect(reasonOf('EACCES', 'linux')).toBe('no-permission')
    expect(reasonOf('ENOSPC')).toBe('disk-full')
    expect(reasonOf('EROFS')).toBe('no-permission')
    expect(reasonOf('EWHAT', 'linux')).toBe('unknown')
  })
})
