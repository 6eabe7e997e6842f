import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findOnPath } from './run-program.ts'

test('a command is found on the PATH as its system names it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-path-'))
  try {
    writeFileSync(path.join(folder, 'soffice.EXE'), '')
    writeFileSync(path.join(folder, 'strace'), '')
    const PATH = ['/nowhere', '', folder].join(path.delimiter)
    expect(findOnPath('strace', { PATH })).toBe(path.join(folder, 'strace'))
    expect(findOnPath('nothing-called-so', { PATH })).toBe(null)
    expect(findOnPath('strace', {})).toBe(null)
    if (process.platform === 'win32') {
      expect(findOnPath('soffice', { Path: PATH, PATHEXT: '.COM;.EXE' })).toBe(
        path.join(folder, 'soffice.EXE'),
      )
    } else {
      // An empty entry would mean the folder one stands in: nothing is run from there.
      expect(findOnPath('package.json', { PATH: '' })).toBe(null)
      expect(findOnPath('soffice', { PATH })).toBe(null)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
