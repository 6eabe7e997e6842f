import { ReadError } from './read-error.ts'

const OLE_HEADER = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const SAVE_AS = 'In Excel choose File → Save As → Excel Workbook (.xlsx), and choose that file here.'

/**
 * Tells by its bytes, never by its name, how a file has to be read.
 * @throws ReadError for what looks like a table but isn't one that can be read: encrypted workbooks, old .xls, web
 * pages named .xlsx, PDFs and other binary files, and empty files.
 */
export function sniffFormat(bytes: Buffer, file: string): 'zip' | 'text' {
  if (bytes.length === 0)
    throw new ReadError('empty-file', `${file} is empty (0 bytes). Export it again and choose the new file.`)
  if (bytes.subarray(0, 8).equals(OLE_HEADER)) refuseOle(bytes, file)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] !== undefined && bytes[2] < 9) return 'zip'
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new ReadError(
      'not-a-table',
      `${file} is a PDF. Export the table as CSV or Excel Workbook (.xlsx) from the program that made it.`,
    )
  const utf16 =
    bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  if (!utf16) {
    if (bytes.subarray(0, 65_536).includes(0))
      throw new ReadError(
        'not-a-table',
        `${file} is neither a workbook nor a text file. Export the table as CSV UTF-8 or Excel Workbook (.xlsx).`,
      )
    refuseMarkup(bytes, file)
  }
  return 'text'
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
  const start = bytes
    .subarray(0, 2_048)
    .toString('latin1')
    .replace(/^(?:ï»¿)?\s*/, '')
    .toLowerCase()
  if (!start.startsWith('<')) return
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    throw new ReadError('xml-spreadsheet', `${file} is an XML Spreadsheet 2003. ${SAVE_AS}`)
  if (/^<(?:!doctype html|html|head|meta|body|table|style|div)\b/.test(start))
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
