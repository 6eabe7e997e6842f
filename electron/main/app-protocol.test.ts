import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { fileFor } from './app-protocol.ts'

// The package `electron` holds only the way to the runtime's binary; what is tested here needs none of it.
vi.mock('electron', () => ({ protocol: {} }))

const folder = path.resolve('/opt/concord/out/renderer')

describe('app:// serves', () => {
  test.each([
    ['app://concord/', 'index.html'],
    ['app://concord/index.html?x=1#/session', 'index.html'],
    ['app://concord/assets/app%20one.js', 'assets/app one.js'],
    ['app://concord/a/../assets/inter.woff2', 'assets/inter.woff2'],
  ])('%s', (url, file) => {
    expect(fileFor(url, folder)).toBe(path.join(folder, file))
  })
})

describe('app:// refuses', () => {
  test.each([
    ['another host', 'app://other/index.html'],
    ['another scheme', 'file:///etc/passwd.html'],
    ['a way out, escaped', 'app://concord/%2e%2e%2fmain/main.js'],
    ['a way out, doubly so', 'app://concord/assets/..%2f..%2f..%2fmain/main.js'],
    ['a backslash', 'app://concord/..%5cmain%5cmain.js'],
    ['a NUL byte', 'app://concord/index.html%00.png'],
    ['a broken escape', 'app://concord/%E0%A4%A.html'],
    ['a type we do not ship', 'app://concord/main.map'],
    ['no URL at all', 'concord'],
  ])('%s', (_, url) => {
    expect(fileFor(url, folder)).toBe(null)
  })
})
