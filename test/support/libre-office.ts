import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findOnPath } from '#electron/dev/run-program.ts'
import { readZip } from './read-zip.ts'
import { zipBytes } from './zip-bytes.ts'

const SOFFICE = findOnPath('soffice')

/** Why nothing can be recalculated here; null where it can. */
export const whyNoLibreOffice: string | null =
  SOFFICE === null
    ? 'LibreOffice is not installed (no soffice on the PATH), so the workbook is not recalculated. On Debian: apt-get install libreoffice-calc'
    : null

/** The workbook without the values that stand beside its formulas, so that whoever opens it has to compute them. */
export async function withoutValues(
  bytes: Uint8Array,
  change: (part: string, xml: string) => string = (_, xml) => xml,
): Promise<Buffer> {
  const parts = [...(await readZip(bytes))].map(([name, xml]) => ({
    name,
    data: name.startsWith('xl/worksheets/sheet')
      ? change(name, xml).replaceAll(/(<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>))<v[^>]*>[^<]*<\/v>/gu, '$1')
      : change(name, xml),
  }))
  return zipBytes(parts)
}

/**
 * Opens workbooks in LibreOffice and gives back what it makes of them, in the same order.
 * @throws Error with its words when it fails.
 */
export function recalculate(books: readonly Uint8Array[]): Buffer[] {
  // Started without a file it would stay open for ever.
  if (books.length === 0) return []
  const dir = mkdtempSync(path.join(tmpdir(), 'concord-libre-office-'))
  try {
    const out = path.join(dir, 'out')
    mkdirSync(out)
    const files = books.map((bytes, index) => {
      const file = path.join(dir, `book-${index}.xlsx`)
      writeFileSync(file, bytes)
      return file
    })
    // A profile of its own: a LibreOffice that somebody has open would take the work over, and not tell when it is done.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(dir, 'profile')).href}`
    const args = [profile, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', out, ...files]
    const open = () => spawnSync(SOFFICE ?? 'soffice', args, { encoding: 'utf8', timeout: 240_000 })
    let { status, stderr } = open()
    // LibreOffice reads sheets side by side, and once in a while falls over its own feet (signal 6 or 11): a file of ours
    // that brought it down would do so again.
    if (status === 134 || status === 139) {
      console.info('LibreOffice crashed while reading workbooks; they are read once more.')
      ;({ status, stderr } = open())
    }
    if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`)
    return files.map((file) => readFileSync(path.join(out, path.basename(file))))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
