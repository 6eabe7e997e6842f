import { t } from '#shared/catalogue/translate.ts'
import type { ImportState } from './use-import.ts'

/** What is being imported: a file, or rows of one that were kept to fix. */
export function fileInWords({ file, path }: ImportState): string {
  if (file === null) return ''
  const { fileName: name, rows } = file
  return t(path === null ? 'imports.file.kept' : 'imports.file', { name, rows })
}
