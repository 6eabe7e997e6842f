import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findElectron } from '#electron/dev/find-electron.ts'
import { REPO } from '#electron/dev/repo.ts'
import { findOnPath } from '#electron/dev/run-program.ts'
import { sandboxSwitches } from '#electron/dev/sandbox.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'concord-pdf-'))
const at = (name: string): string => path.join(dir, name)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

let env: NodeJS.ProcessEnv = {}
beforeAll(async () => {
  const runtime = await findElectron(() => undefined)
  if (!runtime.ok) throw new Error(runtime.message)
  const switches = await sandboxSwitches(() => undefined)
  env = {
    ...process.env,
    CONCORD_RUNTIME: runtime.executable,
    CONCORD_RUNTIME_SWITCHES: switches.join(' '),
  }
})

function concord(...argv: string[]): void {
  const built = path.join(REPO, 'out/cli/concord.js')
  const { status, stderr } = spawnSync(process.execPath, [built, ...argv], {
    cwd: dir,
    env,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
}

it('prints pack and pre-read of the sample quarter from the command line', () => {
  concord('demo', '--out', dir)
  const workspace = at('sample-quarter.concord')
  concord('export', '--workspace', workspace, '--out', dir, '--cut', 'shareable', '--pack', '--pdf')
  concord('preread', '--workspace', workspace, '--out', dir, '--pdf')
  for (const name of [
    'decision-memos-shareable.pdf',
    'pre-read.pdf',
    'memos/01-regional-filtering-in-reports-shareable.pdf',
  ])
    expect(readFileSync(at(name)).subarray(0, 5).toString('latin1'), name).toBe('%PDF-')
  if (findOnPath('pdftotext') === null || findOnPath('pdfinfo') === null) {
    process.stderr.write(
      'PDF: pdftotext and pdfinfo are not installed, so only that it is a PDF was looked at.\n',
    )
    return
  }
  const facts = run('pdfinfo', at('decision-memos-shareable.pdf'))
  expect(facts).toMatch(/^Title: +Decision memos · Q1 2027$/mu)
  expect(facts).toMatch(/^Tagged: +yes$/mu)
  // The sample counts in US dollars, so its documents are laid out for Letter.
  expect(facts).toMatch(/^Page size: +612 x 792 pts \(letter\)$/mu)
  const pages = Number(/^Pages: +(\d+)$/mu.exec(facts)?.[1])
  // Summary, contents, a page or two for each theme that is built, legal or overridden, and the table of the rest.
  expect(pages).toBeGreaterThanOrEqual(9)
  expect(pages).toBeLessThanOrEqual(20)
  expect(run('pdfinfo', at('executive-summary-shareable.pdf'))).toMatch(/^Pages: +1$/mu)
  const text = run('pdftotext', at('decision-memos-shareable.pdf'), '-')
  expect(text).toContain('Regional filtering in reports')
  expect(text).toContain(`Page ${pages} of ${pages}`)
  expect(text).toMatch(/Concord · Q1 2027 session · as of 22 Nov 2026 · record [0-9a-f]{4}/u)
  expect(text).not.toContain('Velderkamp')
  expect(run('pdftotext', at('pre-read.pdf'), '-')).toContain('Velderkamp Freight')
  expect(existsSync(at('csm-briefs'))).toBe(true)
}, 120_000)

function run(program: string, ...args: string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout
}
