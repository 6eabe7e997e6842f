import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { buildIfNeeded } from '#electron/dev/build-output.ts'
import { findElectron } from '#electron/dev/find-electron.ts'
import { REPO } from '#electron/dev/repo.ts'
import { findOnPath } from '#electron/dev/run-program.ts'
import { sandboxSwitches } from '#electron/dev/sandbox.ts'
import { type Bench, milliseconds } from './bench.ts'
import { builtScript } from './built-script.ts'
import { SESSION } from './big-session.ts'

type Run = { readonly ms: number; readonly peak: number; readonly file: string }

/** The pack of a session with hundreds of themes: as long as its reader needs, whatever the format. */
export const decisionPack: Bench = {
  title: `pack of ${SESSION.themes} themes, ${SESSION.accounts} accounts, ${SESSION.requests} requests (aim: under 80 pages, 5 MB, 20 s, 500 MB)`,
  run: async () => {
    if (!(await buildIfNeeded())) throw new Error('There is no build to print with.')
    const script = await builtScript('pack-once')
    const dir = mkdtempSync(join(tmpdir(), 'concord-bench-'))
    try {
      const workspace = join(dir, 'big.concord')
      const env = await printerEnv()
      const run = (what: string): string =>
        execFileSync(process.execPath, [script, what, workspace, dir, join(REPO, 'resources')], {
          encoding: 'utf8',
          env,
        })
      run('make')
      const docx = JSON.parse(run('docx')) as Run
      const pdf = env['CONCORD_RUNTIME'] === undefined ? null : (JSON.parse(run('pdf')) as Run)
      return [
        line('DOCX', docx, docxPages(docx.file, dir)),
        pdf === null ? 'PDF   there is no Electron here to print with.' : line('PDF', pdf, pagesOf(pdf.file)),
      ]
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
}

async function printerEnv(): Promise<NodeJS.ProcessEnv> {
  const runtime = await findElectron(() => undefined)
  if (!runtime.ok) return process.env
  const switches = await sandboxSwitches(() => undefined)
  return {
    ...process.env,
    CONCORD_RUNTIME: runtime.executable,
    CONCORD_RUNTIME_SWITCHES: switches.join(' '),
  }
}

function line(format: string, { ms, peak, file }: Run, pages: number | null): string {
  const size = (statSync(file).size / 1e6).toFixed(2)
  const long = pages === null ? 'pages not counted: LibreOffice is not installed' : `${pages} pages`
  return `${format.padEnd(5)} ${milliseconds(ms)}, ${Math.round(peak / 1e6)} MB peak, ${size} MB file, ${long}`
}

/** The pages of a PDF as Chromium writes it. */
function pagesOf(pdf: string): number {
  return readFileSync(pdf, 'latin1').match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0
}

/** As LibreOffice lays it out; null where there is none. */
function docxPages(docx: string, dir: string): number | null {
  const soffice = findOnPath('soffice')
  const pdfinfo = findOnPath('pdfinfo')
  if (soffice === null || pdfinfo === null) return null
  const out = join(dir, 'laid-out')
  execFileSync(soffice, ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', out, docx], {
    stdio: 'ignore',
  })
  const laid = join(out, basename(docx).replace(/\.docx$/u, '.pdf'))
  const facts = execFileSync(pdfinfo, [laid], { encoding: 'utf8', cwd: dirname(laid) })
  return Number(/^Pages: +(\d+)$/mu.exec(facts)?.[1])
}
