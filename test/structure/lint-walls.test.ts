import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lintWalls } from './lint-walls.ts'

const FILE = path.resolve(import.meta.dirname, '../../.oxlintrc.json')
const ACCEPT =
  'CONCORD_ACCEPT=1 PATH="$PWD/node_modules/.bin:$PATH" vitest run --config test/vitest.config.ts test/structure/lint-walls.test.ts && npm run format'

test('the linter has the walls of walls.ts', () => {
  const walls = lintWalls()
  let text = readFileSync(FILE, 'utf8')
  if (process.env['CONCORD_ACCEPT'] === '1') {
    for (const [key, value] of [
      ['boundaries/elements', walls.elements],
      ['boundaries/dependencies', walls.dependencies],
      ['overrides', walls.overrides],
    ] as const)
      text = withValue(text, key, value)
    writeFileSync(FILE, text)
  }
  const { settings, rules, overrides } = parsed(text)
  expect(
    {
      elements: settings['boundaries/elements'],
      dependencies: rules['boundaries/dependencies'],
      overrides,
    },
    `.oxlintrc.json doesn’t fit walls.ts. Write it with:\n  ${ACCEPT}\n`,
  ).toEqual(walls)
})

type Config = {
  settings: Record<string, unknown>
  rules: Record<string, unknown>
  overrides: unknown
}

/** The linter's config, whose comments each stand on a line of their own. */
function parsed(text: string): Config {
  return JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, '')) as Config
}

/** The config with another array under a key, and all else as it is, comments included. */
function withValue(text: string, key: string, value: unknown): string {
  const start = text.indexOf('[', text.indexOf(`"${key}":`))
  let depth = 0
  let end = start
  do {
    depth += text[end] === '[' ? 1 : text[end] === ']' ? -1 : 0
    end += 1
  } while (depth > 0)
  return text.slice(0, start) + JSON.stringify(value, null, 2) + text.slice(end)
}
