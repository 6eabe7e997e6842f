import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'

import { READ_LIMITS } from '#electron/backend/files/read-limits.ts'
import { readTableBytes } from '#electron/backend/files/read-table-file.ts'
import type { CellValue, TableFile } from '#shared/domain/importing/rows/table.ts'
import { workbookBytes, zipBytes } from '#test/support/zip-bytes.ts'

const rowsOf = (file: TableFile, sheet = 0): CellValue[][] =>
  file.sheets[sheet]?.rows.map((row) => [row.number, ...row.cells]) ?? []
const readBytes = (bytes: Buffer) => readTableBytes(bytes, 'a.xlsx')
const styles = (codes: Record<number, string>, ...cells: number[]): string =>
  `<styleSheet><numFmts>${Object.entries(codes)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`

describe('what Excel and its kin write', () => {
  test('a workbook of several sheets, with every kind of cell', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Accounts')
    sheet.addRow(['Name', 'ARR', 'Renewal', 'ICP', 'Sum', 'Link', 'Error', 'Rich'])
    sheet.addRow([
      'Müller & Söhne <GmbH>',
      1234.5,
      new Date(Date.UTC(2026, 11, 31)),
      true,
      { formula: 'B2*2', result: 2469 },
      { text: 'site', hyperlink: 'https://example.com' },
      { error: '#N/A' },
      { richText: [{ text: 'two ' }, { font: { bold: true }, text: 'runs' }] },
    ])
    sheet.getCell('C2').numFmt = 'dd/mm/yyyy'
    sheet.getCell('A5').value = 'after a gap'
    workbook.addWorksheet('Old copy', { state: 'hidden' }).addRow(['y'])
    workbook.addWorksheet('Empty')
    workbook.addWorksheet('Third').addRow(['x'])
    const file = await readBytes(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(file.sheets.map((s) => s.name)).toEqual(['Accounts', 'Empty', 'Third', 'Old copy'])
    expect(rowsOf(file)).toEqual([
      [1, 'Name', 'ARR', 'Renewal', 'ICP', 'Sum', 'Link', 'Error', 'Rich'],
      [
        2,
        'Müller & Söhne <GmbH>',
        1234.5,
        { date: '2026-12-31' },
        true,
        2469,
        'site',
        { error: '#N/A' },
        'two runs',
      ],
      [5, 'after a gap'],
    ])
    expect(rowsOf(file, 1)).toEqual([])
  })

  test('the 1904 date system', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.properties.date1904 = true
    const sheet = workbook.addWorksheet('S')
    sheet.getCell('A1').value = 44_925
    sheet.getCell('A1').numFmt = 'yyyy-mm-dd'
    const file = await readBytes(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(file.dateSystem).toBe(1904)
    expect(rowsOf(file)).toEqual([[1, { date: '2026-12-31' }]])
  })

  test('number formats tell days from numbers, durations and currencies', async () => {
    const codes = {
      164: 'd-mmm-yy',
      165: '[h]:mm:ss',
      166: '&quot;day&quot; 0',
      167: '[$-409]mmm\\-yy;@',
      168: '[Red]#,##0.00\\ [$USD]',
      169: 'hh:mm AM/PM',
    }
    const ids = [0, 14, 164, 165, 166, 167, 168, 169, 22]
    const cells = ids.map((_, style) => `<c s="${style}"><v>46387.5</v></c>`).join('')
    const file = await readBytes(
      workbookBytes({
        sheetData: `<sheetData><row>${cells}</row></sheetData>`,
        styles: styles(codes, ...ids),
      }),
    )
    const shown = { date: '2026-12-31' }
    const day = { ...shown, clock: 720 }
    expect(rowsOf(file)).toEqual([
      [1, 46_387.5, day, day, 46_387.5, 46_387.5, day, 46_387.5, 46_387.5, shown],
    ])
  })

  test('shared strings with runs, phonetic aids and escapes; inline strings; formula texts; blanks', async () => {
    const file = await readBytes(
      workbookBytes({
        sharedStrings:
          '<sst><si><t>one</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>no</t></rPh></si><si><t>a_x000A_b_x005F_x000A_</t></si><si><t/></si></sst>',
        sheetData:
          '<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="D3" t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="s"><v>99</v></c>' +
          '<c r="G3" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="str"><f>A1</f><v>text</v></c><c t="str"><f>A1</f><v></v></c>' +
          '<c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c><f>A1</f></c><c s="7"/><c t="d"><v>2026-12-31T10:00:00</v></c><c><v><![CDATA[7]]></v></c></row></sheetData>',
      }),
    )
    expect(rowsOf(file)).toEqual([
      [
        3,
        null,
        'one',
        'rich ',
        'a\nb_x000A_',
        null,
        null,
        'inline',
        'text',
        null,
        false,
        { error: '#DIV/0!' },
        { error: 'not-calculated' },
        null,
        { date: '2026-12-31' },
        7,
      ],
    ])
  })

  test('prefixed namespaces, strict relationship types, part names in another case', async () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const bytes = zipBytes([
      {
        name: '_rels/.rels',
        data: `<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/XL/Book.xml"/></p:Relationships>`,
      },
      {
        name: 'xl/book.xml',
        data: `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:d="y" conformance="strict"><x:sheets><x:sheet name="Data" sheetId="1" d:id="s"/></x:sheets></x:workbook>`,
      },
      {
        name: 'xl/_rels/book.xml.rels',
        data: `<Relationships><Relationship Id="s" Type="${strict}/officeDocument/relationships/worksheet" Target="../xl/./sheets/one.xml"/></Relationships>`,
      },
      {
        name: 'xl/sheets/one.xml',
        data: '<x:worksheet xmlns:x="z"><x:sheetData><x:row r="1"><x:c r="A1" t="d"><x:v>2026-12-31</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    ])
    expect(rowsOf(await readBytes(bytes))).toEqual([[1, { date: '2026-12-31' }]])
  })

  test('a part in UTF-16', async () => {
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>Müller</v></c></row></sheetData></worksheet>'
    const bytes = workbookBytes({ sheet: Buffer.from(`\uFEFF${sheet}`, 'utf16le') })
    expect(rowsOf(await readBytes(bytes))).toEqual([[1, 'Müller']])
  })
})

describe('limits', () => {
  const limits = {
    ...READ_LIMITS,
    parts: 7,
    sheets: 1,
    rows: 2,
    columns: 3,
    cellLength: 10,
    partBytes: 1_500,
    unpackedBytes: 3_200,
    xmlDepth: 6,
  }
  const bounded = (bytes: Buffer) => readTableBytes(bytes, 'a.xlsx', { limits })
  const row = (inner: string): string => `<sheetData><row>${inner}</row></sheetData>`
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`

  test.each<[string, Parameters<typeof workbookBytes>[0]]>([
    ['too-many-parts', { more: [1, 2, 3].map((n) => ({ name: `x${n}`, data: '' })) }],
    ['part-too-large', { more: [{ name: 'x', data: 'x'.repeat(1_501) }] }],
    ['workbook-too-large', { styles: 'x'.repeat(1_400), sharedStrings: 'x'.repeat(1_400) }],
    ['too-many-columns', { sheetData: row('<c r="D1"><v>1</v></c>') }],
    ['too-many-columns', { sheetData: row('<c r="XFD1"><v>1</v></c>') }],
    ['cell-too-long', { sheetData: row(text('12345678901')) }],
    ['too-many-rows', { sheetData: `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(4)}</sheetData>` }],
    ['too-deep', { sheetData: row('<c><is><r><t><x/></t></r></is></c>') }],
    [
      'too-many-sheets',
      {
        workbook:
          '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="s1"/><sheet name="B" r:id="s1"/></sheets></workbook>',
      },
    ],
  ])('%s', async (code, parts) => {
    await expect(bounded(workbookBytes(parts))).rejects.toMatchObject({ name: 'ReadError', code })
  })

  test('formatted but empty cells and rows far out don’t count', async () => {
    const file = await bounded(
      workbookBytes({
        sheetData: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row>${'<row><c s="1"/></row>'.repeat(20)}<row r="1048576"><c><v>2</v></c></row></sheetData>`,
      }),
    )
    expect(rowsOf(file)).toEqual([
      [1, 1],
      [1_048_576, 2],
    ])
  })
})

test('100,000 rows of 12 columns pass', async () => {
  const cells = Array.from(
    { length: 12 },
    (_, column) => `<c t="inlineStr"><is><t>Value ${column}</t></is></c>`,
  ).join('')
  const file = await readBytes(
    workbookBytes({ sheetData: `<sheetData>${`<row>${cells}</row>`.repeat(100_001)}</sheetData>` }),
  )
  expect(file.sheets[0]?.rows).toHaveLength(100_001)
}, 60_000)
