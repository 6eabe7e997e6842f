import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { REPO } from '#electron/dev/repo.ts'
import { builtScripts, isEsm, loads, packageOf } from './built-output.ts'

const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(REPO, 'package.json'), 'utf8')))
const shared = builtScripts('chunks')
const ours = [...builtScripts('main'), ...builtScripts('backend'), ...builtScripts('cli'), ...shared]
const packagesOf = (files: typeof ours): string[] =>
  [...new Set(files.flatMap(loads).map(packageOf))].filter((name) => name !== null).toSorted()

describe('the built preload', () => {
  const [preload, ...others] = builtScripts('preload')

  test('is one CommonJS file', () => {
    expect(others).toEqual([])
    expect(preload?.file).toBe('preload/preload.cjs')
    expect(preload && isEsm(preload)).toBe(false)
    expect(preload?.source).toContain('require("electron")')
  })

  test('loads nothing but Electron, which is all a sandboxed page may', () => {
    expect(preload && loads(preload)).toEqual(['electron'])
  })
})

describe('the built main, backend and command line', () => {
  test('are ES modules', () => {
    expect(ours.filter((built) => !isEsm(built)).map((built) => built.file)).toEqual([])
  })

  test('leave Electron and SQLite outside', () => {
    expect(packagesOf(ours)).toContain('electron')
    expect(packagesOf(ours)).toContain('better-sqlite3')
  })

  test('load only what is installed with the app: Node, Electron and the dependencies', () => {
    const allowed = new Set([...Object.keys(manifest.dependencies), ...builtinModules, 'electron'])
    expect(packagesOf(ours).filter((name) => !allowed.has(name))).toEqual([])
  })

  test('know no dev server: what hot reload loosens is in no build but its own', () => {
    const traces = /CONCORD_DEV_SERVER|CONCORD_INSPECT_BACKEND|nonce-|wss?:\/\/127|backend-built/u
    const shell = reachable('main/main.js')
    expect(shell.filter(({ source }) => traces.test(source)).map(({ file }) => file)).toEqual([])
    expect(shell.map(({ source }) => source).join('\n')).toContain(`"connect-src 'none'"`)
  })

  test('keep Electron out of the backend and the command line', () => {
    const reach = (entry: string): string[] => reachable(entry).flatMap(loads)
    expect(reach('backend/backend-process.js')).not.toContain('electron')
    expect(reach('cli/concord.js')).not.toContain('electron')
    expect(reach('main/main.js')).toContain('electron')
  })
})

/** A built file and all built files it loads, however deep. */
function reachable(entry: string): typeof ours {
  const byFile = new Map(ours.map((built) => [built.file, built]))
  const seen = new Set<string>()
  const queue = [entry]
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const built = byFile.get(file)
    if (!built || seen.has(file)) continue
    seen.add(file)
    const base = new URL(file, 'file:///')
    for (const specifier of loads(built)) {
      if (specifier.startsWith('.')) queue.push(new URL(specifier, base).pathname.slice(1))
    }
  }
  return [...seen].flatMap((file) => byFile.get(file) ?? [])
}
