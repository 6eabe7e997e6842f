import { UsageError } from './command.ts'

/**
 * An error as the one line that stderr shows: `code: message`. Refusals keep their own code; what Node says about the
 * file system is put into words; anything else is `internal`. Never a stack trace.
 */
export function failureLine(error: unknown): string {
  if (error instanceof UsageError) return `usage: ${error.message}`
  if (!(error instanceof Error)) return `internal: ${String(error)}`
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // Our own refusals carry lower-case codes (`file-missing`), Node's are upper case (`ENOENT`).
  if (/^[a-z]+(-[a-z]+)*$/.test(code)) return `${code}: ${error.message}`
  if (code.startsWith('ERR_PARSE_ARGS')) return `usage: ${firstSentence(error.message)}`
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'the file'
  switch (code) {
    case 'ENOENT':
      return `file-missing: ${path} can’t be found. Check the path.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `file-unwritable: You don’t have permission to write ${path}. Choose another folder with --out.`
    case 'EBUSY':
      return `file-locked: ${path} is in use by another program. Close it there and try again.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `file-unwritable: ${path} is a file where a folder is needed. Choose another folder with --out.`
    case 'ENOSPC':
      return `file-unwritable: The disk is full. Free up some space and try again.`
    default:
      return `internal: ${error.message}`
  }
}

/** Node adds advice about `--` that helps nobody here. */
function firstSentence(message: string): string {
  const [sentence = message] = message.split(/\. |\n/)
  return `${sentence.replace(/\.$/, '')}. --help lists the options.`
}
