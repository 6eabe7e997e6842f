/** Every way a table file can be refused as a whole; a closed list, so that each has its words and its test. */
export const READ_ERROR_CODES = [
  'file-missing',
  'file-unreadable',
  'file-too-large',
  // Not the kind of file that can be read.
  'empty-file',
  'encrypted-workbook',
  'old-excel',
  'binary-workbook',
  'open-document',
  'numbers-file',
  'zipped-table',
  'html-file',
  'xml-spreadsheet',
  'not-a-table',
  // The zip.
  'zip-cut-off',
  'zip-broken',
  'too-many-parts',
  'part-twice',
  'part-name-unsafe',
  'part-size-lie',
  'part-checksum',
  'part-too-large',
  'workbook-too-large',
  'packed-too-tight',
  // The XML inside.
  'workbook-broken',
  'doctype',
  'too-deep',
  'too-long-without-tag',
  'too-many-tags',
  'too-many-attributes',
  'too-many-links',
  'too-many-styles',
  'too-many-sheets',
  'sheet-missing',
  // The table.
  'row-out-of-range',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'too-much-text',
  'cell-too-long',
  'row-too-long',
  'broken-quotes',
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
