import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { inRepo } from './repo.ts'

/** As `shell.about` answers it: the contract's `ShippedPackage`. */
type Shipped = {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
}

const LICENSE_FILE = /^(?:licen[cs]e|copying|unlicense)(?:[.-].*)?$/iu
const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
})
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), devOptional: z.boolean().optional() }),
  ),
})

/** The folders of packages whose code went into a bundle; each build of the app adds its own. */
const bundled = new Set<string>()

/**
 * Notes which packages a build takes in, and writes `licenses.json` into `out` where that is given, in the last build: every package that is shipped, those inside the bundles and those beside them, with
 * its license in full. A package without a license fails the build, since nobody may pass it on.
 */
export function shippedLicenses(out: string | null = null): Plugin {
  return {
    name: 'shipped-licenses',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          for (const file of chunk.moduleIds) {
            const folder = /^(?:\0)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(
              file.replaceAll('\\', '/'),
            )?.[1]
            if (folder !== undefined && existsSync(path.join(folder, 'package.json'))) bundled.add(folder)
          }
    },
    closeBundle() {
      if (out === null) return
      const packages = [...new Set([...besideBundles(), ...bundled])].map(packageIn)
      writeFileSync(
        path.join(out, 'licenses.json'),
        JSON.stringify(
          [...new Map(packages.map((one) => [`${one.name} ${one.version}`, one])).values(), FONT].toSorted(
            (a, b) => (a.name < b.name ? -1 : 1),
          ),
        ),
      )
    },
  }
}

/** What package.json calls a dependency is installed beside the bundles, with all that it needs. */
function besideBundles(): string[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(inRepo('package-lock.json'), 'utf8')))
  return Object.entries(packages)
    .filter(([folder, { dev = false, devOptional = false }]) => folder !== '' && !dev && !devOptional)
    .map(([folder]) => inRepo(folder))
    .filter((folder) => existsSync(folder))
}

function packageIn(folder: string): Shipped {
  const { name, version, license } = Manifest.parse(
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  )
  const named = typeof license === 'object' ? license.type : (license ?? '')
  const file = readdirSync(folder).find((one) => LICENSE_FILE.test(one))
  if (named === '' && file === undefined)
    throw new Error(`${name} ${version} names no license, so it can’t be shipped. Replace or override it.`)
  return {
    name,
    version,
    license: named,
    text: file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim(),
  }
}

/** The typeface of the app and its papers is a file, not a package. */
const FONT: Shipped = {
  name: 'Inter (typeface)',
  version: '',
  license: 'OFL-1.1',
  text: readFileSync(inRepo('resources/fonts/OFL.txt'), 'utf8').trim(),
}
