/** Every way a table file can be refused as a whole; a closed list, so that each has its words and its test. */
export const READ_ERROR_CODES = [
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'empty-file',
  'encrypted-workbook',
  'old-excel',
  'binary-workbook',
  'open-document',
  'html-file',
  'xml-spreadsheet',
  'not-a-table',
  'zip-broken',
  'workbook-broken',
  'too-many-parts',
  'part-too-large',
  'workbook-too-large',
  'doctype',
  'too-deep',
  'too-many-sheets',
  'sheet-missing',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
] as const
export type ReadErrorCode = (typeof READ_ERROR_CODES)[number]

/** A table file that can't be read. The message says what is wrong, where, and what to do about it. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: ReadErrorCode

  constructor(code: ReadErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
