import { workbookBytes, zipBytes } from '#test/support/zip-bytes.ts'
import type { HostileCase } from './hostile-case.ts'

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const link = (target: string): string =>
  `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`

/** Files that are something else than they are called, each to be told from its bytes. */
export const DISGUISED_CASES: readonly HostileCase[] = [
  { what: 'nothing at all', bytes: () => Buffer.alloc(0), ends: 'empty-file' },
  { what: 'an old .xls', bytes: () => Buffer.concat([OLE, Buffer.alloc(600)]), ends: 'old-excel' },
  { what: 'a very old .xls', bytes: () => Buffer.from('0902060000001000b90b', 'hex'), ends: 'old-excel' },
  {
    what: 'an encrypted workbook',
    bytes: () => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ends: 'encrypted-workbook',
  },
  {
    what: 'a web page',
    bytes: () => Buffer.from('\r\n<HTML><table><tr><td>1</td></tr></table>'),
    ends: 'html-file',
  },
  {
    what: 'a login page called .csv',
    name: 'a.csv',
    bytes: () => Buffer.from('<!DOCTYPE html><p>Please log in</p>'),
    ends: 'html-file',
  },
  {
    what: 'a web page behind a comment',
    bytes: () => Buffer.from('<!-- saved --><table><tr><td>1'),
    ends: 'html-file',
  },
  {
    what: 'a web page in UTF-16',
    bytes: () => Buffer.from('\uFEFF<html><body><table>', 'utf16le'),
    ends: 'html-file',
  },
  {
    what: 'an XHTML page',
    bytes: () => Buffer.from('<?xml version="1.0"?>\n<html xmlns="x">'),
    ends: 'html-file',
  },
  {
    what: 'an XML Spreadsheet 2003',
    bytes: () =>
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ends: 'xml-spreadsheet',
  },
  { what: 'any XML', bytes: () => Buffer.from('<?xml version="1.0"?><feed/>'), ends: 'not-a-table' },
  { what: 'a PDF', bytes: () => Buffer.from('%PDF-1.7 …'), ends: 'not-a-table' },
  {
    what: 'a picture',
    bytes: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    ends: 'not-a-table',
  },
  {
    what: 'a gzip',
    bytes: () => Buffer.from('1f8b0800000000000003cb48cdc9c907008f', 'hex'),
    ends: 'not-a-table',
  },
  {
    what: 'an .ods',
    bytes: () =>
      zipBytes([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', data: '<x/>' },
      ]),
    ends: 'open-document',
  },
  {
    what: 'a Word document',
    bytes: () => zipBytes([{ name: 'word/document.xml', data: '<x/>' }]),
    ends: 'not-a-table',
  },
  {
    what: 'a binary workbook',
    bytes: () => zipBytes([{ name: '_rels/.rels', data: link('xl/workbook.bin') }]),
    ends: 'binary-workbook',
  },
  {
    what: 'an Apple Numbers file',
    bytes: () => zipBytes([{ name: 'Index/Document.iwa', data: 'x' }]),
    ends: 'numbers-file',
  },
  {
    what: 'a zipped CSV',
    bytes: () => zipBytes([{ name: 'export/accounts.csv', data: 'a,b' }]),
    ends: 'zipped-table',
  },
  {
    what: 'a zipped workbook',
    bytes: () => zipBytes([{ name: 'a.xlsx', data: workbookBytes({}) }]),
    ends: 'zipped-table',
  },
  {
    what: 'a CSV called .xlsx',
    bytes: () => Buffer.from('a,b\n1,2'),
    ends: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
]
