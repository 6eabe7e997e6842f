import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { REPO } from '#electron/dev/repo.ts'

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()).optional() })

const PEERS = 'test/bench/peers/package-lock.json'
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(REPO, file), 'utf8'))

/**
 * npm leaves packages for other systems out of the lockfile when its registry doesn't have them (yet), and then refuses
 * `npm ci` everywhere. An entry put back by hand needs version, cpu, os (and libc), dev and optional.
 */
test.each([
  ['package-lock.json', 50],
  [PEERS, 5],
])('%s names the packages of every system, not only of the one it was written on', (file, atLeast) => {
  const { packages } = Lockfile.parse(read(file))
  const named = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  )
  expect(wanted.length).toBeGreaterThan(atLeast)
  expect(wanted.filter((name) => !named.has(name))).toEqual([])
})

test('what only benchmarks need has exact versions, and comes with nobody’s npm ci', () => {
  const { dependencies = {} } = Manifest.parse(read('test/bench/peers/package.json'))
  const everybody = new Set(Object.keys(Lockfile.parse(read('package-lock.json')).packages))
  expect(Object.keys(dependencies).length).toBeGreaterThan(0)
  for (const [name, version] of Object.entries(dependencies)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+/u)
    expect(everybody.has(`node_modules/${name}`), name).toBe(false)
  }
})
