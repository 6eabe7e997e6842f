import { workbookBytes, workbookParts, zipBytes, type ZipPart } from '#test/support/zip-bytes.ts'
import type { HostileCase } from './hostile-case.ts'

const MB = 1024 * 1024
const HEAD = '<?xml version="1.0"?>'
const row = (inner: string): string => `<row>${inner}</row>`
const text = (value: string): string => `<c t="str"><v>${value}</v></c>`
const sheet = (inner: string, before = '', after = ''): Buffer =>
  workbookBytes({ sheet: `${HEAD}<worksheet>${before}<sheetData>${inner}</sheetData>${after}</worksheet>` })
const OK = row(text('ok'))
const ROWS_OK = [['ok']] as const
const good = sheet(OK)
const swap = (
  part: string,
  change: Partial<ZipPart>,
  base: readonly ZipPart[] = workbookParts({ sheetData: `<sheetData>${OK}</sheetData>` }),
): Buffer => zipBytes(base.map((each) => (each.name.endsWith(part) ? { ...each, ...change } : each)))
const withPart = (...more: ZipPart[]): Buffer =>
  workbookBytes({ sheetData: `<sheetData>${OK}</sheetData>`, more })
const listing = (inner: string): string => `<workbook xmlns:r="r"><sheets>${inner}</sheets></workbook>`

/** Zips that lie, break off, climb out, or hold too much. */
export const ZIP_CASES: readonly HostileCase[] = [
  { what: 'a truncated download', bytes: () => good.subarray(0, good.length - 40), ends: 'zip-cut-off' },
  { what: 'half a download', bytes: () => good.subarray(0, good.length >> 1), ends: 'zip-cut-off' },
  { what: 'the first four bytes of a download', bytes: () => good.subarray(0, 4), ends: 'zip-cut-off' },
  {
    what: 'a zip with its middle torn out',
    bytes: () => Buffer.concat([good.subarray(0, 100), good.subarray(200)]),
    ends: 'zip-broken',
  },
  {
    what: 'a zip with a page of a web server behind it',
    bytes: () => Buffer.concat([good, Buffer.from('<p>served by …')]),
    ends: 'zip-broken',
  },
  {
    what: 'a part that climbs out of its folder',
    bytes: () => withPart({ name: '../../evil', data: 'x' }),
    ends: 'part-name-unsafe',
  },
  {
    what: 'a part with an absolute name',
    bytes: () => withPart({ name: '/etc/passwd', data: 'x' }),
    ends: 'part-name-unsafe',
  },
  {
    what: 'a part on a drive',
    bytes: () => withPart({ name: 'C:/evil', data: 'x' }),
    ends: 'part-name-unsafe',
  },
  {
    what: 'two parts of one name',
    bytes: () => withPart({ name: 'xl/workbook.xml', data: '<x/>' }),
    ends: 'part-twice',
  },
  {
    what: 'two parts whose names differ in case',
    bytes: () => withPart({ name: 'XL/Workbook.XML', data: '<x/>' }),
    ends: 'part-twice',
  },
  {
    what: 'a part that says it is encrypted',
    bytes: () => swap('sheet1.xml', { flags: 1 }),
    ends: 'encrypted-workbook',
  },
  {
    what: 'a part that says it is shorter',
    bytes: () => swap('sheet1.xml', { declaredSize: 10 }),
    ends: 'part-size-lie',
  },
  {
    what: 'a part that says it is longer',
    bytes: () => swap('sheet1.xml', { declaredSize: 9_999 }),
    ends: 'part-size-lie',
  },
  {
    what: 'a part with a wrong checksum',
    bytes: () => swap('sheet1.xml', { declaredCrc: 7 }),
    ends: 'part-checksum',
  },
  {
    what: 'a stored part with a wrong checksum',
    bytes: () => swap('sheet1.xml', { declaredCrc: 7, stored: true }),
    ends: 'part-checksum',
  },
  {
    what: 'a bomb that hides its size',
    bytes: () =>
      swap('sheet1.xml', {
        data: `<worksheet>${' '.repeat(20 * MB)}</worksheet>`,
        declaredSize: 400_000,
      }),
    ends: 'part-size-lie',
  },
  {
    what: 'a bomb that admits its size',
    bytes: () => withPart({ name: 'bomb', data: '', declaredSize: 101 * MB }),
    ends: 'part-too-large',
  },
  {
    what: 'a bomb in many parts',
    bytes: () =>
      withPart(
        ...Array.from({ length: 50 }, (_, n) => ({ name: `bomb${n}`, data: '', declaredSize: 5 * MB })),
      ),
    ends: 'workbook-too-large',
  },
  {
    what: 'a bomb packed 1,000 to 1',
    bytes: () => withPart({ name: 'bomb', data: ' '.repeat(6 * MB) }),
    ends: 'packed-too-tight',
  },
  {
    what: 'ten thousand parts',
    bytes: () => zipBytes(Array.from({ length: 10_000 }, (_, n) => ({ name: `p${n}`, data: '' }))),
    ends: 'too-many-parts',
  },
  {
    what: 'a billion parts, by its own account',
    bytes: () => zipBytes(workbookParts({}), 1_000_000_000),
    ends: 'too-many-parts',
  },
  { what: 'more parts than it has', bytes: () => zipBytes(workbookParts({}), 50), ends: 'zip-broken' },
  { what: 'an empty zip', bytes: () => zipBytes([]), ends: 'not-a-table' },
  { what: 'stored instead of deflated', bytes: () => swap('.xml', { stored: true }), ends: ROWS_OK },
]

/** XML that is broken, endless, deep or full of tricks. */
export const XML_CASES: readonly HostileCase[] = [
  {
    what: 'entities that multiply',
    bytes: () =>
      workbookBytes({
        sheet: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`,
      }),
    ends: 'doctype',
  },
  {
    what: 'an entity that reads a file',
    bytes: () =>
      workbookBytes({
        sharedStrings: `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&f;</t></si></sst>`,
      }),
    ends: 'doctype',
  },
  {
    what: 'a document type from the network',
    bytes: () => workbookBytes({ styles: '<!DOCTYPE x SYSTEM "http://example.com/x.dtd"><styleSheet/>' }),
    ends: 'doctype',
  },
  {
    what: 'a document type without end',
    bytes: () => workbookBytes({ sheet: `<!DOCTYPE x [${'<!ENTITY a "b">'.repeat(60_000)}` }),
    ends: 'doctype',
  },
  {
    what: 'an entity nobody declared',
    bytes: () => sheet(row('<c><v>&nope;</v></c>')),
    ends: 'workbook-broken',
  },
  { what: 'XML nested ten thousand deep', bytes: () => sheet('<x>'.repeat(10_000)), ends: 'too-deep' },
  {
    what: 'XML that stops in the middle',
    bytes: () => workbookBytes({ sheet: `<worksheet><sheetData>${OK}` }),
    ends: 'workbook-broken',
  },
  { what: 'no XML at all', bytes: () => workbookBytes({ sheet: '' }), ends: 'workbook-broken' },
  {
    what: 'two roots',
    bytes: () => workbookBytes({ sheet: '<worksheet/><worksheet/>' }),
    ends: 'workbook-broken',
  },
  {
    what: 'bytes that are not UTF-8',
    bytes: () => workbookBytes({ sheet: Buffer.from('<worksheet>\xff\xfe</worksheet>', 'latin1') }),
    ends: 'workbook-broken',
  },
  {
    what: 'UTF-16 with half a character',
    bytes: () => workbookBytes({ sheet: Buffer.from('\uFEFF<worksheet/>', 'utf16le').subarray(0, -1) }),
    ends: 'workbook-broken',
  },
  {
    what: 'a megabyte of blanks between two tags',
    bytes: () => sheet(`${OK}${' '.repeat(MB)}`),
    ends: 'too-long-without-tag',
  },
  {
    what: 'a tag with a hundred thousand attributes',
    bytes: () => sheet(`<row ${Array.from({ length: 100_000 }, (_, n) => `a${n}="${n}"`).join(' ')}/>`),
    ends: 'too-many-attributes',
  },
  {
    what: 'a comment without end',
    bytes: () => sheet(`<!--${'-x'.repeat(MB)}`),
    ends: 'too-long-without-tag',
  },
  { what: 'a tag name without end', bytes: () => sheet(`<${'x'.repeat(MB)}`), ends: 'too-long-without-tag' },
  {
    what: 'an attribute without end',
    bytes: () => sheet(`<row r="${'1'.repeat(MB)}`),
    ends: 'too-long-without-tag',
  },
  { what: 'an attribute given twice', bytes: () => sheet('<row r="1" r="2"/>'), ends: 'workbook-broken' },
  {
    what: 'an element of another namespace is not a value',
    bytes: () =>
      workbookBytes({
        sheet: `<worksheet xmlns="m" xmlns:e="e"><sheetData><row><c><e:v>9</e:v></c>${text('ok')}</row></sheetData></worksheet>`,
      }),
    ends: [[null, 'ok']],
  },
]

/** Sheets that claim to be far larger than they are, or refer to what isn't there. */
export const SHEET_CASES: readonly HostileCase[] = [
  {
    what: 'a column range to 2147483647',
    bytes: () => sheet(OK, '<cols><col min="1" max="2147483647" hidden="1"/></cols>'),
    ends: ROWS_OK,
  },
  {
    what: 'a million column ranges over everything',
    bytes: () => sheet(OK, `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`),
    ends: ROWS_OK,
  },
  {
    what: 'a dimension of the whole sheet',
    bytes: () => sheet(OK, '<dimension ref="A1:XFD1048576"/>'),
    ends: ROWS_OK,
  },
  {
    what: 'a merge of the whole sheet',
    bytes: () => sheet(OK, '', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ends: ROWS_OK,
  },
  {
    what: 'a hundred thousand merges',
    bytes: () => sheet(OK, '', `<mergeCells>${'<mergeCell ref="A1:A2"/>'.repeat(100_000)}</mergeCells>`),
    ends: ROWS_OK,
  },
  {
    what: 'a validation of the whole sheet',
    bytes: () =>
      sheet(
        OK,
        '',
        '<dataValidations><dataValidation sqref="A1:XFD1048576"><formula1>A1</formula1></dataValidation></dataValidations>',
      ),
    ends: ROWS_OK,
  },
  {
    what: 'a defined name over the whole sheet',
    bytes: () =>
      workbookBytes({
        workbook:
          '<workbook xmlns:r="r"><sheets><sheet name="Data" r:id="s1"/></sheets><definedNames><definedName name="n">Data!$A$1:$XFD$1048576</definedName></definedNames></workbook>',
        sheetData: `<sheetData>${OK}</sheetData>`,
      }),
    ends: ROWS_OK,
  },
  {
    what: 'a value at XFD1048576',
    bytes: () => sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ends: 'too-many-columns',
  },
  {
    what: 'a blank cell at XFD1048576',
    bytes: () => sheet(`${OK}<row r="1048576"><c r="XFD1048576" s="1"/></row>`),
    ends: ROWS_OK,
  },
  {
    what: 'a value in the last row there is',
    bytes: () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    ends: [[1]],
  },
  {
    what: 'row number 2147483647',
    bytes: () => sheet('<row r="2147483647"><c><v>1</v></c></row>'),
    ends: 'row-out-of-range',
  },
  {
    what: 'a column beyond all columns',
    bytes: () => sheet(row('<c r="ZZZZZZZZ1"><v>1</v></c>')),
    ends: 'too-many-columns',
  },
  {
    what: 'rows that run backwards',
    bytes: () => sheet('<row r="5"><c><v>1</v></c></row><row r="2"/>'),
    ends: 'workbook-broken',
  },
  {
    what: 'a row number that is none',
    bytes: () => sheet('<row r="x"><c><v>1</v></c></row>'),
    ends: 'workbook-broken',
  },
  { what: 'row zero', bytes: () => sheet('<row r="0"><c><v>1</v></c></row>'), ends: 'workbook-broken' },
  {
    what: 'a cell of forty thousand characters',
    bytes: () => sheet(row(text('x'.repeat(40_000)))),
    ends: 'cell-too-long',
  },
  {
    what: 'a cell of many runs',
    bytes: () => sheet(row(`<c t="inlineStr"><is>${'<r><t>0123456789</t></r>'.repeat(50_000)}</is></c>`)),
    ends: 'cell-too-long',
  },
  {
    what: 'a shared text of many runs',
    bytes: () =>
      workbookBytes({ sharedStrings: `<sst><si>${'<r><t>0123456789</t></r>'.repeat(50_000)}</si></sst>` }),
    ends: 'cell-too-long',
  },
  {
    what: 'a shared text that isn’t there',
    bytes: () => sheet(row('<c><v>1</v></c><c t="s"><v>-4</v></c><c t="s"><v>1e9</v></c>')),
    ends: [[1]],
  },
  { what: 'a style that isn’t there', bytes: () => sheet(row('<c s="999999999"><v>1</v></c>')), ends: [[1]] },
  {
    what: 'seventy thousand styles',
    bytes: () =>
      workbookBytes({ styles: `<styleSheet><cellXfs>${'<xf/>'.repeat(70_000)}</cellXfs></styleSheet>` }),
    ends: 'too-many-styles',
  },
  {
    what: 'numbers that are none',
    bytes: () => sheet(row('<c><v>1e999</v></c><c><v>abc</v></c><c><v>NaN</v></c>')),
    ends: [['1e999', 'abc', 'NaN']],
  },
  {
    what: 'a formula is never run: its saved value counts',
    bytes: () => sheet(row('<c t="str"><f>WEBSERVICE("http://x")</f><v>=1+1</v></c>')),
    ends: [['=1+1']],
  },
  {
    what: 'a formula without a saved value',
    bytes: () => sheet(row('<c><f>1+1</f></c>')),
    ends: [[{ error: 'not-calculated' }]],
  },
  {
    what: 'a thousand sheets',
    bytes: () => workbookBytes({ workbook: listing('<sheet name="S" r:id="s1"/>'.repeat(1_000)) }),
    ends: 'too-many-sheets',
  },
  {
    what: 'one sheet under two hundred names',
    bytes: () =>
      workbookBytes({
        workbook: listing('<sheet name="S" r:id="s1"/>'.repeat(200)),
        sheetData: `<sheetData>${OK}</sheetData>`,
      }),
    ends: 'workbook-broken',
  },
  {
    what: 'ten thousand links',
    bytes: () =>
      swap('workbook.xml.rels', {
        data: `<Relationships>${'<Relationship Id="a" Type="t/x" Target="b"/>'.repeat(10_000)}</Relationships>`,
      }),
    ends: 'too-many-links',
  },
  {
    what: 'a listed sheet that is not there',
    bytes: () => zipBytes(workbookParts({}).filter((part) => !part.name.includes('sheet1'))),
    ends: 'sheet-missing',
  },
  {
    what: 'a link out of the package',
    bytes: () =>
      swap('workbook.xml.rels', {
        data: '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
      }),
    ends: 'sheet-missing',
  },
  {
    what: 'a sheet on the network',
    bytes: () =>
      swap('workbook.xml.rels', {
        data: '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="http://example.com/s.xml" TargetMode="External"/></Relationships>',
      }),
    ends: 'empty-file',
  },
  { what: 'a workbook without any value', bytes: () => workbookBytes({}), ends: 'empty-file' },
]
