import type { TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'
import { decodeText, markOf, unmarkedUtf16, utf32Of } from './csv/decode-text.ts'
import { ReadError } from './read-error.ts'

const OLE_HEADER = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const SAVE_AS = 'In Excel choose File → Save As → Excel Workbook (.xlsx), and choose that file here.'

/** How the oldest Excel files (versions 2 to 4, before there was a container) begin. */
const OLDEST = ['090004000000', '090004000200', '090206000000', '090406000000']

/**
 * Tells by its bytes, never by its name, how a file has to be read.
 * @param encoding what the person chose, so that the text need not give it away.
 * @throws ReadError for what looks like a table but isn't one that can be read: encrypted workbooks, old .xls, web
 * pages named .xlsx, PDFs and other binary files, and empty files.
 */
export function sniffFormat(bytes: Buffer, file: string, encoding?: TextEncoding): 'zip' | 'text' {
  if (bytes.length === 0)
    throw new ReadError('empty-file', `${file} is empty (0 bytes). Export it again and choose the new file.`)
  if (bytes.subarray(0, 8).equals(OLE_HEADER)) refuseOle(bytes, file)
  if (OLDEST.includes(bytes.subarray(0, 6).toString('hex')))
    throw new ReadError('old-excel', `${file} is in a format of Excel before 1997 (.xls). ${SAVE_AS}`)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] !== undefined && bytes[2] < 9) return 'zip'
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new ReadError(
      'not-a-table',
      `${file} is a PDF. Export the table as CSV or Excel Workbook (.xlsx) from the program that made it.`,
    )
  const utf16 =
    encoding?.startsWith('utf-16') === true ||
    encoding?.startsWith('utf-32') === true ||
    utf32Of(bytes) !== null ||
    markOf(bytes) !== null ||
    unmarkedUtf16(bytes) !== null
  if (!utf16 && isBinary(bytes.subarray(0, 65_536)))
    throw new ReadError(
      'not-a-table',
      `${file} is neither a workbook nor a text file. Export the table as CSV UTF-8 or Excel Workbook (.xlsx).`,
    )
  refuseMarkup(bytes, file)
  return 'text'
}

/** More zero bytes than a damaged text has, or other signs that stand in no text. */
function isBinary(start: Buffer): boolean {
  const zeros = start.filter((byte) => byte === 0).length
  // A carriage return and a tab are the lowest that texts have, and Japanese mail's escape.
  const signs = start.filter((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 0x1b))
  return zeros > 0 && (zeros * 20 > start.length || signs.length > 0)
}

function refuseOle(bytes: Buffer, file: string): never {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new ReadError(
      'encrypted-workbook',
      `${file} is protected with a password. In Excel choose File → Info → Protect Workbook → Encrypt with Password, empty the box, save, and choose the file again.`,
    )
  throw new ReadError('old-excel', `${file} is in the old Excel 97–2003 format (.xls). ${SAVE_AS}`)
}

function refuseMarkup(bytes: Buffer, file: string): void {
  const start = decodeText(bytes.subarray(0, 4_096))
    .text.replace(/^(?:\s|<!--[^]*?-->)*/, '')
    .toLowerCase()
  if (!start.startsWith('<')) return
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && start.includes('<workbook'))
    throw new ReadError('xml-spreadsheet', `${file} is an XML Spreadsheet 2003. ${SAVE_AS}`)
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|body|table|style|div)\b/.test(start))
    throw new ReadError(
      'html-file',
      `${file} is a web page that was given a table's name, as some CRMs export it. Open it in Excel. ${SAVE_AS}`,
    )
  if (start.startsWith('<?xml'))
    throw new ReadError(
      'not-a-table',
      `${file} is an XML document, not a table. Export CSV or .xlsx instead.`,
    )
}
