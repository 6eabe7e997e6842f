import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PLANTED_IMPORTS } from './planted-violations.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** Named one by one: left to itself the linter follows the link into node_modules. */
const LAYERS = ['electron', 'renderer', 'shared', 'test']
const LINT_RULES = /boundaries\(dependencies\)|no-restricted-imports/

const LintReport = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string() })),
})

/** Puts a small house beside the real one, under the same rules, and plants every violation in it. */
function plantHouse(): string {
  const house = mkdtempSync(path.join(tmpdir(), 'concord-planted-'))
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(ROOT, file), path.join(house, file))
  }
  for (const layer of [
    'shared',
    'renderer',
    'test',
    'electron/main',
    'electron/preload',
    'electron/backend',
    'electron/cli',
    'electron/dev',
  ]) {
    mkdirSync(path.join(house, layer), { recursive: true })
    cpSync(path.join(ROOT, layer, 'tsconfig.json'), path.join(house, layer, 'tsconfig.json'))
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'), 'junction')
  for (const { file, specifier } of PLANTED_IMPORTS) {
    plant(house, file, `import { x } from '${specifier}'\n\nexport const y = x\n`)
    if (specifier.startsWith('#')) plant(house, specifier.slice(1), 'export const x = 1\n')
  }
  plant(house, 'shared/kernel/circle-a.ts', `export { b } from './circle-b.ts'\nexport const a = 1\n`)
  plant(house, 'shared/kernel/circle-b.ts', `export { a } from './circle-a.ts'\nexport const b = 1\n`)
  plant(house, 'renderer/helpers/planted.ts', 'export const a = 1\n')
  plant(house, 'shared/kernel/innocent.ts', 'export const a = 1\n')
  plant(house, 'shared/domain/themes/innocent.ts', `export { a } from '#shared/kernel/innocent.ts'\n`)
  return house
}

function plant(house: string, file: string, source: string): void {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
  writeFileSync(path.join(house, file), source)
}

function binOf(name: string, bin: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  return path.join(path.dirname(manifest), bin)
}

let house = ''
beforeAll(() => {
  house = plantHouse()
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the linter refuses', () => {
  const found = new Map<string, string[]>()
  beforeAll(() => {
    const run = spawnSync(process.execPath, [binOf('oxlint', 'bin/oxlint'), '--format', 'json', ...LAYERS], {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    expect(run.status).not.toBe(0)
    for (const { code, filename } of LintReport.parse(JSON.parse(run.stdout)).diagnostics) {
      const file = filename.replaceAll('\\', '/')
      found.set(file, [...(found.get(file) ?? []), code ?? ''])
    }
  }, 60_000)

  test.each(PLANTED_IMPORTS)('$file imports $specifier', ({ file }) => {
    expect(found.get(file)).toContainEqual(expect.stringMatching(LINT_RULES))
  })

  test('a circle', () => {
    expect(found.get('shared/kernel/circle-a.ts')).toContainEqual(expect.stringContaining('no-cycle'))
  })

  test('a file outside every room', () => {
    expect(found.get('renderer/helpers/planted.ts')).toContainEqual(
      expect.stringContaining('no-unknown-files'),
    )
  })

  test('and lets an innocent file pass', () => {
    expect(found.get('shared/domain/themes/innocent.ts')).toBeUndefined()
  })
})

describe('the compiler refuses', () => {
  test.each([
    ['renderer/app/planted-compiler.ts', '#electron/backend/core/planted-target.ts', 'renderer'],
    ['shared/kernel/planted-compiler.ts', 'node:fs', 'shared'],
    ['electron/backend/planted-compiler.ts', '#electron/main/planted-target.ts', 'electron/backend'],
    ['electron/main/planted-compiler.ts', '#electron/backend/core/planted-target.ts', 'electron/main'],
    ['electron/preload/planted-compiler.ts', '#electron/main/planted-target.ts', 'electron/preload'],
  ])(
    '%s importing %s',
    (file, specifier, project) => {
      // Alone in its layer, so that the only possible complaint is about this import.
      plant(house, file, `import * as x from '${specifier}'\n\nexport const y = x\n`)
      writeFileSync(
        path.join(house, project, 'tsconfig.planted.json'),
        JSON.stringify({
          extends: './tsconfig.json',
          compilerOptions: { outDir: path.join(house, 'tsc'), tsBuildInfoFile: path.join(house, 'tsc/info') },
          include: [
            path.basename(path.dirname(file)) === path.basename(project)
              ? path.basename(file)
              : path.relative(project, file),
          ],
        }),
      )
      const tsc = binOf('typescript', 'bin/tsc')
      const compile = () =>
        execFileSync(process.execPath, [tsc, '-p', path.join(house, project, 'tsconfig.planted.json')], {
          encoding: 'utf8',
          stdio: 'pipe',
        })
      const complaint = new RegExp(`${path.basename(file)}.*error TS(2307|2591|6307)`)
      expect(compile).toThrow(expect.objectContaining({ stdout: expect.stringMatching(complaint) }))
    },
    60_000,
  )
})
