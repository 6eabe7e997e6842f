import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPreferences } from './preferences.ts'
import { openRecents } from './recents.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-app-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('preferences', () => {
  test('start as the defaults and outlive the app', () => {
    const file = path.join(folder, 'deep/preferences.json')
    const preferences = openPreferences(file)
    expect(preferences.get()).toEqual({ theme: 'system', textScale: 100, density: 'comfortable' })
    preferences.set({ theme: 'dark', textScale: 150, density: 'compact' })
    expect(openPreferences(file).get()).toEqual({ theme: 'dark', textScale: 150, density: 'compact' })
    expect(existsSync(`${file}.new`)).toBe(false)
  })

  test.each(['', '{"theme":"da', '{"theme":"pink","textScale":100,"density":"compact"}', '[]'])(
    'fall back to the defaults when the file says %j',
    (text) => {
      const file = path.join(folder, 'preferences.json')
      writeFileSync(file, text)
      expect(openPreferences(file).get().theme).toBe('system')
    },
  )
})

describe('recent workspaces', () => {
  const at = '2026-11-22T10:42:07.123Z'

  test('come newest first, each once, at most twelve', () => {
    const recents = openRecents(path.join(folder, 'recent.json'))
    for (let n = 1; n <= 14; n += 1) recents.add({ path: `/w/${n}.concord`, name: `${n}`, openedAt: at })
    recents.add({ path: '/w/10.concord', name: 'ten', openedAt: at })
    const names = openRecents(path.join(folder, 'recent.json'))
      .list()
      .map((entry) => entry.name)
    expect(names).toEqual(['ten', '14', '13', '12', '11', '9', '8', '7', '6', '5', '4', '3'])
  })

  test('say where a file lies and whether it is still there', () => {
    const recents = openRecents(path.join(folder, 'recent.json'))
    const there = path.join(folder, 'q1.concord')
    writeFileSync(there, '')
    recents.add({ path: there, name: 'Q1', openedAt: at })
    recents.add({ path: path.join(folder, 'gone.concord'), name: 'Gone', openedAt: at })
    expect(recents.list()).toMatchObject([
      { name: 'Gone', exists: false, folder },
      { name: 'Q1', exists: true, folder },
    ])
  })

  test('are forgotten without touching the file', () => {
    const recents = openRecents(path.join(folder, 'recent.json'))
    const there = path.join(folder, 'q1.concord')
    writeFileSync(there, 'x')
    recents.add({ path: there, name: 'Q1', openedAt: at })
    recents.forget(there)
    expect(recents.list()).toEqual([])
    expect(readFileSync(there, 'utf8')).toBe('x')
  })
})
