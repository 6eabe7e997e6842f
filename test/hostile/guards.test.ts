import { describe, expect, test } from 'vitest'

import type { ReadErrorCode } from '#electron/backend/files/read-error.ts'
import { READ_LIMITS, type ReadLimits } from '#electron/backend/files/read-limits.ts'
import { readTableBytes } from '#electron/backend/files/read-table-file.ts'
import { type WorkbookParts, workbookBytes, workbookParts, zipBytes } from '#test/support/zip-bytes.ts'

const rows = (inner: string): Buffer => workbookBytes({ sheetData: `<sheetData>${inner}</sheetData>` })
const value = (text: string | number): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const parts = (more: WorkbookParts): Buffer =>
  workbookBytes({ sheetData: `<sheetData><row>${value('ok')}</row></sheetData>`, ...more })
const csv = (text: string): Buffer => Buffer.from(text)

type Guard = {
  readonly code: ReadErrorCode
  /** The most that is let through, so low that the file is refused. */
  readonly tight: number
  /** The least at which the file passes. */
  readonly enough: number
  readonly bytes: Buffer
  /** What else must be out of the way. */
  readonly beside?: Partial<ReadLimits>
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const SPARSE = rows(`<row>${value('a')}<c r="D1"><v>1</v></c></row><row>${value('b')}</row>`)
const PACKED = parts({ more: [{ name: 'x', data: 'x'.repeat(10_000) }] })

function manyLinks(count: number): Buffer {
  const sheet = '<Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
  const links = sheet + '<Relationship Id="x" Type="x/x" Target="x"/>'.repeat(count - 1)
  const found = workbookParts({ sheetData: `<sheetData><row>${value('ok')}</row></sheetData>` })
  return zipBytes(
    found.map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? { ...part, data: `<Relationships>${links}</Relationships>` }
        : part,
    ),
  )
}

/** One guard for every limit there is, the compiler sees to it; and the same guards again in CSV where they differ. */
const GUARDS: Readonly<Record<keyof ReadLimits, readonly Guard[]>> = {
  fileBytes: [{ code: 'file-too-large', tight: 25, enough: 26, bytes: csv(letters) }],
  parts: [
    { code: 'too-many-parts', tight: 5, enough: 6, bytes: parts({ more: [{ name: 'x', data: '' }] }) },
    { code: 'too-many-links', tight: 6, enough: 7, bytes: manyLinks(7) },
  ],
  partBytes: [{ code: 'part-too-large', tight: 9_999, enough: 10_000, bytes: PACKED }],
  unpackedBytes: [{ code: 'workbook-too-large', tight: 10_000, enough: 20_000, bytes: PACKED }],
  ratio: [
    { code: 'packed-too-tight', tight: 20, enough: 10_000, bytes: PACKED, beside: { ratioFrom: 5_000 } },
  ],
  ratioFrom: [
    { code: 'packed-too-tight', tight: 9_999, enough: 10_000, bytes: PACKED, beside: { ratio: 20 } },
  ],
  xmlDepth: [{ code: 'too-deep', tight: 5, enough: 6, bytes: rows(`<row>${value('a')}</row>`) }],
  betweenTags: [
    {
      code: 'too-long-without-tag',
      tight: 800,
      enough: 1_100,
      bytes: rows(`<row>${value('x'.repeat(1_000))}</row>`),
    },
  ],
  tags: [
    {
      code: 'too-many-tags',
      tight: 11,
      enough: 12,
      bytes: rows(`<row>${value('a')}${value('b')}${value('c')}</row>`),
    },
  ],
  attributes: [
    {
      code: 'too-many-attributes',
      tight: 3,
      enough: 4,
      bytes: rows('<row a="" b="" c="" d=""><c><v>1</v></c></row>'),
    },
  ],
  styles: [
    {
      code: 'too-many-styles',
      tight: 2,
      enough: 3,
      bytes: parts({ styles: `<s><cellXfs>${'<xf/>'.repeat(3)}</cellXfs></s>` }),
    },
    {
      code: 'too-many-styles',
      tight: 1,
      enough: 2,
      bytes: parts({ styles: '<s><numFmt numFmtId="1"/><numFmt numFmtId="2"/></s>' }),
    },
  ],
  sheets: [
    {
      code: 'too-many-sheets',
      tight: 1,
      enough: 2,
      bytes: parts({
        workbook:
          '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="s1"/><sheet name="B" r:id="none"/></sheets></workbook>',
      }),
    },
  ],
  rowNumber: [
    { code: 'row-out-of-range', tight: 8, enough: 9, bytes: rows('<row r="9"><c><v>1</v></c></row>') },
  ],
  rows: [
    { code: 'too-many-rows', tight: 1, enough: 2, bytes: rows('<row><c><v>1</v></c></row>'.repeat(3)) },
    { code: 'too-many-rows', tight: 1, enough: 2, bytes: csv('a\n1\n2') },
    { code: 'too-many-rows', tight: 48, enough: 49, bytes: csv(`a${'\n'.repeat(100)}1`) },
  ],
  columns: [
    { code: 'too-many-columns', tight: 3, enough: 4, bytes: SPARSE },
    { code: 'too-many-columns', tight: 3, enough: 4, bytes: csv('a,b,c,d') },
    { code: 'too-many-columns', tight: 999, enough: 100_000, bytes: csv('a,'.repeat(40_000)) },
  ],
  cells: [
    { code: 'too-many-cells', tight: 4, enough: 5, bytes: SPARSE },
    { code: 'too-many-cells', tight: 3, enough: 4, bytes: csv('a,b\n1,2') },
    {
      code: 'too-much-text',
      tight: 2,
      enough: 3,
      bytes: parts({ sharedStrings: `<sst>${'<si/>'.repeat(3)}</sst>` }),
    },
  ],
  text: [
    { code: 'too-much-text', tight: 26, enough: 100, bytes: rows(`<row>${value(letters)}</row>`) },
    {
      code: 'too-much-text',
      tight: 26,
      enough: 100,
      bytes: parts({ sharedStrings: `<sst><si><t>${letters}</t></si></sst>` }),
    },
  ],
  cellLength: [
    { code: 'cell-too-long', tight: 25, enough: 26, bytes: rows(`<row>${value(letters)}</row>`) },
    { code: 'cell-too-long', tight: 25, enough: 26, bytes: csv(letters) },
    {
      code: 'cell-too-long',
      tight: 3,
      enough: 26,
      bytes: parts({ sharedStrings: `<sst><si><t>${letters}</t></si></sst>` }),
    },
    { code: 'cell-too-long', tight: 30_000, enough: 80_000, bytes: csv(`a,"${'x'.repeat(80_000)}"`) },
  ],
  rowLength: [
    { code: 'row-too-long', tight: 50_000, enough: 120_000, bytes: csv(`${'x'.repeat(9_000)},`.repeat(10)) },
  ],
  brokenQuotes: [{ code: 'broken-quotes', tight: 1, enough: 2, bytes: csv('a,b\n"x"y",1\n"x"y",1\n1,2') }],
}

describe.each(Object.entries(GUARDS))('%s', (limit, guards) => {
  test.each(guards)('$code', async ({ code, tight, enough, bytes, beside }) => {
    const at = (most: number): ReadLimits => ({ ...READ_LIMITS, ...beside, [limit]: most })
    const name = bytes[0] === 0x50 ? 'a.xlsx' : 'a.csv'
    await expect(readTableBytes(bytes, name, { limits: at(tight) })).rejects.toMatchObject({
      name: 'ReadError',
      code,
    })
    expect(
      (await readTableBytes(bytes, name, { limits: at(enough) })).sheets[0]?.rows.length,
    ).toBeGreaterThan(0)
  })
})
