import { join, relative } from 'node:path'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { Backend } from '#electron/backend/core/create-backend.ts'
import type { CsvSeparator } from '#shared/kernel/csv-separator.ts'

/** The files an export leaves in its folder. */
export const WORKBOOK_FILE = 'decision-workbook.xlsx'
/** Behind it stands `.docx`, `.md` or `.pdf`. */
export const PACK_FILE = 'decision-memos'
export const MEMO_FOLDER = 'memos'
export const BRIEF_FOLDER = 'csm-briefs'
export const LIST_FOLDER = 'lists'
export const TRACKER_FOLDER = 'trackers'
/** Behind it stands `.docx`, `.md` or `.pdf`. */
export const SUMMARY_FILE = 'executive-summary'
export const ESCALATION_FOLDER = 'escalations'
export const ANNOUNCEMENT_FILE = 'announcement.txt'

export type ExportChoice = {
  readonly cut: 'internal' | 'shareable'
  /** Every document as PDF, too. */
  readonly pdf: boolean
  /** The pack as well. */
  readonly pack: boolean
  /** Of the lists for spreadsheet programs. */
  readonly separator: CsvSeparator
}

/**
 * What was written, relative to the folder; what could not be because nothing is decided yet, in words; and what isn't
 * in the files, such as sentences kept from customers.
 */
export type Exported = {
  readonly files: readonly string[]
  readonly missing: readonly string[]
  readonly report: readonly string[]
}

/**
 * Writes everything there is to forward of the open workspace. The shareable cut writes only what may leave the house:
 * papers, pack, announcement, lists and trackers, and neither workbook nor CSM briefs. What needs a decision where there
 * is none is left out and named.
 * @param dir an existing folder
 */
export async function writeExports(
  backend: Backend,
  dir: string,
  { cut, pdf, pack, separator }: ExportChoice,
): Promise<Exported> {
  const formats: ('docx' | 'md' | 'pdf')[] = pdf ? ['docx', 'md', 'pdf'] : ['docx', 'md']
  const written: string[] = []
  const missing = new Set<string>()
  const report = new Set<string>()
  const add = async (
    writing: Promise<{ readonly files: readonly string[]; readonly report?: readonly string[] | undefined }>,
  ): Promise<void> => {
    try {
      const done = await writing
      written.push(...done.files)
      for (const line of done.report ?? []) report.add(line)
    } catch (error) {
      if (!(error instanceof CallRefused) || error.code !== 'decision-incomplete') throw error
      missing.add(error.message)
    }
  }
  const internal = cut === 'internal'
  if (internal) await add(backend.call('exports.workbook', { path: join(dir, WORKBOOK_FILE) }))
  await add(backend.call('exports.summary', { dir, formats, cut, parts: ['summary', 'announcement'] }))
  await add(backend.call('exports.summary', { dir, formats, cut, parts: ['escalations'] }))
  await add(backend.call('exports.memos', { dir: join(dir, MEMO_FOLDER), formats, cut }))
  if (pack) await add(backend.call('exports.memos', { dir, formats, cut, pack: true }))
  if (internal)
    await add(
      backend.call('exports.briefs', { dir: join(dir, BRIEF_FOLDER), formats: ['docx', 'xlsx', 'eml'] }),
    )
  for (const style of ['excel', 'raw'] as const)
    await add(backend.call('exports.lists', { dir: join(dir, LIST_FOLDER), style, separator, cut }))
  await add(backend.call('exports.trackers', { dir: join(dir, TRACKER_FOLDER) }))
  return { files: written.map((file) => relative(dir, file)), missing: [...missing], report: [...report] }
}
