import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { ShippedPackage } from '#shared/contract/shell.contract.ts'

it('counts what is shipped: bundles, what lies beside them, and the typeface, each with a license', () => {
  const file = path.resolve(import.meta.dirname, '../../out/licenses.json')
  const packages = z.array(ShippedPackage).parse(JSON.parse(readFileSync(file, 'utf8')))
  const names = packages.map(({ name }) => name)
  // In the page's bundle, in the preload's, beside main's, behind exceljs, and no package at all.
  for (const name of ['react-dom', 'zod', 'better-sqlite3', 'archiver', 'Inter (typeface)'])
    expect(names).toContain(name)
  expect(packages.filter(({ license }) => license === '')).toEqual([])
  // A license that isn't told in full has one that everybody knows by its name.
  expect(
    packages.filter(({ text, license }) => text === '' && !/^(?:MIT|ISC|MPL-2\.0)$/u.test(license)),
  ).toEqual([])
})
