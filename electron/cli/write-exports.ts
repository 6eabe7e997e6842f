import { join, relative } from 'node:path'
import type { Backend } from '#electron/backend/create-backend.ts'

/** The files an export leaves in its folder. */
export const WORKBOOK_FILE = 'decision-workbook.xlsx'
export const MEMO_FOLDER = 'memos'

/**
 * Writes the decision workbook and the memos of the open workspace.
 * @param dir an existing folder
 * @returns what was written, relative to `dir`, workbook first
 */
export async function writeExports(
  backend: Backend,
  dir: string,
  cut: 'internal' | 'shareable',
): Promise<string[]> {
  const workbook = await backend.call('exports.workbook', { path: join(dir, WORKBOOK_FILE) })
  const memos = await backend.call('exports.memos', {
    dir: join(dir, MEMO_FOLDER),
    formats: ['docx', 'md'],
    cut,
  })
  return [...workbook.files, ...memos.files].map((file) => relative(dir, file))
}
