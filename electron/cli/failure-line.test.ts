import { describe, expect, it } from 'vitest'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { UsageError } from './command.ts'
import { failureLine } from './failure-line.ts'

const fromNode = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: it went wrong`), { code, ...(path === undefined ? {} : { path }) })

describe('failureLine', () => {
  it('keeps the code of our own refusals', () => {
    expect(failureLine(new CallRefused('file-missing', 'There is no file.'))).toBe(
      'file-missing: There is no file.',
    )
  })

  it('calls wrong words on the command line usage', () => {
    expect(failureLine(new UsageError('Name a file.'))).toBe('usage: Name a file.')
    const parse = Object.assign(new Error("Unknown option '--x'. To specify a positional argument, use --"), {
      code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
    })
    expect(failureLine(parse)).toBe("usage: Unknown option '--x'. --help lists the options.")
  })

  it.each([
    ['ENOENT', 'file-missing'],
    ['EACCES', 'file-unwritable'],
    ['EROFS', 'file-unwritable'],
    ['EBUSY', 'file-locked'],
    ['ENOTDIR', 'file-unwritable'],
    ['ENOSPC', 'file-unwritable'],
  ])('puts %s into words', (code, ours) => {
    expect(failureLine(fromNode(code, '/out/memos'))).toMatch(new RegExp(`^${ours}: [A-Z/].+\\.$`))
  })

  it('has one line for anything else', () => {
    expect(failureLine(new Error('surprise'))).toBe('internal: surprise')
    expect(failureLine('surprise')).toBe('internal: surprise')
  })
})
