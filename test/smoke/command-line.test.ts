import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'concord-built-cli-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const worked = (name: string): string => join(ROOT, 'test/fixtures/worked-values', name)

/** Runs the built command line as a process of its own, in another folder than the repository's. */
function concord(...argv: string[]): {
  readonly status: number | null
  readonly out: string
  readonly err: string
} {
  const built = join(ROOT, 'out/cli/concord.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...argv], {
    cwd: dir,
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

const SCORE = ['score', '--accounts', worked('accounts.csv'), '--as-of', '2026-11-22']

it('ends with 0 and JSON on stdout', () => {
  const { status, out, err } = concord(...SCORE, '--requests', worked('requests.csv'), '--json')
  expect([status, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({ currency: 'USD', refused: [] })
})

it('ends with 1 when rows are refused', () => {
  const requests = join(dir, 'requests.csv')
  writeFileSync(requests, 'account,theme\nA,Wish\nNobody we know,Wish\n')
  const { status, err } = concord(...SCORE, '--requests', requests)
  expect(status).toBe(1)
  expect(err).toContain('unknown-account')
})

it('ends with 2 and one line on stderr when it can do nothing', () => {
  const { status, out, err } = concord('score')
  expect([status, out]).toEqual([2, ''])
  expect(err).toMatch(/^usage: .*\n$/)
})

it('finds its version and its samples from any folder', () => {
  expect(concord('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
  const demo = concord('demo', '--out', 'made')
  expect([demo.status, demo.err]).toEqual([0, ''])
  expect(concord('verify', join('made', 'sample-quarter.concord')).out).toContain('\nintact\n')
}, 60_000)
