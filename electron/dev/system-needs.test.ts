import { describe, expect, test } from 'vitest'
import { missingLibraries, packagesFor } from './system-needs.ts'

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

  test('is only what is missing', () => {
    expect(packagesFor({ libraries: ['libgbm.so.1'], programs: [] }, false)).toEqual(['libgbm1'])
    expect(packagesFor({ libraries: [], programs: ['xauth'] }, false)).toEqual(['xauth'])
  })
})
