import { describe, expect, test } from 'vitest'

import { readTableBytes } from '#electron/backend/readers/read-table-file.ts'
import { workbookBytes, workbookParts, zipBytes } from '#test/support/zip-bytes.ts'

const MB = 1024 * 1024
const head = '<?xml version="1.0"?>'
const worksheet = (inner: string): string => `${head}<worksheet><sheetData>${inner}</sheetData></worksheet>`
const goodRow = '<row r="1"><c r="A1" t="inlineStr"><is><t>ok</t></is></c></row>'
const good = workbookBytes({ sheetData: `<sheetData>${goodRow}</sheetData>` })

/** Files that end in their own code, with words: never in data, a crash, or a wait. */
const refused: Record<string, [code: string, name: string, bytes: () => Buffer]> = {
  'nothing at all': ['empty-file', 'a.csv', () => Buffer.alloc(0)],
  'only a byte-order mark and blanks': ['empty-file', 'a.csv', () => Buffer.from('\uFEFF \r\n\t\r\n')],
  'a workbook without any value': ['empty-file', 'a.xlsx', () => workbookBytes({})],
  'an old .xls': [
    'old-excel',
    'a.xlsx',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  ],
  'an encrypted workbook': [
    'encrypted-workbook',
    'a.xlsx',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
  ],
  'a web page called .xlsx': [
    'html-file',
    'a.xlsx',
    () => Buffer.from('\r\n<HTML><table><tr><td>1</td></tr></table>'),
  ],
  'a web page called .csv': ['html-file', 'a.csv', () => Buffer.from('<!DOCTYPE html><p>Please log in</p>')],
  'an XML Spreadsheet 2003': [
    'xml-spreadsheet',
    'a.xls',
    () => Buffer.from(`${head}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`),
  ],
  'a PDF': ['not-a-table', 'a.csv', () => Buffer.from('%PDF-1.7 …')],
  'a picture': ['not-a-table', 'a.csv', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  'an .ods': [
    'open-document',
    'a.xlsx',
    () =>
      zipBytes([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: '<x/>' },
      ]),
  ],
  'a Word document': ['not-a-table', 'a.xlsx', () => zipBytes([{ name: 'word/document.xml', data: '<x/>' }])],
  'a binary workbook': [
    'binary-workbook',
    'a.xlsb',
    () =>
      zipBytes([
        {
          name: '_rels/.rels',
          data: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        },
      ]),
  ],
  'a truncated zip': ['zip-broken', 'a.xlsx', () => good.subarray(0, good.length - 40)],
  'a zip with its middle torn out': [
    'zip-broken',
    'a.xlsx',
    () => Buffer.concat([good.subarray(0, 100), good.subarray(200)]),
  ],
  'a part that climbs out of its folder': [
    'zip-broken',
    'a.xlsx',
    () => zipBytes([...workbookParts({}), { name: '../../evil', data: 'x' }]),
  ],
  'two parts of one name': [
    'zip-broken',
    'a.xlsx',
    () => zipBytes([...workbookParts({}), { name: 'XL/workbook.xml', data: '<x/>' }]),
  ],
  'a part that says it is encrypted': [
    'encrypted-workbook',
    'a.xlsx',
    () => zipBytes(workbookParts({}).map((part) => ({ ...part, flags: 1 }))),
  ],
  'a bomb that admits its size': [
    'part-too-large',
    'a.xlsx',
    () => workbookBytes({ more: [{ name: 'bomb', data: '', declaredSize: 101 * MB }] }),
  ],
  'a bomb that hides its size': [
    'workbook-broken',
    'a.xlsx',
    () =>
      zipBytes(
        workbookParts({ sheet: `${head}<worksheet>${' '.repeat(20 * MB)}</worksheet>` }).map((part) =>
          part.name.endsWith('sheet1.xml') ? { ...part, declaredSize: 100 } : part,
        ),
      ),
  ],
  'a bomb in many parts': [
    'workbook-too-large',
    'a.xlsx',
    () =>
      workbookBytes({
        more: [1, 2, 3].map((n) => ({ name: `bomb${n}`, data: '', declaredSize: 90 * MB })),
      }),
  ],
  'ten thousand parts': [
    'too-many-parts',
    'a.xlsx',
    () => zipBytes(Array.from({ length: 10_000 }, (_, n) => ({ name: `p${n}`, data: '' }))),
  ],
  'entities that multiply': [
    'doctype',
    'a.xlsx',
    () =>
      workbookBytes({
        sheet: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`,
      }),
  ],
  'an entity that reads a file': [
    'doctype',
    'a.xlsx',
    () =>
      workbookBytes({
        sharedStrings: `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&f;</t></si></sst>`,
      }),
  ],
  'an entity nobody declared': [
    'workbook-broken',
    'a.xlsx',
    () => workbookBytes({ sheet: worksheet('<row><c><v>&nope;</v></c></row>') }),
  ],
  'XML nested ten thousand deep': [
    'too-deep',
    'a.xlsx',
    () => workbookBytes({ sheet: worksheet('<x>'.repeat(10_000)) }),
  ],
  'XML that stops in the middle': [
    'workbook-broken',
    'a.xlsx',
    () => workbookBytes({ sheet: `<worksheet><sheetData>${goodRow}` }),
  ],
  'bytes that are not UTF-8': [
    'workbook-broken',
    'a.xlsx',
    () => workbookBytes({ sheet: Buffer.from('<worksheet>\xff\xfe</worksheet>', 'latin1') }),
  ],
  'rows that run backwards': [
    'workbook-broken',
    'a.xlsx',
    () => workbookBytes({ sheet: worksheet('<row r="5"><c><v>1</v></c></row><row r="2"/>') }),
  ],
  'a row number that is none': [
    'workbook-broken',
    'a.xlsx',
    () => workbookBytes({ sheet: worksheet('<row r="x"><c><v>1</v></c></row>') }),
  ],
  'a listed sheet that is not there': [
    'sheet-missing',
    'a.xlsx',
    () => zipBytes(workbookParts({}).filter((part) => !part.name.includes('sheet1'))),
  ],
  'a cell of a million characters': [
    'cell-too-long',
    'a.xlsx',
    () => workbookBytes({ sheet: worksheet(`<row><c t="str"><v>${'x'.repeat(MB)}</v></c></row>`) }),
  ],
  'a value in the last column there is': [
    'too-many-columns',
    'a.xlsx',
    () => workbookBytes({ sheet: worksheet('<row><c r="XFD1"><v>1</v></c></row>') }),
  ],
  'a column beyond all columns': [
    'too-many-columns',
    'a.xlsx',
    () => workbookBytes({ sheet: worksheet('<row><c r="ZZZZZZZZ1"><v>1</v></c></row>') }),
  ],
  'a million rows': ['too-many-rows', 'a.csv', () => Buffer.from('1\n'.repeat(1_000_000))],
  'ten million blank lines': ['too-many-rows', 'a.csv', () => Buffer.from(`a${'\n'.repeat(10_000_000)}b`)],
  'five million columns': ['too-many-columns', 'a.csv', () => Buffer.from(`a${',b'.repeat(5_000_000)}`)],
  'a quotation mark that swallows the file': [
    'cell-too-long',
    'a.csv',
    () => Buffer.from(`a,b\n1,"${'2,3\n'.repeat(50_000)}`),
  ],
  'text over 25 MB': ['file-too-large', 'a.csv', () => Buffer.alloc(25 * MB + 1, 97)],
}

describe('hostile files end in their own code, with words', () => {
  test.each(Object.entries(refused))('%s', async (_, [code, name, bytes]) => {
    const error: unknown = await readTableBytes(bytes(), name).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'ReadError', code })
    const { message } = error as Error
    expect(message).toContain(name)
    expect(message.length).toBeLessThan(500)
    expect(message).toMatch(/\.$/)
  })
})

describe('odd files end in data', () => {
  test.each<[string, () => Buffer, unknown]>([
    [
      'a CSV called .xlsx',
      () => Buffer.from('a,b\n1,2'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a shared text that isn’t there',
      () => workbookBytes({ sheet: worksheet('<row><c><v>1</v></c><c t="s"><v>-4</v></c></row>') }),
      [[1]],
    ],
    [
      'a formula is never run: its saved value counts',
      () =>
        workbookBytes({
          sheet: worksheet('<row><c t="str"><f>WEBSERVICE("http://x")</f><v>=1+1</v></c></row>'),
        }),
      [['=1+1']],
    ],
    [
      'numbers that are none',
      () => workbookBytes({ sheet: worksheet('<row><c><v>1e999</v></c><c><v>abc</v></c></row>') }),
      [['1e999', 'abc']],
    ],
    [
      'names that would climb the prototype',
      () => Buffer.from('__proto__,constructor\n1,2'),
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
    [
      'a whole-column validation, links and comments',
      () =>
        workbookBytes({
          sheet: `<worksheet><sheetData>${goodRow}</sheetData><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations><hyperlinks><hyperlink ref="A1"/></hyperlinks></worksheet>`,
        }),
      [['ok']],
    ],
    [
      'half a surrogate pair and control characters',
      () => Buffer.from('a\u0007,\uD800b', 'utf8'),
      [['a\u0007', '\uFFFDb']],
    ],
    ['a long run of quotation marks', () => Buffer.from(`a\n${'"'.repeat(20_000)}`), expect.anything()],
  ])('%s', async (_, bytes, rows) => {
    const file = await readTableBytes(bytes(), 'a.xlsx')
    expect(file.sheets[0]?.rows.map((row) => row.cells)).toEqual(rows)
  })
})
