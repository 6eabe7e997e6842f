import { join, relative } from 'node:path'
import type { Backend } from '#electron/backend/create-backend.ts'

/** The files an export leaves in its folder. */
export const WORKBOOK_FILE = 'decision-workbook.xlsx'
/** Behind it stands `.docx`, `.md` or `.pdf`. */
export const PACK_FILE = 'decision-memos'
export const MEMO_FOLDER = 'memos'
export const BRIEF_FOLDER = 'csm-briefs'
export const LIST_FOLDER = 'lists'

export type ExportChoice = {
  readonly cut: 'internal' | 'shareable'
  /** Memos and pack as PDF, too. */
  readonly pdf: boolean
  /** All memos in one document as well. */
  readonly pack: boolean
}

/**
 * Writes everything there is to forward of the open workspace. The shareable cut writes only what may leave the house:
 * memos, pack and lists, and neither workbook nor CSM briefs.
 * @param dir an existing folder
 * @returns what was written, relative to `dir`, workbook first
 */
export async function writeExports(
  backend: Backend,
  dir: string,
  { cut, pdf, pack }: ExportChoice,
): Promise<string[]> {
  const formats: ('docx' | 'md' | 'pdf')[] = pdf ? ['docx', 'md', 'pdf'] : ['docx', 'md']
  const written: string[] = []
  const add = ({ files }: { readonly files: readonly string[] }): void => void written.push(...files)
  if (cut === 'internal') add(await backend.call('exports.workbook', { path: join(dir, WORKBOOK_FILE) }))
  add(await backend.call('exports.memos', { dir: join(dir, MEMO_FOLDER), formats, cut }))
  if (pack) add(await backend.call('exports.memos', { dir, formats, cut, pack: true }))
  if (cut === 'internal')
    add(
      await backend.call('exports.briefs', {
        dir: join(dir, BRIEF_FOLDER),
        formats: ['docx', 'xlsx', 'eml'],
      }),
    )
  for (const style of ['excel', 'raw'] as const)
    add(await backend.call('exports.lists', { dir: join(dir, LIST_FOLDER), style, cut }))
  return written.map((file) => relative(dir, file))
}
