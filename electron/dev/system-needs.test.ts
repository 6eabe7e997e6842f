import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inRepo } from './repo.ts'
import { mayInstall, missingLibraries, packagesFor, remedyFor, scriptArguments } from './system-needs.ts'

const BARE_DEBIAN = `	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
	libglib-2.0.so.0 => not found
	libnss3.so => not found
	libnspr4.so => not found
	libatk-1.0.so.0 => not found
	libgtk-3.so.0 => not found
	libgbm.so.1 => not found
	libasound.so.2 => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`

describe('what a bare system lacks', () => {
  test('is read from the loader’s words, each library once', () => {
    expect(missingLibraries(BARE_DEBIAN)).toEqual([
      'libglib-2.0.so.0',
      'libnss3.so',
      'libnspr4.so',
      'libatk-1.0.so.0',
      'libgtk-3.so.0',
      'libgbm.so.1',
      'libasound.so.2',
    ])
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([])
  })

  test('is named as Debian 12 names it', () => {
    const needs = { libraries: missingLibraries(BARE_DEBIAN), programs: ['Xvfb', 'xvfb-run', 'xauth'] }
    expect(packagesFor(needs, false)).toEqual([
      'libasound2',
      'libgbm1',
      'libgtk-3-0',
      'libnss3',
      'xauth',
      'xvfb',
    ])
  })

  test('is named as Ubuntu 24.04 names it', () => {
    const needs = { libraries: missingLibraries(BARE_DEBIAN), programs: [] }
    expect(packagesFor(needs, true)).toEqual(['libasound2t64', 'libgbm1', 'libgtk-3-0t64', 'libnss3'])
  })

  test('is what the workflow installs before it runs the tests', () => {
    const needs = { libraries: missingLibraries(BARE_DEBIAN), programs: ['Xvfb', 'xvfb-run', 'xauth'] }
    const workflow = readFileSync(inRepo('.github/workflows/test.yml'), 'utf8')
    const installed = /apt-get install -y --no-install-recommends\s+(.+)/.exec(workflow)?.[1]?.split(' ')
    expect(installed).toEqual(expect.arrayContaining(packagesFor(needs, true)))
  })

  test('is only what is missing', () => {
    expect(packagesFor({ libraries: ['libgbm.so.1'], programs: [] }, false)).toEqual(['libgbm1'])
    expect(packagesFor({ libraries: [], programs: ['xauth'] }, false)).toEqual(['xauth'])
  })
})

describe('what is done about it', () => {
  const lacks = { libraries: ['libgbm.so.1'], programs: ['xauth'] }
  const debian = { apt: true, root: true, t64: false, mayInstall: true }

  test('is nothing where nothing is missing', () => {
    expect(remedyFor({ libraries: [], programs: [] }, debian)).toEqual({ kind: 'none' })
  })

  test('is installing, as root on Debian', () => {
    expect(remedyFor(lacks, debian)).toEqual({
      kind: 'install',
      packages: ['libgbm1', 'xauth'],
      command: 'apt-get install -y --no-install-recommends libgbm1 xauth',
    })
  })

  test('is telling root the command where installing is forbidden', () => {
    expect(remedyFor(lacks, { ...debian, mayInstall: false })).toEqual({
      kind: 'tell',
      words:
        'This system lacks libgbm.so.1, xauth. Run this once, then try again:\n' +
        '  apt-get update && apt-get install -y --no-install-recommends libgbm1 xauth',
    })
  })

  test.each([true, false])('is telling anyone else the command, with sudo (allowed: %s)', (allowed) => {
    const remedy = remedyFor(lacks, { ...debian, root: false, mayInstall: allowed })
    expect(remedy).toMatchObject({
      kind: 'tell',
      words: expect.stringContaining('  sudo apt-get update && sudo apt-get install -y'),
    })
  })

  test('is telling what is missing where there is no apt', () => {
    const remedy = remedyFor(lacks, { ...debian, apt: false })
    expect(remedy).toMatchObject({ kind: 'tell', words: expect.stringContaining('libgbm.so.1, xauth') })
    expect(remedy).toMatchObject({ words: expect.not.stringContaining('apt-get') })
  })
})

describe('installing', () => {
  test('is forbidden by the switch, which the app behind the script never sees', () => {
    const env: NodeJS.ProcessEnv = {}
    expect(scriptArguments(['node', 'start.ts', 'a.concord', '--no-install-system', '--x'], env)).toEqual([
      'a.concord',
      '--x',
    ])
    expect(mayInstall(env)).toBe(false)
  })

  test('is forbidden by the variable, and allowed where neither stands', () => {
    expect(mayInstall({ CONCORD_NO_INSTALL_SYSTEM: '1' })).toBe(false)
    expect(mayInstall({ CONCORD_NO_INSTALL_SYSTEM: '' })).toBe(true)
    const env: NodeJS.ProcessEnv = {}
    expect(scriptArguments(['node', 'start.ts'], env)).toEqual([])
    expect(mayInstall(env)).toBe(true)
  })
})
