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

/**
 * npm leaves packages for other systems out of the lockfile when its registry doesn't have them (yet), and then refuses
 * `npm ci` everywhere. An entry put back by hand needs version, cpu, os (and libc), dev and optional.
 */
test('the lockfile names the packages of every system, not only of the one it was written on', () => {
  const { packages } = Lockfile.parse(JSON.parse(readFileSync(path.join(REPO, 'package-lock.json'), 'utf8')))
  const named = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  )
  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter((name) => !named.has(name))).toEqual([])
})
