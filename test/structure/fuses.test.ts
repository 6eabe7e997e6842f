import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** As Electron names them; the ninth, for WebAssembly's trap handlers, electron-builder can't set: it is on by itself. */
const STATED = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

it('states every fuse that the packager can set', () => {
  const config = readFileSync('electron-builder.yml', 'utf8')
  const block = /^electronFuses:\n((?: {2}.*\n)+)/mu.exec(config)?.[1] ?? ''
  const stated = Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gmu)].map(([, name, on]) => [name, on === 'true']),
  )
  expect(stated).toEqual(STATED)
})
